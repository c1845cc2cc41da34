package dev.coffer.usage.history;

import dev.coffer.credits.Pools;
import dev.coffer.credits.pools.Overview;
import dev.coffer.identity.Caller;
import dev.coffer.identity.OrganisationId;
import dev.coffer.identity.Permissions;
import dev.coffer.identity.Users;
import dev.coffer.platform.Call;
import dev.coffer.platform.Endpoint;
import dev.coffer.platform.Json;
import dev.coffer.platform.Reply;
import dev.coffer.platform.Route;
import java.time.ZoneId;

/** {@code GET /api/ledger}: what happened to the organisation's credits, the newest first. */
public final class LedgerEndpoint implements Endpoint.SignedIn<Caller> {
  private static final int LIMIT = 50;
  private static final int LIMIT_MAX = 200;

  private final HistoryReader history;
  private final Overview overview;
  private final Pools pools;
  private final Users users;

  /** The endpoint. */
  public LedgerEndpoint(HistoryReader history, Overview overview, Pools pools, Users users) {
    this.history = history;
    this.overview = overview;
    this.pools = pools;
    this.users = users;
  }

  @Override
  public Route route() {
    return Route.of("GET /api/ledger");
  }

  @Override
  public Reply handle(Call call, Caller caller) {
    Permissions.requireAdministrator(caller);
    OrganisationId organisation = caller.organisation();
    ZoneId zone = overview.zone(organisation);
    LedgerQuery wanted = LedgerQuery.read(call.query(), organisation, zone);
    int limit = call.query().whole("limit", 1, LIMIT_MAX, LIMIT);
    call.query().end();
    HistoryPage page = history.page(organisation, zone, wanted.filter(), wanted.before(), limit);
    Names names = Names.of(organisation, page.entries(), pools, users);
    return Reply.json(
        json -> {
          json.writeStartObject();
          Json.writeList(
              json,
              "entries",
              page.entries().stream().map(entry -> new LedgerEntryJson(entry, names)).toList());
          PageJson.end(json, page, organisation, wanted.filter(), history);
          json.writeEndObject();
        });
  }
}
