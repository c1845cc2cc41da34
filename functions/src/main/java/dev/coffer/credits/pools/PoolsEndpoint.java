package dev.coffer.credits.pools;

import dev.coffer.identity.Caller;
import dev.coffer.identity.Permissions;
import dev.coffer.platform.Call;
import dev.coffer.platform.Endpoint;
import dev.coffer.platform.Reply;
import dev.coffer.platform.Route;

/** {@code GET /api/pools}: the organisation's pools, and where every credit of them is. */
public final class PoolsEndpoint implements Endpoint.SignedIn<Caller> {
  private final Overview overview;

  /** The endpoint. */
  public PoolsEndpoint(Overview overview) {
    this.overview = overview;
  }

  @Override
  public Route route() {
    return Route.of("GET /api/pools");
  }

  @Override
  public Reply handle(Call call, Caller caller) {
    Permissions.requireAdministrator(caller);
    call.query().end();
    return Reply.json(overview.list(caller.organisation(), call.now()));
  }
}
