package dev.coffer.credits.operator;

import dev.coffer.identity.Caller;
import dev.coffer.identity.Organisations;
import dev.coffer.identity.Permissions;
import dev.coffer.platform.Call;
import dev.coffer.platform.Endpoint;
import dev.coffer.platform.Json;
import dev.coffer.platform.Reply;
import dev.coffer.platform.Route;
import java.util.List;

/** {@code GET /api/operator/organisations}: all organisations of the installation. */
public final class OrganisationsEndpoint implements Endpoint.SignedIn<Caller> {
  private final Organisations organisations;

  /** The endpoint. */
  public OrganisationsEndpoint(Organisations organisations) {
    this.organisations = organisations;
  }

  @Override
  public Route route() {
    return Route.of("GET /api/operator/organisations");
  }

  @Override
  public Reply handle(Call call, Caller caller) {
    Permissions.requireOperator(caller);
    call.query().end();
    List<OrganisationJson> all = organisations.all().stream().map(OrganisationJson::new).toList();
    return Reply.json(
        json -> {
          json.writeStartObject();
          Json.writeList(json, "organisations", all);
          json.writeEndObject();
        });
  }
}
