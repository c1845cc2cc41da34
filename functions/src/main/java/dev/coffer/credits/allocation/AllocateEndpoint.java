package dev.coffer.credits.allocation;

import dev.coffer.credits.Allocations;
import dev.coffer.credits.Answer;
import dev.coffer.credits.Answers;
import dev.coffer.credits.Command;
import dev.coffer.credits.Commands;
import dev.coffer.credits.Credits;
import dev.coffer.credits.PoolId;
import dev.coffer.identity.Caller;
import dev.coffer.identity.Permissions;
import dev.coffer.identity.UserId;
import dev.coffer.identity.Users;
import dev.coffer.platform.Call;
import dev.coffer.platform.Endpoint;
import dev.coffer.platform.Fields;
import dev.coffer.platform.Reply;
import dev.coffer.platform.Route;

/** {@code POST /api/pools/{poolId}/allocations}: adds, removes or sets one seller's credits. */
public final class AllocateEndpoint implements Endpoint.SignedIn<Caller> {
  private final Allocations allocations;
  private final Users users;

  /** The endpoint. */
  public AllocateEndpoint(Allocations allocations, Users users) {
    this.allocations = allocations;
    this.users = users;
  }

  @Override
  public Route route() {
    return Route.of("POST /api/pools/{poolId}/allocations");
  }

  @Override
  public Reply handle(Call call, Caller caller) {
    Permissions.requireAdministrator(caller);
    call.query().end();
    PoolId pool = new PoolId(call.pathId("poolId"));
    Fields body = call.json();
    AllocationFile.Change change = body.oneOf("change", AllocationFile.Change.class);
    int least = change == AllocationFile.Change.SET ? 0 : 1;
    Credits credits = Credits.of(body.whole("credits", least, AllocationFile.CREDITS_MAX));
    String reason = Commands.reason(body);
    UserId seller = new UserId(body.id("sellerId"));
    body.end();
    Command command = Commands.of(call, caller, reason, pool, seller, change, credits);
    switch (change) {
      case ADD, SET -> People.eligible(users, caller, body, "sellerId");
      // Credits of whoever left can still be taken back.
      case REMOVE -> People.named(users, caller, body, "sellerId");
    }
    Answer answer =
        switch (change) {
          case ADD -> allocations.add(caller.organisation(), pool, seller, credits, command);
          case REMOVE -> allocations.remove(caller.organisation(), pool, seller, credits, command);
          case SET -> allocations.set(caller.organisation(), pool, seller, credits, command);
        };
    return Answers.reply(answer);
  }
}
