package dev.coffer.credits.allocation;

import dev.coffer.credits.AccountStore;
import dev.coffer.credits.Answers;
import dev.coffer.credits.Command;
import dev.coffer.credits.Commands;
import dev.coffer.credits.PoolId;
import dev.coffer.identity.Caller;
import dev.coffer.identity.Permissions;
import dev.coffer.identity.Users;
import dev.coffer.platform.Call;
import dev.coffer.platform.Endpoint;
import dev.coffer.platform.Fields;
import dev.coffer.platform.Reply;
import dev.coffer.platform.Route;

/**
 * {@code POST /api/pools/{poolId}/allocation-plans}: what it would do to add, remove or set the
 * same number of credits for many sellers. Nothing is done before it is started.
 */
public final class PlanAllocationsEndpoint implements Endpoint.SignedIn<Caller> {
  private final SellerPlans plans;

  /** The endpoint. */
  public PlanAllocationsEndpoint(PlanDesk desk, Users users, AccountStore accounts) {
    this.plans = new SellerPlans(desk, users, accounts);
  }

  @Override
  public Route route() {
    return Route.of("POST /api/pools/{poolId}/allocation-plans");
  }

  @Override
  public Reply handle(Call call, Caller caller) {
    Permissions.requireAdministrator(caller);
    call.query().end();
    PoolId pool = new PoolId(call.pathId("poolId"));
    Fields body = call.json();
    AllocationFile.Change change = body.oneOf("change", AllocationFile.Change.class);
    int least = change == AllocationFile.Change.SET ? 0 : 1;
    long credits = body.whole("credits", least, AllocationFile.CREDITS_MAX);
    Selection selection = Selection.of(body);
    String reason = Commands.reason(body);
    body.end();
    Command command = Commands.of(call, caller, reason, pool, change, credits, selection);
    return Answers.reply(
        plans.change(caller.organisation(), pool, selection, change, credits, command));
  }
}
