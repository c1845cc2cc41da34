package dev.coffer.credits.operator;

import dev.coffer.credits.pools.Overview;
import dev.coffer.identity.Caller;
import dev.coffer.identity.Organisation;
import dev.coffer.identity.Organisations;
import dev.coffer.identity.Permissions;
import dev.coffer.platform.Call;
import dev.coffer.platform.Endpoint;
import dev.coffer.platform.Reply;
import dev.coffer.platform.Route;

/** {@code GET /api/operator/organisations/{organisationId}/pools}: an organisation's pools. */
public final class OrganisationPoolsEndpoint implements Endpoint.SignedIn<Caller> {
  private final Organisations organisations;
  private final Overview overview;

  /** The endpoint. */
  public OrganisationPoolsEndpoint(Organisations organisations, Overview overview) {
    this.organisations = organisations;
    this.overview = overview;
  }

  @Override
  public Route route() {
    return Route.of("GET /api/operator/organisations/{organisationId}/pools");
  }

  @Override
  public Reply handle(Call call, Caller caller) {
    Permissions.requireOperator(caller);
    call.query().end();
    Organisation organisation = Client.of(call, organisations);
    return Reply.json(overview.list(organisation, call.now()));
  }
}
