package dev.coffer.credits.operator;

import dev.coffer.credits.Pool;
import dev.coffer.identity.Caller;
import dev.coffer.identity.Organisation;
import dev.coffer.identity.Permissions;
import dev.coffer.platform.Call;
import dev.coffer.platform.Endpoint;
import dev.coffer.platform.Reply;
import dev.coffer.platform.Route;
import java.util.List;

/** {@code GET /api/operator/overages}: what is to be billed beyond the contracts. */
public final class OveragesEndpoint implements Endpoint.SignedIn<Caller> {
  private final Overages overages;

  /** The endpoint. */
  public OveragesEndpoint(Overages overages) {
    this.overages = overages;
  }

  @Override
  public Route route() {
    return Route.of("GET /api/operator/overages");
  }

  @Override
  public Reply handle(Call call, Caller caller) {
    Permissions.requireOperator(caller);
    call.query().end();
    List<Overages.Overage> all = overages.all(call.now());
    return Reply.json(
        json -> {
          json.writeStartObject();
          json.writeArrayFieldStart("overages");
          for (Overages.Overage one : all) {
            Organisation organisation = one.organisation();
            Pool pool = one.figures().book().pool();
            json.writeStartObject();
            json.writeStringField("organisationId", organisation.id().value());
            json.writeStringField("organisation", organisation.name());
            json.writeStringField("poolId", pool.id().value());
            json.writeStringField("pool", pool.name());
            json.writeStringField("firstDay", pool.firstDay(organisation.timeZone()).toString());
            json.writeStringField("lastDay", pool.lastDay(organisation.timeZone()).toString());
            json.writeNumberField("quantity", pool.quantity().amount());
            json.writeNumberField("used", one.figures().total().used());
            json.writeNumberField("trueUp", one.figures().trueUp());
            json.writeEndObject();
          }
          json.writeEndArray();
          json.writeStringField("asOf", call.now().toString());
          json.writeEndObject();
        });
  }
}
