package dev.coffer.credits.allocation;

import dev.coffer.credits.Answer;
import dev.coffer.credits.Answers;
import dev.coffer.credits.BulkOperations;
import dev.coffer.credits.Operation;
import dev.coffer.credits.Operations;
import dev.coffer.identity.Caller;
import dev.coffer.identity.Permissions;
import dev.coffer.platform.Call;
import dev.coffer.platform.Endpoint;
import dev.coffer.platform.Fields;
import dev.coffer.platform.Problem;
import dev.coffer.platform.Queue;
import dev.coffer.platform.Reply;
import dev.coffer.platform.Route;

/**
 * {@code PUT /api/operations/{operationId}/state}: starts a planned operation on many sellers, or
 * cancels it. It can be sent again and again; a running one is taken up again where nobody works at
 * it.
 */
public final class SetOperationStateEndpoint implements Endpoint.SignedIn<Caller> {
  private final Operations operations;
  private final BulkOperations bulk;
  private final Queue jobs;

  /** The endpoint. */
  public SetOperationStateEndpoint(Operations operations, BulkOperations bulk, Queue jobs) {
    this.operations = operations;
    this.bulk = bulk;
    this.jobs = jobs;
  }

  /** What can be asked for; the names are the API's. */
  private enum Wanted {
    RUNNING,
    CANCELLED
  }

  @Override
  public Route route() {
    return Route.of("PUT /api/operations/{operationId}/state");
  }

  @Override
  public Reply handle(Call call, Caller caller) {
    Permissions.requireAdministrator(caller);
    call.query().end();
    Fields body = call.json();
    Wanted wanted = body.oneOf("state", Wanted.class);
    body.end();
    Operation operation =
        operations
            .find(caller.organisation(), call.pathId("operationId"))
            .filter(one -> one.bulk() != null)
            .orElseThrow(() -> Problem.notFound().refused());
    permit(caller, operation);
    Answer answer =
        switch (wanted) {
          case RUNNING -> bulk.start(operation, call.now());
          case CANCELLED -> bulk.cancel(operation);
        };
    if (answer instanceof Answer.Done(Operation now) && isUnderWay(now)) {
      jobs.send(OperationJob.message(now));
    }
    return Answers.reply(answer);
  }

  /** What needed a Primary Administrator to be planned needs one to be started. */
  private static void permit(Caller caller, Operation operation) {
    switch (operation.kind()) {
      case CAP, CHANGE_END -> Permissions.requirePrimaryAdministrator(caller);
      case CREATE_POOL,
          ENLARGE_POOL,
          UNCAP,
          DISTRIBUTE,
          ALLOCATE,
          REMOVE,
          SET,
          TRANSFER,
          RECLAIM,
          IMPORT -> {
        // Any administrator may.
      }
    }
  }

  private static boolean isUnderWay(Operation operation) {
    return switch (operation.state()) {
      case RUNNING, CANCELLING -> true;
      case PLANNED, DONE, CANCELLED -> false;
    };
  }
}
