package dev.coffer.usage.history;

import dev.coffer.credits.PoolId;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * What happened on one day of an organisation's calendar, summed up.
 *
 * @param events how many events there were in all; grows only
 * @param newest when the last one happened; the epoch where there was none
 * @param tallies by pool and kind
 */
public record DayTotals(long events, Instant newest, Map<Of, Tally> tallies) {
  /** A day on which nothing happened. */
  static final DayTotals NONE = new DayTotals(0, Instant.EPOCH, Map.of());

  /** Keeps its own copy. */
  public DayTotals {
    tallies = Map.copyOf(tallies);
  }

  /** What a tally is of. */
  public record Of(PoolId pool, HistoryKind kind) {}

  /**
   * Events of one kind in one pool.
   *
   * @param credits all in all, below zero where books gave them away
   */
  public record Tally(long count, long credits) {
    /** None. */
    public static final Tally NONE = new Tally(0, 0);

    Tally plus(Tally other) {
      return new Tally(count + other.count, credits + other.credits);
    }
  }

  /** Events of one kind in one pool. */
  public Tally of(PoolId pool, HistoryKind kind) {
    return tallies.getOrDefault(new Of(pool, kind), Tally.NONE);
  }

  /** Credits of a pool that were spent, those given back taken off. */
  public long used(PoolId pool) {
    return -of(pool, HistoryKind.UNLOCK).credits() - of(pool, HistoryKind.REVERSAL).credits();
  }

  /** Both together. */
  public DayTotals plus(DayTotals other) {
    Map<Of, Tally> sums = new HashMap<>(tallies);
    other.tallies.forEach((of, tally) -> sums.merge(of, tally, Tally::plus));
    return new DayTotals(
        events + other.events, newest.isAfter(other.newest) ? newest : other.newest, sums);
  }

  /** Adds event after event up. */
  static final class Sum {
    private final Map<Of, Tally> tallies = new HashMap<>();
    private long events;
    private Instant newest = Instant.EPOCH;

    void add(Instant at, String pool, HistoryKind kind, long credits) {
      events++;
      newest = at.isAfter(newest) ? at : newest;
      tallies.merge(new Of(new PoolId(pool), kind), new Tally(1, credits), Tally::plus);
    }

    DayTotals total() {
      return new DayTotals(events, newest, tallies);
    }
  }
}
