package dev.coffer.credits.operator;

import dev.coffer.credits.Answers;
import dev.coffer.credits.Application;
import dev.coffer.credits.Commands;
import dev.coffer.credits.Credits;
import dev.coffer.credits.Pool;
import dev.coffer.credits.PoolCommands;
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
import java.time.LocalDate;
import java.util.Map;

/** {@code POST /api/operator/organisations/{organisationId}/pools}: gives a pool of credits. */
public final class CreatePoolEndpoint implements Endpoint.SignedIn<Caller> {
  private final Organisations organisations;
  private final PoolCommands commands;

  /** The endpoint. */
  public CreatePoolEndpoint(Organisations organisations, PoolCommands commands) {
    this.organisations = organisations;
    this.commands = commands;
  }

  @Override
  public Route route() {
    return Route.of("POST /api/operator/organisations/{organisationId}/pools");
  }

  @Override
  public Reply handle(Call call, Caller caller) {
    Permissions.requireOperator(caller);
    call.query().end();
    Organisation organisation = Client.of(call, organisations);
    Fields body = call.json();
    String name = body.text("name", 1, 100).strip();
    if (name.isEmpty()) {
      throw body.wrong("name", "must not be blank");
    }
    long quantity = body.whole("quantity", 1, Portions.MOST);
    LocalDate firstDay = Days.day(body, "firstDay");
    LocalDate lastDay = Days.lastDay(body, firstDay);
    Pool.Limit limit = body.oneOf("limit", Pool.Limit.class);
    Map<Application, PoolCommands.Portion> portions = Portions.of(body, 0);
    long sum = portions.values().stream().mapToLong(one -> one.credits().amount()).sum();
    if (sum > quantity) {
      throw body.wrong("applications", "must have no more than the pool's " + quantity);
    }
    String reason = Commands.reason(body);
    body.end();
    PoolCommands.Contract contract =
        new PoolCommands.Contract(
            name,
            Credits.of(quantity),
            Days.begin(firstDay, organisation.timeZone()),
            Days.end(lastDay, organisation.timeZone()),
            limit);
    return Answers.reply(
        commands.create(
            organisation.id(),
            contract,
            portions,
            Commands.of(call, caller, reason, organisation.id(), contract, portions)));
  }
}
