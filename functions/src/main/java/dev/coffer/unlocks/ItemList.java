package dev.coffer.unlocks;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.coffer.contacts.Item;
import dev.coffer.platform.Call;
import dev.coffer.platform.Fields;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** {@code ItemList} and {@code Item} of the API. */
final class ItemList {
  /** The most items of one request. */
  static final int MAX = 25;

  private ItemList() {}

  /** The items that a call names, and nothing else; none twice. */
  static List<Item> of(Call call) {
    call.query().end();
    Fields body = call.json();
    List<Item> items = of(body);
    body.end();
    return items;
  }

  /** The field {@code items} of a body that may hold more; none twice. */
  static List<Item> of(Fields body) {
    List<Item> items =
        body.objects(
            "items", 1, MAX, item -> Item.of(item.oneOf("kind", Item.Kind.class), item.id("id")));
    Set<Item> seen = new HashSet<>();
    for (int i = 0; i < items.size(); i++) {
      if (!seen.add(items.get(i))) {
        throw body.wrong("items[" + i + "]", "must not be in the list twice");
      }
    }
    return items;
  }

  static void write(JsonGenerator json, Item item) throws IOException {
    json.writeObjectFieldStart("item");
    json.writeStringField("kind", item.kind().name());
    json.writeStringField("id", item.bareId());
    json.writeEndObject();
  }
}
