package dev.coffer.contacts;

import dev.coffer.identity.Caller;
import dev.coffer.platform.Call;
import dev.coffer.platform.Endpoint;
import dev.coffer.platform.Json;
import dev.coffer.platform.JsonBody;
import dev.coffer.platform.Problem;
import dev.coffer.platform.Reply;
import dev.coffer.platform.Route;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code companyContacts}: the people of a company; email and phone only where owned. */
public final class CompanyContactsEndpoint implements Endpoint.SignedIn<Caller> {
  private static final Route ROUTE = Route.of("GET /api/companies/{companyId}/contacts");

  /** Pages of the directory that one request looks through for (not) owned people. */
  private static final int LOOKS_MAX = 8;

  private final Directory directory;
  private final Ownership ownership;

  /** Looks into this directory, and shows what this port says is owned. */
  public CompanyContactsEndpoint(Directory directory, Ownership ownership) {
    this.directory = directory;
    this.ownership = ownership;
  }

  @Override
  public Route route() {
    return ROUTE;
  }

  @Override
  public Reply handle(Call call, Caller caller) {
    CompanyId company = new CompanyId(call.pathId("companyId"));
    PeopleQuery wanted = PeopleQuery.read(call.query(), company);
    Found found = find(company, wanted, caller);
    // A company with people exists; only an empty answer leaves that open.
    if (found.people.isEmpty() && directory.company(company) == null) {
      throw Problem.notFound().refused();
    }
    String next = found.next;
    List<JsonBody> people = shown(found, caller);
    return Reply.json(
        json -> {
          json.writeStartObject();
          Json.writeList(json, "contacts", people);
          json.writeStringField("nextCursor", next == null ? null : Cursor.of(company, next));
          json.writeEndObject();
        });
  }

  private Found find(CompanyId company, PeopleQuery wanted, Caller caller) {
    List<Preview> people = new ArrayList<>();
    Map<Item, Ownership.Owner> owners = new HashMap<>();
    String after = wanted.after();
    Boolean owned = wanted.owned();
    int size = owned == null ? wanted.limit() : Directory.PAGE_MAX;
    for (int looks = 0; looks < LOOKS_MAX; looks++) {
      Directory.Page page = directory.people(company, wanted.filter(), after, size);
      owners.putAll(ownersOf(page, caller));
      for (Directory.Place place : page.places()) {
        if (owned == null || owned == owners.containsKey(item(place.person()))) {
          if (people.size() == wanted.limit()) {
            return new Found(people, owners, after);
          }
          people.add(place.person());
        }
        after = place.position();
      }
      after = page.next();
      if (after == null || (owned == null && !people.isEmpty())) {
        return new Found(people, owners, after);
      }
    }
    return new Found(people, owners, after);
  }

  private Map<Item, Ownership.Owner> ownersOf(Directory.Page page, Caller caller) {
    List<Item> items = page.places().stream().map(place -> item(place.person())).toList();
    return items.isEmpty() ? Map.of() : ownership.of(caller.organisation(), items);
  }

  private List<JsonBody> shown(Found found, Caller caller) {
    List<ContactId> owned =
        found.people.stream()
            .filter(person -> found.owners.containsKey(item(person)))
            .map(Preview::id)
            .toList();
    Map<ContactId, Contact> details = owned.isEmpty() ? Map.of() : directory.details(owned);
    List<JsonBody> shown = new ArrayList<>();
    for (Preview person : found.people) {
      Contact contact = details.get(person.id());
      shown.add(
          contact == null
              ? new ContactJson(person)
              : new ContactJson(contact, found.owners.get(item(person)), caller.user()));
    }
    return shown;
  }

  private static Item item(Preview person) {
    return new Item.Person(person.id());
  }

  private record Found(
      List<Preview> people, Map<Item, Ownership.Owner> owners, @Nullable String next) {}
}
