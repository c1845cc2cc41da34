package dev.coffer.credits.operator;

import dev.coffer.credits.Answers;
import dev.coffer.credits.Commands;
import dev.coffer.credits.Credits;
import dev.coffer.credits.PoolCommands;
import dev.coffer.credits.PoolId;
import dev.coffer.credits.pools.Portions;
import dev.coffer.identity.Caller;
import dev.coffer.identity.Organisation;
import dev.coffer.identity.Organisations;
import dev.coffer.identity.Permissions;
import dev.coffer.platform.Call;
import dev.coffer.platform.Endpoint;
import dev.coffer.platform.Fields;
import dev.coffer.platform.Reply;
import dev.coffer.platform.Route;

/**
 * {@code POST /api/operator/organisations/{organisationId}/pools/{poolId}/enlargements}: adds
 * credits to a pool.
 */
public final class EnlargePoolEndpoint implements Endpoint.SignedIn<Caller> {
  private final Organisations organisations;
  private final PoolCommands commands;

  /** The endpoint. */
  public EnlargePoolEndpoint(Organisations organisations, PoolCommands commands) {
    this.organisations = organisations;
    this.commands = commands;
  }

  @Override
  public Route route() {
    return Route.of(
        "POST /api/operator/organisations/{organisationId}/pools/{poolId}/enlargements");
  }

  @Override
  public Reply handle(Call call, Caller caller) {
    Permissions.requireOperator(caller);
    call.query().end();
    Organisation organisation = Client.of(call, organisations);
    PoolId pool = new PoolId(call.pathId("poolId"));
    Fields body = call.json();
    Credits credits = Credits.of(body.whole("credits", 1, Portions.MOST));
    String reason = Commands.reason(body);
    body.end();
    return Answers.reply(
        commands.enlarge(
            organisation.id(),
            pool,
            credits,
            Commands.of(call, caller, reason, organisation.id(), pool, credits)));
  }
}
