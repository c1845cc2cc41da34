package dev.coffer.usage.history;

import dev.coffer.credits.PoolId;
import dev.coffer.identity.OrganisationId;
import dev.coffer.identity.UserId;
import dev.coffer.platform.Ids;
import dev.coffer.platform.Query;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a request wants of the ledger.
 *
 * @param before the position after which to go on, or null for the beginning
 */
record LedgerQuery(HistoryFilter filter, @Nullable String before) {
  private static final int KINDS_MAX = 200;
  private static final int CURSOR_MAX = 300;
  private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
  private static final LocalDate LAST = LocalDate.of(2199, 12, 31);

  /** Reads the filter and the cursor; the caller asks for what else there is, and ends it. */
  static LedgerQuery read(Query query, OrganisationId organisation, ZoneId zone) {
    String pool = id(query, "pool");
    String seller = id(query, "seller");
    LocalDate from = day(query, "from");
    LocalDate until = day(query, "until");
    if (from != null && until != null && until.isBefore(from)) {
      throw query.wrong("until", "must not be before from");
    }
    HistoryFilter filter =
        new HistoryFilter(
            pool == null ? null : new PoolId(pool),
            seller == null ? null : new UserId(seller),
            kinds(query),
            from == null ? Instant.EPOCH : from.atStartOfDay(zone).toInstant(),
            until == null
                ? HistoryFilter.ALWAYS
                : until.plusDays(1).atStartOfDay(zone).toInstant());
    return new LedgerQuery(filter, position(query, organisation, filter));
  }

  /** The position in the parameter {@code cursor}; null where it isn't given. */
  static @Nullable String position(Query query, OrganisationId organisation, HistoryFilter filter) {
    String cursor = query.text("cursor", 1, CURSOR_MAX);
    String position = cursor == null ? null : HistoryCursor.position(organisation, filter, cursor);
    if (cursor != null && position == null) {
      throw query.wrong("cursor", "must be the cursor of a page with the same filter");
    }
    return position;
  }

  private static Set<HistoryKind> kinds(Query query) {
    Set<HistoryKind> kinds = EnumSet.noneOf(HistoryKind.class);
    String given = query.text("kind", 1, KINDS_MAX);
    for (String name : given == null ? new String[0] : given.split(",", -1)) {
      kinds.add(kind(query, name));
    }
    return kinds;
  }

  private static HistoryKind kind(Query query, String name) {
    for (HistoryKind kind : HistoryKind.values()) {
      if (kind.name().equals(name)) {
        return kind;
      }
    }
    throw query.wrong(
        "kind", "must be one or more of " + EnumSet.allOf(HistoryKind.class) + ", with commas");
  }

  private static @Nullable String id(Query query, String name) {
    String id = query.text(name, 1, 64);
    if (id != null && !Ids.isId(id)) {
      throw query.wrong(name, "must be an identifier of 26 characters");
    }
    return id;
  }

  private static @Nullable LocalDate day(Query query, String name) {
    String text = query.text(name, 1, 10);
    if (text == null) {
      return null;
    }
    try {
      LocalDate day = LocalDate.parse(text);
      if (!day.isBefore(FIRST) && !day.isAfter(LAST)) {
        return day;
      }
    } catch (DateTimeParseException e) {
      // Said below, as for a day too far away.
    }
    throw query.wrong(name, "must be a day such as 2026-11-23");
  }
}
