package dev.coffer.credits.pools;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.coffer.credits.Application;
import dev.coffer.credits.Pool;
import dev.coffer.credits.PoolBook;
import dev.coffer.credits.PoolFigures;
import dev.coffer.credits.Share;
import dev.coffer.credits.Timeframe;
import dev.coffer.platform.JsonBody;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/**
 * {@code Pool} of the API.
 *
 * @param zone the organisation's, in which its days begin
 */
record PoolJson(PoolFigures figures, ZoneId zone, Instant now) implements JsonBody {

  @Override
  public void write(JsonGenerator json) throws IOException {
    PoolBook book = figures.book();
    Pool pool = book.pool();
    Timeframe timeframe = pool.timeframe(now);
    json.writeStartObject();
    json.writeStringField("id", pool.id().value());
    json.writeStringField("name", pool.name());
    json.writeStringField("timeframe", timeframe.name());
    json.writeStringField("firstDay", pool.firstDay(zone).toString());
    json.writeStringField("lastDay", pool.lastDay(zone).toString());
    json.writeNumberField("daysLeft", daysLeft(pool, timeframe));
    json.writeStringField("limit", pool.limit().name());
    json.writeNumberField("quantity", pool.quantity().amount());
    json.writeFieldName("figures");
    new FiguresJson(figures.total()).write(json);
    json.writeNumberField("trueUp", figures.trueUp());
    json.writeNumberField("lapsing", figures.lapsing());
    json.writeArrayFieldStart("applications");
    for (Application application : Application.values()) {
      Share share = book.share(application);
      json.writeStartObject();
      json.writeStringField("application", application.slug());
      json.writeStringField("mode", share.mode().name());
      json.writeFieldName("figures");
      new FiguresJson(figures.of(application)).write(json);
      json.writeEndObject();
    }
    json.writeEndArray();
    String running = book.running();
    json.writeFieldName("running");
    if (running == null) {
      json.writeNull();
    } else {
      json.writeString(running);
    }
    json.writeStringField("asOf", now.toString());
    json.writeEndObject();
  }

  /** Days on which it can still be spent, today included; 0 when it is over. */
  private long daysLeft(Pool pool, Timeframe timeframe) {
    return switch (timeframe) {
      case PAST -> 0;
      case CURRENT ->
          ChronoUnit.DAYS.between(LocalDate.ofInstant(now, zone), pool.lastDay(zone)) + 1;
      case FUTURE -> ChronoUnit.DAYS.between(pool.firstDay(zone), pool.lastDay(zone)) + 1;
    };
  }
}
