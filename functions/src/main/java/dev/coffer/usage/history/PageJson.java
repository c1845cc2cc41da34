package dev.coffer.usage.history;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.coffer.identity.OrganisationId;
import java.io.IOException;

/** What every page of the history ends with. */
final class PageJson {
  private PageJson() {}

  static void end(
      JsonGenerator json,
      HistoryPage page,
      OrganisationId organisation,
      HistoryFilter filter,
      HistoryReader history)
      throws IOException {
    String next = page.next();
    json.writeStringField(
        "nextCursor", next == null ? null : HistoryCursor.of(organisation, filter, next));
    json.writeStringField("asOf", history.asOf(organisation).map(Object::toString).orElse(null));
  }
}
