package dev.coffer.credits;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.coffer.platform.JsonBody;
import java.io.IOException;
import java.util.TreeMap;

/** {@code Operation} of the API. */
record OperationJson(Operation operation) implements JsonBody {

  @Override
  public void write(JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", operation.id());
    json.writeStringField("kind", operation.kind().name());
    json.writeStringField("state", operation.state().name());
    json.writeStringField("poolId", operation.pool().value());
    json.writeStringField("by", operation.by());
    json.writeStringField("at", operation.at().toString());
    json.writeStringField("reason", operation.reason());
    json.writeObjectFieldStart("figures");
    for (var figure : new TreeMap<>(operation.figures()).entrySet()) {
      // Which version of the book was planned on is nobody's business but the engine's.
      if (!figure.getKey().equals(BulkOperations.BOOK)) {
        json.writeNumberField(figure.getKey(), figure.getValue());
      }
    }
    json.writeEndObject();
    json.writeFieldName("progress");
    Operation.Bulk bulk = operation.bulk();
    if (bulk == null) {
      json.writeNull();
    } else {
      json.writeStartObject();
      json.writeNumberField("lines", bulk.lines());
      json.writeNumberField(
          "done",
          bulk.done() == bulk.chunks()
              ? bulk.lines()
              : Math.min(bulk.lines(), (long) bulk.done() * Plans.CHUNK));
      json.writeNumberField("refused", bulk.refused());
      json.writeNumberField("changed", bulk.changed());
      json.writeNumberField("reserved", bulk.reserved());
      json.writeNumberField("moved", bulk.moved());
      json.writeEndObject();
    }
    json.writeEndObject();
  }
}
