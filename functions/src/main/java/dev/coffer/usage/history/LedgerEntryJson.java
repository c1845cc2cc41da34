package dev.coffer.usage.history;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.coffer.platform.JsonBody;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** {@code LedgerEntry} of the API. */
record LedgerEntryJson(HistoryEntry entry, Names names) implements JsonBody {

  @Override
  public void write(JsonGenerator json) throws IOException {
    boolean refusal = entry.kind() == HistoryKind.REFUSAL;
    json.writeStartObject();
    json.writeStringField("at", entry.at().toString());
    json.writeStringField("kind", entry.kind().name());
    json.writeObjectFieldStart("pool");
    json.writeStringField("id", entry.pool().value());
    json.writeStringField("name", names.of(entry.pool()));
    json.writeEndObject();
    write(json, "seller", entry.isUsers() ? entry.subject() : "");
    json.writeNumberField("credits", entry.credits());
    write(json, "by", entry.by());
    write(json, "from", refusal ? "" : entry.from());
    write(json, "to", entry.to());
    json.writeStringField("operation", entry.operation());
    json.writeStringField("reason", entry.reason());
    json.writeStringField("refusal", refusal ? entry.other() : null);
    json.writeStringField("source", entry.source() == null ? null : entry.source().name());
    json.writeEndObject();
  }

  private void write(JsonGenerator json, String field, String name) throws IOException {
    json.writeFieldName(field);
    @Nullable Party party = Party.of(name);
    if (party == null) {
      json.writeNull();
      return;
    }
    json.writeStartObject();
    json.writeStringField("kind", party.kind().name());
    json.writeStringField("id", party.id());
    json.writeStringField("name", names.of(party, entry));
    json.writeEndObject();
  }
}
