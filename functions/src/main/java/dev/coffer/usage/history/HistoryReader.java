package dev.coffer.usage.history;

import dev.coffer.identity.OrganisationId;
import dev.coffer.identity.UserId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads the history, newest first, merged over its buckets. It looks at a limited number of events
 * for each page, however few of them are wanted. A user's history is looked for only on the days on
 * which something happened in it.
 */
public final class HistoryReader {
  private static final int EXAMINED_MAX = 20_000;

  private final HistoryTable table;
  private final Activity activity;
  private final Rollups rollups;

  HistoryReader(HistoryTable table, Activity activity, Rollups rollups) {
    this.table = table;
    this.activity = activity;
    this.rollups = rollups;
  }

  /** When the newest event that the history knows happened; empty where nothing ever did. */
  public Optional<Instant> asOf(OrganisationId organisation) {
    return rollups.newest(organisation);
  }

  /**
   * A page of an organisation's history.
   *
   * @param zone the organisation's, in which its days begin
   * @param before the position after which it begins, later ones first; null for the beginning
   * @param limit the most events that are wanted
   */
  public HistoryPage page(
      OrganisationId organisation,
      ZoneId zone,
      HistoryFilter filter,
      @Nullable String before,
      int limit) {
    List<HistoryLane> lanes = lanes(organisation, zone, filter, before, limit);
    List<HistoryEntry> entries = new ArrayList<>(limit);
    String last = null;
    int examined = 0;
    while (entries.size() < limit) {
      for (HistoryLane lane : lanes) {
        while (lane.mustFetch() && examined < EXAMINED_MAX) {
          examined += lane.fetch();
        }
      }
      String frontier = frontier(lanes);
      HistoryLane newest = newest(lanes);
      if (newest == null || (frontier != null && newest.position().compareTo(frontier) < 0)) {
        return new HistoryPage(entries, frontier);
      }
      last = newest.position();
      entries.add(newest.take());
    }
    boolean more = lanes.stream().anyMatch(lane -> lane.hasFetched() || lane.mustFetch());
    return new HistoryPage(entries, more ? last : null);
  }

  private List<HistoryLane> lanes(
      OrganisationId organisation,
      ZoneId zone,
      HistoryFilter filter,
      @Nullable String before,
      int limit) {
    HistoryTable.Range whole =
        new HistoryTable.Range(
            HistoryRows.from(filter.from()),
            before == null ? HistoryRows.from(filter.until()) : before);
    UserId seller = filter.seller();
    if (seller != null) {
      int bucket = HistoryRows.bucket(seller.value());
      return List.of(
          new HistoryLane(
              table,
              organisation,
              bucket,
              filter,
              ranges(activity.days(organisation, seller).descendingSet(), zone, whole),
              limit * 4));
    }
    int fetch = limit * 3 / (2 * HistoryRows.BUCKETS) + 4;
    return HistoryRows.buckets().stream()
        .map(bucket -> new HistoryLane(table, organisation, bucket, filter, List.of(whole), fetch))
        .toList();
  }

  /** The days as ranges, the latest first; days that follow one another are one range. */
  private static List<HistoryTable.Range> ranges(
      Iterable<LocalDate> latestFirst, ZoneId zone, HistoryTable.Range whole) {
    List<HistoryTable.Range> ranges = new ArrayList<>();
    for (LocalDate day : latestFirst) {
      HistoryTable.Range range =
          new HistoryTable.Range(start(day, zone), start(day.plusDays(1), zone)).within(whole);
      if (range.isEmpty()) {
        continue;
      }
      if (!ranges.isEmpty() && ranges.getLast().from().equals(range.until())) {
        ranges.add(new HistoryTable.Range(range.from(), ranges.removeLast().until()));
      } else {
        ranges.add(range);
      }
    }
    return ranges;
  }

  private static String start(LocalDate day, ZoneId zone) {
    return HistoryRows.from(day.atStartOfDay(zone).toInstant());
  }

  /** Up to where nothing is missing; null where nothing is missing at all. */
  private static @Nullable String frontier(List<HistoryLane> lanes) {
    return lanes.stream()
        .filter(HistoryLane::mustFetch)
        .map(HistoryLane::frontier)
        .max(Comparator.naturalOrder())
        .orElse(null);
  }

  private static @Nullable HistoryLane newest(List<HistoryLane> lanes) {
    return lanes.stream()
        .filter(HistoryLane::hasFetched)
        .max(Comparator.comparing(HistoryLane::position))
        .orElse(null);
  }
}
