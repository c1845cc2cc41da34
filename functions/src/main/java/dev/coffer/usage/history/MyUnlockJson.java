package dev.coffer.usage.history;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.coffer.contacts.Item;
import dev.coffer.platform.JsonBody;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * {@code MyUnlock} of the API.
 *
 * @param name of the person or company; null where the directory doesn't know it any more
 * @param pool what the pool that paid is called
 */
record MyUnlockJson(
    HistoryEntry entry, Item item, @Nullable String name, String pool, boolean reversed)
    implements JsonBody {

  @Override
  public void write(JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("at", entry.at().toString());
    json.writeObjectFieldStart("item");
    json.writeStringField("kind", item.kind().name());
    json.writeStringField("id", item.bareId());
    json.writeEndObject();
    json.writeStringField("name", name);
    json.writeObjectFieldStart("pool");
    json.writeStringField("id", entry.pool().value());
    json.writeStringField("name", pool);
    json.writeEndObject();
    json.writeStringField("source", entry.source() == null ? null : entry.source().name());
    json.writeBooleanField("reversed", reversed);
    json.writeEndObject();
  }
}
