package dev.coffer.contacts;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.coffer.identity.UserId;
import dev.coffer.platform.Json;
import dev.coffer.platform.JsonBody;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * {@code Company} of the API; its information only for owners.
 *
 * @param count people known there
 * @param exact false: there are at least so many
 * @param owner who unlocked it in the viewer's organisation, or null
 */
public record CompanyJson(
    Company company, int count, boolean exact, Ownership.@Nullable Owner owner, UserId viewer)
    implements JsonBody {

  @Override
  public void write(JsonGenerator json) throws IOException {
    json.writeStartObject();
    writeSummary(json, company);
    json.writeNumberField("contactCount", count);
    json.writeBooleanField("contactCountExact", exact);
    Json.writeOrNull(
        json, "information", owner == null ? null : g -> write(g, company.information()));
    Json.writeOrNull(json, "ownership", owner == null ? null : new OwnershipJson(owner, viewer));
    json.writeEndObject();
  }

  /** {@code CompanySummary} of the API: what is free to see. */
  static JsonBody summary(Company company) {
    return json -> {
      json.writeStartObject();
      writeSummary(json, company);
      json.writeEndObject();
    };
  }

  private static void writeSummary(JsonGenerator json, Company company) throws IOException {
    json.writeStringField("id", company.id().value());
    json.writeStringField("name", company.name());
    json.writeStringField("domain", company.domain());
    HeadcountBand band = company.headcountBand();
    json.writeStringField("headcountBand", band == null ? null : band.label());
  }

  private static void write(JsonGenerator json, Company.Information information)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("industry", information.industry());
    writeWhole(json, "headcount", information.headcount());
    json.writeStringField("city", information.city());
    json.writeStringField("country", information.country());
    json.writeStringField("phone", information.phone());
    writeWhole(json, "founded", information.founded());
    json.writeEndObject();
  }

  private static void writeWhole(JsonGenerator json, String name, @Nullable Integer value)
      throws IOException {
    if (value == null) {
      json.writeNullField(name);
    } else {
      json.writeNumberField(name, value);
    }
  }
}
