package dev.coffer.credits.pools;

import dev.coffer.credits.Answers;
import dev.coffer.credits.Commands;
import dev.coffer.credits.PoolCommands;
import dev.coffer.credits.PoolId;
import dev.coffer.identity.Caller;
import dev.coffer.identity.Permissions;
import dev.coffer.platform.Call;
import dev.coffer.platform.Endpoint;
import dev.coffer.platform.Fields;
import dev.coffer.platform.Reply;
import dev.coffer.platform.Route;

/** {@code POST /api/pools/{poolId}/uncaps}: lets the organisation go on beyond the quantity. */
public final class UncapEndpoint implements Endpoint.SignedIn<Caller> {
  private final PoolCommands commands;

  /** The endpoint. */
  public UncapEndpoint(PoolCommands commands) {
    this.commands = commands;
  }

  @Override
  public Route route() {
    return Route.of("POST /api/pools/{poolId}/uncaps");
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
        commands.uncap(caller.organisation(), pool, Commands.of(call, caller, reason, pool)));
  }
}
