package dev.coffer.credits.allocation;

import dev.coffer.credits.Answers;
import dev.coffer.credits.Operations;
import dev.coffer.identity.Caller;
import dev.coffer.identity.Permissions;
import dev.coffer.platform.Call;
import dev.coffer.platform.Endpoint;
import dev.coffer.platform.Json;
import dev.coffer.platform.JsonBody;
import dev.coffer.platform.Reply;
import dev.coffer.platform.Route;
import java.util.List;

/** {@code GET /api/operations}: operations on many sellers, the newest first. */
public final class OperationsEndpoint implements Endpoint.SignedIn<Caller> {
  private static final int MOST = 50;

  private final Operations operations;

  /** The endpoint. */
  public OperationsEndpoint(Operations operations) {
    this.operations = operations;
  }

  @Override
  public Route route() {
    return Route.of("GET /api/operations");
  }

  @Override
  public Reply handle(Call call, Caller caller) {
    Permissions.requireAdministrator(caller);
    call.query().end();
    List<JsonBody> recent =
        operations.recent(caller.organisation(), MOST).stream().map(Answers::json).toList();
    return Reply.json(
        json -> {
          json.writeStartObject();
          Json.writeList(json, "operations", recent);
          json.writeEndObject();
        });
  }
}
