package dev.coffer.usage.history;

import dev.coffer.identity.OrganisationId;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;

/** The events of one bucket, newest first, fetched as they are asked for. Not for sharing. */
final class HistoryLane {
  private static final int FETCH_MAX = 2_000;

  private final HistoryTable table;
  private final OrganisationId organisation;
  private final int bucket;
  private final HistoryFilter filter;
  private final Deque<HistoryTable.Range> ranges;
  private final Deque<HistoryTable.Placed> fetched = new ArrayDeque<>();
  private int fetch;

  /**
   * A lane.
   *
   * @param ranges where to look, the latest first
   * @param fetch how many events to fetch first
   */
  HistoryLane(
      HistoryTable table,
      OrganisationId organisation,
      int bucket,
      HistoryFilter filter,
      Collection<HistoryTable.Range> ranges,
      int fetch) {
    this.table = table;
    this.organisation = organisation;
    this.bucket = bucket;
    this.filter = filter;
    this.ranges = new ArrayDeque<>(ranges);
    this.fetch = fetch;
  }

  /** Whether there is an event that was fetched and not taken. */
  boolean hasFetched() {
    return !fetched.isEmpty();
  }

  /** Where the newest of these is. */
  String position() {
    return fetched.getFirst().position();
  }

  /** Takes it. */
  HistoryEntry take() {
    return fetched.removeFirst().entry();
  }

  /** Whether an event that isn't fetched yet may come before everything else. */
  boolean mustFetch() {
    return fetched.isEmpty() && !ranges.isEmpty();
  }

  /** Everything later than this position was fetched. Only where {@link #mustFetch}. */
  String frontier() {
    return ranges.getFirst().until();
  }

  /** Fetches some more; returns how many events were looked at. */
  int fetch() {
    HistoryTable.Range range = ranges.removeFirst();
    HistoryTable.Slice slice = table.slice(organisation, bucket, range, filter, fetch);
    fetched.addAll(slice.events());
    String last = slice.last();
    if (last != null) {
      ranges.addFirst(new HistoryTable.Range(range.from(), last));
    }
    fetch = Math.min(FETCH_MAX, fetch * 2);
    return slice.examined();
  }
}
