package dev.coffer.credits.allocation;

import dev.coffer.credits.Allocations;
import dev.coffer.credits.Answers;
import dev.coffer.credits.Commands;
import dev.coffer.credits.Credits;
import dev.coffer.credits.PoolId;
import dev.coffer.identity.Caller;
import dev.coffer.identity.Permissions;
import dev.coffer.identity.User;
import dev.coffer.identity.Users;
import dev.coffer.platform.Call;
import dev.coffer.platform.Endpoint;
import dev.coffer.platform.Fields;
import dev.coffer.platform.Reply;
import dev.coffer.platform.Route;

/** {@code POST /api/pools/{poolId}/transfers}: moves unused credits from one seller to another. */
public final class TransferEndpoint implements Endpoint.SignedIn<Caller> {
  private final Allocations allocations;
  private final Users users;

  /** The endpoint. */
  public TransferEndpoint(Allocations allocations, Users users) {
    this.allocations = allocations;
    this.users = users;
  }

  @Override
  public Route route() {
    return Route.of("POST /api/pools/{poolId}/transfers");
  }

  @Override
  public Reply handle(Call call, Caller caller) {
    Permissions.requireAdministrator(caller);
    call.query().end();
    PoolId pool = new PoolId(call.pathId("poolId"));
    Fields body = call.json();
    Credits credits = Credits.of(body.whole("credits", 1, AllocationFile.CREDITS_MAX));
    String reason = Commands.reason(body);
    User from = People.named(users, caller, body, "fromId");
    User to = People.eligible(users, caller, body, "toId");
    body.end();
    if (from.id().equals(to.id())) {
      throw body.wrong("toId", "must be another seller than fromId");
    }
    return Answers.reply(
        allocations.transfer(
            caller.organisation(),
            pool,
            from.id(),
            to.id(),
            credits,
            Commands.of(call, caller, reason, pool, from.id(), to.id(), credits)));
  }
}
