package dev.coffer.credits.pools;

import dev.coffer.credits.PoolId;
import dev.coffer.identity.Caller;
import dev.coffer.identity.Permissions;
import dev.coffer.platform.Call;
import dev.coffer.platform.Endpoint;
import dev.coffer.platform.Reply;
import dev.coffer.platform.Route;

/** {@code GET /api/pools/{poolId}}: a pool, and where every credit of it is. */
public final class PoolEndpoint implements Endpoint.SignedIn<Caller> {
  private final Overview overview;

  /** The endpoint. */
  public PoolEndpoint(Overview overview) {
    this.overview = overview;
  }

  @Override
  public Route route() {
    return Route.of("GET /api/pools/{poolId}");
  }

  @Override
  public Reply handle(Call call, Caller caller) {
    Permissions.requireAdministrator(caller);
    call.query().end();
    PoolId pool = new PoolId(call.pathId("poolId"));
    return Reply.json(overview.pool(caller.organisation(), pool, call.now()));
  }
}
