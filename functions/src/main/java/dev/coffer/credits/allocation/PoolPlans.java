package dev.coffer.credits.allocation;

import dev.coffer.credits.Account;
import dev.coffer.credits.AccountStore;
import dev.coffer.credits.Answer;
import dev.coffer.credits.BulkOperations;
import dev.coffer.credits.Command;
import dev.coffer.credits.Operation;
import dev.coffer.credits.Planner;
import dev.coffer.credits.PoolBook;
import dev.coffer.credits.PoolId;
import dev.coffer.identity.OrganisationId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Plans operations that look at all accounts of a pool. The plan is the preview: nothing is done
 * before it is started.
 */
public final class PoolPlans {
  private final PlanDesk desk;
  private final AccountStore accounts;

  /** Plans over these stores. */
  public PoolPlans(PlanDesk desk, AccountStore accounts) {
    this.desk = desk;
    this.accounts = accounts;
  }

  /**
   * Takes credits back that nobody has used for long.
   *
   * @param idleDays for so many days, at least one
   * @param keep so many are left to each
   */
  public Answer reclaim(
      OrganisationId organisation, PoolId pool, long idleDays, long keep, Command command) {
    Instant idleBefore = command.now().minus(Duration.ofDays(idleDays));
    return desk.plan(
        Operation.Kind.RECLAIM,
        organisation,
        pool,
        command,
        Map.of(
            Planner.IDLE_BEFORE, idleBefore.getEpochSecond(), "idleDays", idleDays, "keep", keep),
        book -> Planner.reclaim(all(book), idleBefore, keep));
  }

  /** Holds the organisation to the quantity from now on. */
  public Answer cap(OrganisationId organisation, PoolId pool, Command command) {
    return desk.plan(
        Operation.Kind.CAP,
        organisation,
        pool,
        command,
        Map.of(),
        book -> Planner.cap(book, all(book)));
  }

  /** Lets a pool end at another time, which is after its beginning. */
  public Answer end(OrganisationId organisation, PoolId pool, Instant until, Command command) {
    return desk.plan(
        Operation.Kind.CHANGE_END,
        organisation,
        pool,
        command,
        Map.of(BulkOperations.UNTIL, until.getEpochSecond()),
        book -> Planner.end(all(book), until));
  }

  private List<Account> all(PoolBook book) {
    try (Stream<Account> all = accounts.of(book.pool().organisation(), book.pool().id())) {
      return all.toList();
    }
  }
}
