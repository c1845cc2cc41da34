package dev.coffer.credits.operator;

import dev.coffer.credits.Answer;
import dev.coffer.credits.Answers;
import dev.coffer.credits.BulkOperations;
import dev.coffer.credits.Command;
import dev.coffer.credits.Commands;
import dev.coffer.credits.Operation;
import dev.coffer.credits.Operations;
import dev.coffer.credits.PoolBook;
import dev.coffer.credits.PoolId;
import dev.coffer.credits.Pools;
import dev.coffer.credits.allocation.OperationJob;
import dev.coffer.credits.allocation.PoolPlans;
import dev.coffer.identity.Caller;
import dev.coffer.identity.Organisation;
import dev.coffer.identity.Organisations;
import dev.coffer.identity.Permissions;
import dev.coffer.platform.Call;
import dev.coffer.platform.Endpoint;
import dev.coffer.platform.Fields;
import dev.coffer.platform.Problem;
import dev.coffer.platform.Queue;
import dev.coffer.platform.Reply;
import dev.coffer.platform.Route;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * {@code POST /api/operator/organisations/{organisationId}/pools/{poolId}/ends}: lets a pool end on
 * another day. It takes effect at each account when the operation reaches it.
 */
public final class ChangeEndEndpoint implements Endpoint.SignedIn<Caller> {
  private final Organisations organisations;
  private final Pools pools;
  private final Operations operations;
  private final BulkOperations bulk;
  private final PoolPlans plans;
  private final Queue jobs;

  /** The endpoint. */
  public ChangeEndEndpoint(
      Organisations organisations,
      Pools pools,
      Operations operations,
      BulkOperations bulk,
      PoolPlans plans,
      Queue jobs) {
    this.organisations = organisations;
    this.pools = pools;
    this.operations = operations;
    this.bulk = bulk;
    this.plans = plans;
    this.jobs = jobs;
  }

  @Override
  public Route route() {
    return Route.of("POST /api/operator/organisations/{organisationId}/pools/{poolId}/ends");
  }

  @Override
  public Reply handle(Call call, Caller caller) {
    Permissions.requireOperator(caller);
    call.query().end();
    Organisation organisation = Client.of(call, organisations);
    PoolId pool = new PoolId(call.pathId("poolId"));
    Fields body = call.json();
    LocalDate lastDay = Days.day(body, "lastDay");
    String reason = Commands.reason(body);
    body.end();
    Instant until = Days.end(lastDay, organisation.timeZone());
    Command command = Commands.of(call, caller, reason, organisation.id(), pool, until);
    Optional<Operation> known = operations.find(organisation.id(), command.operation());
    if (known.isPresent()) {
      return known.get().input().equals(command.input())
          ? started(known.get(), call.now())
          : Answers.reply(new Answer.OtherInput(known.get()));
    }
    PoolBook book =
        pools.book(organisation.id(), pool).orElseThrow(() -> Problem.notFound().refused());
    if (!until.isAfter(call.now())) {
      throw body.wrong("lastDay", "must not be before today");
    }
    if (!until.isAfter(book.pool().from())) {
      throw body.wrong("lastDay", "must not be before the pool's first day");
    }
    return switch (plans.end(organisation.id(), pool, until, command)) {
      case Answer.Done(Operation planned) -> started(planned, call.now());
      case Answer.OtherInput other -> Answers.reply(other);
      case Answer.Refused refused -> Answers.reply(refused);
    };
  }

  private Reply started(Operation planned, Instant now) {
    Answer answer = bulk.start(planned, now);
    if (answer instanceof Answer.Done(Operation running)
        && running.state() == Operation.State.RUNNING) {
      jobs.send(OperationJob.message(running));
    }
    return Answers.reply(answer);
  }
}
