package dev.coffer.credits.allocation;

import dev.coffer.credits.Answer;
import dev.coffer.credits.BulkOperations;
import dev.coffer.credits.Command;
import dev.coffer.credits.Operation;
import dev.coffer.credits.Operations;
import dev.coffer.credits.Planner;
import dev.coffer.credits.PoolBook;
import dev.coffer.credits.PoolId;
import dev.coffer.credits.Pools;
import dev.coffer.credits.Timeframe;
import dev.coffer.identity.OrganisationId;
import dev.coffer.platform.Ids;
import dev.coffer.platform.Problem;
import dev.coffer.platform.ProblemType;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** What all plans of operations on many accounts have in common, whoever asks for them. */
public final class PlanDesk {
  private final Pools pools;
  private final Operations operations;
  private final BulkOperations bulk;
  private final Ids ids;

  /** A desk over these stores. */
  public PlanDesk(Pools pools, Operations operations, BulkOperations bulk, Ids ids) {
    this.pools = pools;
    this.operations = operations;
    this.bulk = bulk;
    this.ids = ids;
  }

  /**
   * Plans an operation, unless one was planned before under the same name: then that one is told.
   *
   * @param plan computes what would be done, from the pool as it is
   * @param figures that the operation begins with
   * @throws Problem.Refused where there is no such pool, or it would be about too many accounts
   */
  public Answer plan(
      Operation.Kind kind,
      OrganisationId organisation,
      PoolId pool,
      Command command,
      Map<String, Long> figures,
      Function<PoolBook, Planner.Plan> plan) {
    Optional<Operation> known = operations.find(organisation, command.operation());
    if (known.isPresent()) {
      return known.get().input().equals(command.input())
          ? new Answer.Done(known.get())
          : new Answer.OtherInput(known.get());
    }
    PoolBook book = pools.book(organisation, pool).orElseThrow(() -> Problem.notFound().refused());
    if (book.pool().timeframe(command.now()) == Timeframe.PAST) {
      return Answer.Refused.because(Answer.Refusal.POOL_ENDED);
    }
    Planner.Plan planned = plan.apply(book);
    if (planned.lines().size() > AllocationFile.LINES_MAX) {
      throw Problem.of(
              ProblemType.CONFLICT,
              "An operation is about at most 50,000 sellers, and this one would be about "
                  + planned.lines().size()
                  + ".")
          .refused();
    }
    return bulk.plan(
        new BulkOperations.Draft(
            kind, book, ids.next(), planned.lines(), planned.refused(), figures),
        command);
  }
}
