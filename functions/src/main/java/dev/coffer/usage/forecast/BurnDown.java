package dev.coffer.usage.forecast;

import dev.coffer.credits.Pool;
import dev.coffer.identity.OrganisationId;
import dev.coffer.identity.UserId;
import dev.coffer.usage.history.HistoryEntry;
import dev.coffer.usage.history.HistoryFilter;
import dev.coffer.usage.history.HistoryKind;
import dev.coffer.usage.history.HistoryPage;
import dev.coffer.usage.history.HistoryReader;
import dev.coffer.usage.history.Rollups;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What was used day by day. Of a pool its days are summed up already, of a seller not. */
public final class BurnDown {
  private static final int PAGE = 500;

  private final Rollups rollups;
  private final HistoryReader history;

  /** Reads these. */
  public BurnDown(Rollups rollups, HistoryReader history) {
    this.rollups = rollups;
    this.history = history;
  }

  /** When the newest event that it knows of happened. */
  Optional<Instant> asOf(OrganisationId organisation) {
    return rollups.newest(organisation);
  }

  /**
   * Credits used on those days of a pool that count for a forecast, less those given back on them;
   * days without any are left out.
   *
   * @param seller whose; null for everybody's
   */
  NavigableMap<LocalDate, Long> used(Pool pool, @Nullable UserId seller, ZoneId zone, Instant now) {
    LocalDate first = Forecast.firstDay(pool, zone, now);
    LocalDate last = Forecast.lastDay(pool, zone, now);
    NavigableMap<LocalDate, Long> used = new TreeMap<>();
    if (first.isAfter(last)) {
      return used;
    }
    if (seller == null) {
      rollups
          .of(pool.organisation(), first, last)
          .forEach((day, totals) -> used.put(day, totals.used(pool.id())));
      return used;
    }
    HistoryFilter theirs =
        new HistoryFilter(
            pool.id(),
            seller,
            Set.of(HistoryKind.UNLOCK, HistoryKind.REVERSAL),
            first.atStartOfDay(zone).toInstant(),
            last.plusDays(1).atStartOfDay(zone).toInstant());
    String before = null;
    do {
      HistoryPage page = history.page(pool.organisation(), zone, theirs, before, PAGE);
      for (HistoryEntry entry : page.entries()) {
        // What they bought on a shared balance was not theirs to spend.
        if (entry.book().equals(seller.value())) {
          used.merge(LocalDate.ofInstant(entry.at(), zone), -entry.credits(), Long::sum);
        }
      }
      before = page.next();
    } while (before != null);
    return used;
  }
}
