package dev.coffer.unlocks;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.coffer.contacts.Company;
import dev.coffer.contacts.CompanyJson;
import dev.coffer.contacts.Contact;
import dev.coffer.contacts.ContactJson;
import dev.coffer.contacts.Directory;
import dev.coffer.contacts.Item;
import dev.coffer.contacts.Ownership;
import dev.coffer.credits.CreditSummaryJson;
import dev.coffer.identity.Caller;
import dev.coffer.identity.Organisation;
import dev.coffer.identity.Organisations;
import dev.coffer.identity.UserId;
import dev.coffer.platform.Call;
import dev.coffer.platform.Endpoint;
import dev.coffer.platform.Fields;
import dev.coffer.platform.Json;
import dev.coffer.platform.JsonBody;
import dev.coffer.platform.Reply;
import dev.coffer.platform.Route;
import java.io.IOException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code POST /api/unlocks}. */
public final class UnlockEndpoint implements Endpoint.SignedIn<Caller> {
  private final Unlocks unlocks;
  private final OwnedItems owned;
  private final Directory directory;
  private final Organisations organisations;

  /** The endpoint. */
  public UnlockEndpoint(
      Unlocks unlocks, OwnedItems owned, Directory directory, Organisations organisations) {
    this.unlocks = unlocks;
    this.owned = owned;
    this.directory = directory;
    this.organisations = organisations;
  }

  @Override
  public Route route() {
    return Route.of("POST /api/unlocks");
  }

  @Override
  public Reply handle(Call call, Caller caller) {
    call.query().end();
    Fields order = call.json();
    List<Item> items = ItemList.of(order);
    Purchases.Policy policy = order.oneOf("policy", Purchases.Policy.AS_MANY_AS_POSSIBLE);
    order.end();
    Unlocks.Result result = unlocks.unlock(caller, items, policy, call.now());
    Map<Item, OwnershipRow> rows = new HashMap<>();
    for (Unlocks.Line line : result.lines()) {
      if (line.row() != null) {
        rows.put(line.item(), line.row());
      }
    }
    Map<Item, Ownership.Owner> owners = owned.named(caller.organisation(), rows);
    List<LineJson> lines =
        result.lines().stream()
            .map(line -> lineJson(line, result.goods(), owners.get(line.item()), caller.user()))
            .toList();
    return Reply.json(body(result, lines, zone(caller, result)));
  }

  private LineJson lineJson(
      Unlocks.Line line, Goods goods, Ownership.@Nullable Owner owner, UserId viewer) {
    Contact contact = goods.contact(line.item());
    Company company = goods.company(line.item());
    if (owner == null) {
      return new LineJson(line, null, null);
    }
    if (contact != null) {
      return new LineJson(line, new ContactJson(contact, owner, viewer), null);
    }
    if (company != null) {
      Directory.Count count = directory.countPeople(company.id());
      return new LineJson(
          line, null, new CompanyJson(company, count.count(), count.exact(), owner, viewer));
    }
    return new LineJson(line, null, null);
  }

  /** Only some states speak of days; only for them is the organisation read. */
  private ZoneId zone(Caller caller, Unlocks.Result result) {
    return switch (result.wallet().state()) {
      case NOT_STARTED, ENDED ->
          organisations
              .find(caller.organisation())
              .map(Organisation::timeZone)
              .orElse(ZoneOffset.UTC);
      case AVAILABLE, LOW, NOT_LICENSED, NONE, USED_UP -> ZoneOffset.UTC;
    };
  }

  private static JsonBody body(Unlocks.Result result, List<LineJson> lines, ZoneId zone) {
    return json -> {
      json.writeStartObject();
      Json.writeList(json, "lines", lines);
      json.writeNumberField(
          "charged", result.lines().stream().mapToLong(Unlocks.Line::charged).sum());
      Json.writeOrNull(json, "credits", new CreditSummaryJson(result.wallet(), zone));
      json.writeEndObject();
    };
  }

  /** {@code UnlockLine} of the API. */
  private record LineJson(Unlocks.Line line, @Nullable JsonBody contact, @Nullable JsonBody company)
      implements JsonBody {

    @Override
    public void write(JsonGenerator json) throws IOException {
      json.writeStartObject();
      ItemList.write(json, line.item());
      json.writeStringField("outcome", line.outcome().name());
      json.writeNumberField("charged", line.charged());
      Json.writeOrNull(json, "contact", contact);
      Json.writeOrNull(json, "company", company);
      json.writeEndObject();
    }
  }
}
