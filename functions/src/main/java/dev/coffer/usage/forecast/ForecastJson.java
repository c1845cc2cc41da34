package dev.coffer.usage.forecast;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.coffer.credits.Pool;
import dev.coffer.identity.UserId;
import dev.coffer.platform.JsonBody;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * {@code Forecast} of the API.
 *
 * @param seller whose; null for the whole pool
 * @param used all in all, until now
 * @param asOf the newest event that the days contain; null where there was none
 */
record ForecastJson(
    Pool pool,
    @Nullable UserId seller,
    Forecast forecast,
    Balance balance,
    long used,
    @Nullable Instant asOf)
    implements JsonBody {

  @Override
  public void write(JsonGenerator json) throws IOException {
    LocalDate runsOutOn = forecast.runsOutOn();
    json.writeStartObject();
    json.writeStringField("poolId", pool.id().value());
    json.writeStringField("seller", seller == null ? null : seller.value());
    json.writeArrayFieldStart("days");
    for (Map.Entry<LocalDate, Long> day : forecast.days().entrySet()) {
      json.writeStartObject();
      json.writeStringField("day", day.getKey().toString());
      json.writeNumberField("used", day.getValue());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeNumberField("averagePerDay", forecast.averagePerDay());
    json.writeNumberField("used", used);
    json.writeNumberField("left", forecast.daysLeft() == 0 ? 0 : balance.left());
    json.writeNumberField("daysLeft", forecast.daysLeft());
    json.writeStringField("runsOutOn", runsOutOn == null ? null : runsOutOn.toString());
    json.writeObjectFieldStart("lapse");
    json.writeStringField("lastDay", forecast.lapsesOn().toString());
    json.writeNumberField("undistributed", balance.undistributed());
    json.writeNumberField("unallocated", balance.unallocated());
    json.writeNumberField("available", balance.available());
    json.writeNumberField("held", balance.held());
    json.writeNumberField("expired", balance.expired());
    json.writeNumberField("unused", balance.unused());
    json.writeNumberField("atThisRate", forecast.lapsesAtThisRate());
    json.writeEndObject();
    json.writeStringField("asOf", asOf == null ? null : asOf.toString());
    json.writeEndObject();
  }
}
