package dev.coffer.credits;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.coffer.platform.JsonBody;
import java.io.IOException;
import java.time.ZoneId;
import java.util.Optional;

/**
 * {@code CreditSummary} of the API.
 *
 * @param zone the organisation's, in which its days begin
 */
public record CreditSummaryJson(Wallet wallet, ZoneId zone) implements JsonBody {

  @Override
  public void write(JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("state", wallet.state().name());
    json.writeNumberField("allocated", wallet.allocated().amount());
    json.writeNumberField("used", wallet.used().amount());
    json.writeNumberField("remaining", wallet.remaining().amount());
    switch (wallet.state()) {
      case NOT_STARTED -> {
        Optional<Pool> next = wallet.next();
        if (next.isPresent()) {
          json.writeStringField("startsOn", next.get().firstDay(zone).toString());
        }
      }
      case ENDED -> {
        Optional<Pool> last = wallet.last();
        if (last.isPresent()) {
          json.writeStringField("endedOn", last.get().lastDay(zone).toString());
        }
      }
      case AVAILABLE, LOW, NOT_LICENSED, NONE, USED_UP -> {
        // No date belongs to these.
      }
    }
    json.writeEndObject();
  }
}
