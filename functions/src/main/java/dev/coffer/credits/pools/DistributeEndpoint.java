package dev.coffer.credits.pools;

import dev.coffer.credits.Answers;
import dev.coffer.credits.Application;
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
import java.util.Map;

/** {@code POST /api/pools/{poolId}/distributions}: what a pool gives which application. */
public final class DistributeEndpoint implements Endpoint.SignedIn<Caller> {
  private final PoolCommands commands;

  /** The endpoint. */
  public DistributeEndpoint(PoolCommands commands) {
    this.commands = commands;
  }

  @Override
  public Route route() {
    return Route.of("POST /api/pools/{poolId}/distributions");
  }

  @Override
  public Reply handle(Call call, Caller caller) {
    Permissions.requirePrimaryAdministrator(caller);
    call.query().end();
    PoolId pool = new PoolId(call.pathId("poolId"));
    Fields body = call.json();
    Map<Application, PoolCommands.Portion> portions = Portions.of(body, 1);
    String reason = Commands.reason(body);
    body.end();
    return Answers.reply(
        commands.distribute(
            caller.organisation(),
            pool,
            portions,
            Commands.of(call, caller, reason, pool, portions)));
  }
}
