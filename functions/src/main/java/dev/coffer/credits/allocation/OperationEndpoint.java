package dev.coffer.credits.allocation;

import dev.coffer.credits.Answers;
import dev.coffer.credits.Operations;
import dev.coffer.identity.Caller;
import dev.coffer.identity.Permissions;
import dev.coffer.platform.Call;
import dev.coffer.platform.Endpoint;
import dev.coffer.platform.Problem;
import dev.coffer.platform.Reply;
import dev.coffer.platform.Route;

/** {@code GET /api/operations/{operationId}}: what became of a command, or how far it is. */
public final class OperationEndpoint implements Endpoint.SignedIn<Caller> {
  private final Operations operations;

  /** The endpoint. */
  public OperationEndpoint(Operations operations) {
    this.operations = operations;
  }

  @Override
  public Route route() {
    return Route.of("GET /api/operations/{operationId}");
  }

  @Override
  public Reply handle(Call call, Caller caller) {
    Permissions.requireAdministrator(caller);
    call.query().end();
    return Reply.json(
        Answers.json(
            operations
                .find(caller.organisation(), call.pathId("operationId"))
                .orElseThrow(() -> Problem.notFound().refused())));
  }
}
