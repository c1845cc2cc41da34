package dev.coffer.unlocks;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.coffer.contacts.Directory;
import dev.coffer.contacts.Item;
import dev.coffer.contacts.Ownership;
import dev.coffer.contacts.OwnershipJson;
import dev.coffer.credits.Credits;
import dev.coffer.credits.Wallet;
import dev.coffer.credits.Wallets;
import dev.coffer.identity.Caller;
import dev.coffer.identity.UserId;
import dev.coffer.platform.Call;
import dev.coffer.platform.Endpoint;
import dev.coffer.platform.Json;
import dev.coffer.platform.JsonBody;
import dev.coffer.platform.Reply;
import dev.coffer.platform.Route;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code POST /api/quotes}: what an unlock would cost and leave. Changes nothing. */
public final class QuoteEndpoint implements Endpoint.SignedIn<Caller> {
  private final Directory directory;
  private final OwnershipStore ownership;
  private final OwnedItems owned;
  private final Wallets wallets;

  /** The endpoint. */
  public QuoteEndpoint(
      Directory directory, OwnershipStore ownership, OwnedItems owned, Wallets wallets) {
    this.directory = directory;
    this.ownership = ownership;
    this.owned = owned;
    this.wallets = wallets;
  }

  @Override
  public Route route() {
    return Route.of("POST /api/quotes");
  }

  @Override
  public Reply handle(Call call, Caller caller) {
    List<Item> items = ItemList.of(call);
    Goods goods = Goods.of(directory, items);
    Map<Item, GenerationRow> newest = ownership.newest(caller.organisation(), items);
    Map<Item, Ownership.Owner> owners = owned.among(caller.organisation(), newest);
    Wallet wallet = wallets.of(caller.organisation(), caller.user(), caller.licensed(), call.now());
    List<Line> lines =
        items.stream()
            .map(
                item ->
                    newest.get(item) instanceof VoidRow
                        ? Line.suppressed(item)
                        : Line.of(item, goods.offer(item), owners.get(item), caller.user()))
            .toList();
    return Reply.json(body(lines, wallet));
  }

  private static JsonBody body(List<Line> lines, Wallet wallet) {
    Credits cost = Credits.of(lines.stream().mapToLong(Line::cost).sum());
    Credits before = wallet.spendable();
    Credits shortBy = wallet.shortOf(cost);
    return json -> {
      json.writeStartObject();
      Json.writeList(json, "lines", lines);
      json.writeNumberField("cost", cost.amount());
      json.writeNumberField("remainingBefore", before.amount());
      json.writeNumberField("remainingAfter", cost.shortOf(before).amount());
      json.writeNumberField("shortBy", shortBy.amount());
      json.writeStringField("state", wallet.state().name());
      json.writeEndObject();
    };
  }

  /** {@code QuoteLine} of the API. */
  private record Line(Item item, String verdict, long cost, @Nullable OwnershipJson owner)
      implements JsonBody {

    static Line of(Item item, Goods.Offer offer, Ownership.@Nullable Owner owner, UserId viewer) {
      if (owner != null) {
        return new Line(item, "OWNED", 0, new OwnershipJson(owner, viewer));
      }
      return new Line(item, offer.name(), offer == Goods.Offer.NEW ? 1 : 0, null);
    }

    static Line suppressed(Item item) {
      return new Line(item, "SUPPRESSED", 0, null);
    }

    @Override
    public void write(JsonGenerator json) throws IOException {
      json.writeStartObject();
      ItemList.write(json, item);
      json.writeStringField("verdict", verdict);
      json.writeNumberField("cost", cost);
      Json.writeOrNull(json, "ownership", owner);
      json.writeEndObject();
    }
  }
}
