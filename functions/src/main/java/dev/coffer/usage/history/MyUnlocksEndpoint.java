package dev.coffer.usage.history;

import dev.coffer.contacts.CompanyId;
import dev.coffer.contacts.ContactId;
import dev.coffer.contacts.Directory;
import dev.coffer.contacts.Item;
import dev.coffer.credits.PoolId;
import dev.coffer.credits.Pools;
import dev.coffer.identity.Caller;
import dev.coffer.identity.OrganisationId;
import dev.coffer.identity.Organisations;
import dev.coffer.platform.Call;
import dev.coffer.platform.Endpoint;
import dev.coffer.platform.Json;
import dev.coffer.platform.Problem;
import dev.coffer.platform.Reply;
import dev.coffer.platform.Route;
import dev.coffer.unlocks.Generation;
import dev.coffer.unlocks.GenerationRow;
import dev.coffer.unlocks.OwnershipStore;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** {@code GET /api/unlocks}: what the signed-in user unlocked, the newest first. */
public final class MyUnlocksEndpoint implements Endpoint.SignedIn<Caller> {
  private static final int LIMIT = 25;
  private static final int LIMIT_MAX = 100;

  private final HistoryReader history;
  private final OwnershipStore ownership;
  private final Directory directory;
  private final Pools pools;
  private final Organisations organisations;

  /** The endpoint. */
  public MyUnlocksEndpoint(
      HistoryReader history,
      OwnershipStore ownership,
      Directory directory,
      Pools pools,
      Organisations organisations) {
    this.history = history;
    this.ownership = ownership;
    this.directory = directory;
    this.pools = pools;
    this.organisations = organisations;
  }

  @Override
  public Route route() {
    return Route.of("GET /api/unlocks");
  }

  @Override
  public Reply handle(Call call, Caller caller) {
    OrganisationId organisation = caller.organisation();
    HistoryFilter mine = HistoryFilter.of(caller.user(), HistoryKind.UNLOCK);
    int limit = call.query().whole("limit", 1, LIMIT_MAX, LIMIT);
    String before = LedgerQuery.position(call.query(), organisation, mine);
    call.query().end();
    ZoneId zone =
        organisations.find(organisation).orElseThrow(() -> Problem.notFound().refused()).timeZone();
    HistoryPage page = history.page(organisation, zone, mine, before, limit);
    List<MyUnlockJson> unlocks = shown(organisation, page);
    return Reply.json(
        json -> {
          json.writeStartObject();
          Json.writeList(json, "unlocks", unlocks);
          PageJson.end(json, page, organisation, mine, history);
          json.writeEndObject();
        });
  }

  private List<MyUnlockJson> shown(OrganisationId organisation, HistoryPage page) {
    if (page.entries().isEmpty()) {
      return List.of();
    }
    List<Generation> bought =
        page.entries().stream().map(entry -> Generation.of(organisation, entry.other())).toList();
    Map<Generation, GenerationRow> rows = ownership.rows(bought);
    Map<Item, String> names = names(bought.stream().map(Generation::item).distinct().toList());
    Map<PoolId, String> poolNames = Names.pools(organisation, pools);
    List<MyUnlockJson> shown = new ArrayList<>();
    for (HistoryEntry entry : page.entries()) {
      Generation generation = Generation.of(organisation, entry.other());
      GenerationRow row = rows.get(generation);
      shown.add(
          new MyUnlockJson(
              entry,
              generation.item(),
              names.get(generation.item()),
              poolNames.getOrDefault(entry.pool(), entry.pool().value()),
              row != null && row.isReversed()));
    }
    return shown;
  }

  /** What people and companies are called; who isn't in the directory any more is left out. */
  private Map<Item, String> names(List<Item> items) {
    List<ContactId> people = new ArrayList<>();
    List<CompanyId> companies = new ArrayList<>();
    for (Item item : items) {
      switch (item) {
        case Item.Person(ContactId id) -> people.add(id);
        case Item.CompanyInformation(CompanyId id) -> companies.add(id);
      }
    }
    Map<Item, String> names = new HashMap<>();
    if (!people.isEmpty()) {
      directory
          .details(people)
          .forEach((id, contact) -> names.put(new Item.Person(id), contact.name()));
    }
    if (!companies.isEmpty()) {
      directory
          .companies(companies)
          .forEach((id, company) -> names.put(new Item.CompanyInformation(id), company.name()));
    }
    return names;
  }
}
