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
 * {@code POST /api/pools/{poolId}/reclaim-plans}: what it would bring to take back credits that
 * nobody has used for so many days. Nothing is done before it is started.
 */
public final class PlanReclaimEndpoint implements Endpoint.SignedIn<Caller> {
  private static final int MOST_DAYS = 3650;

  private final PoolPlans plans;

  /** The endpoint. */
  public PlanReclaimEndpoint(PlanDesk desk, AccountStore accounts) {
    this.plans = new PoolPlans(desk, accounts);
  }

  @Override
  public Route route() {
    return Route.of("POST /api/pools/{poolId}/reclaim-plans");
  }

  @Override
  public Reply handle(Call call, Caller caller) {
    Permissions.requireAdministrator(caller);
    call.query().end();
    PoolId pool = new PoolId(call.pathId("poolId"));
    Fields body = call.json();
    long idleDays = body.whole("idleDays", 1, MOST_DAYS);
    long keep = body.whole("keep", 0, AllocationFile.CREDITS_MAX);
    String reason = Commands.reason(body);
    body.end();
    return Answers.reply(
        plans.reclaim(
            caller.organisation(),
            pool,
            idleDays,
            keep,
            Commands.of(call, caller, reason, pool, idleDays, keep)));
  }
}
