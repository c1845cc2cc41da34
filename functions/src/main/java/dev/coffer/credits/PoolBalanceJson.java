package dev.coffer.credits;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.coffer.platform.JsonBody;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;

/** {@code PoolBalance} of the API: {@code allocated = used + remaining + expired}. */
record PoolBalanceJson(Holding holding, ZoneId zone, Instant now) implements JsonBody {

  @Override
  public void write(JsonGenerator json) throws IOException {
    Pool pool = holding.pool();
    json.writeStartObject();
    json.writeStringField("poolId", pool.id().value());
    json.writeStringField("name", pool.name());
    json.writeStringField("timeframe", pool.timeframe(now).name());
    json.writeStringField("firstDay", pool.firstDay(zone).toString());
    json.writeStringField("lastDay", pool.lastDay(zone).toString());
    json.writeBooleanField("shared", holding.shared());
    json.writeNumberField("allocated", holding.allocated(now).amount());
    json.writeNumberField("used", holding.used().amount());
    json.writeNumberField("remaining", holding.remaining(now).amount());
    json.writeNumberField("expired", holding.expired(now).amount());
    json.writeEndObject();
  }
}
