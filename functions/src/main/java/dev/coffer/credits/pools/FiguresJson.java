package dev.coffer.credits.pools;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.coffer.credits.Figures;
import dev.coffer.platform.JsonBody;
import java.io.IOException;

/** {@code Figures} of the API: the closed equation. */
record FiguresJson(Figures figures) implements JsonBody {

  @Override
  public void write(JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeNumberField("granted", figures.granted());
    json.writeNumberField("undistributed", figures.undistributed());
    json.writeNumberField("unallocated", figures.unallocated());
    json.writeNumberField("available", figures.available());
    json.writeNumberField("held", figures.held());
    json.writeNumberField("used", figures.used());
    json.writeNumberField("expired", figures.expired());
    json.writeNumberField("overage", figures.overage());
    json.writeEndObject();
  }
}
