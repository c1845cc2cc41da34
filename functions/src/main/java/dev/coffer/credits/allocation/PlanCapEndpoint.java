package dev.coffer.credits.allocation;

import dev.coffer.credits.AccountStore;
import dev.coffer.credits.Answers;
import dev.coffer.credits.Commands;
import dev.coffer.credits.PoolId;
import dev.coffer.identity.Caller;
import dev.coffer.identity.Permissions;
import dev.coffer.platform.Call;
import dev.coffer.platform.Endpoint;
import dev.coffer.platform.Fields;
import dev.coffer.platform.Reply;
import dev.coffer.platform.Route;

/**
 * {@code POST /api/pools/{poolId}/cap-plans}: what it would take back to hold the organisation to
 * the quantity from now on. Nothing is done before it is started.
 */
public final class PlanCapEndpoint implements Endpoint.SignedIn<Caller> {
  private final PoolPlans plans;

  /** The endpoint. */
  public PlanCapEndpoint(PlanDesk desk, AccountStore accounts) {
    this.plans = new PoolPlans(desk, accounts);
  }

  @Override
  public Route route() {
    return Route.of("POST /api/pools/{poolId}/cap-plans");
  }

  @Override
  public Reply handle(Call call, Caller caller) {
    Permissions.requirePrimaryAdministrator(caller);
    call.query().end();
    PoolId pool = new PoolId(call.pathId("poolId"));
    Fields body = call.json();
    String reason = Commands.reason(body);
    body.end();
    return Answers.reply(
        plans.cap(caller.organisation(), pool, Commands.of(call, caller, reason, pool)));
  }
}
