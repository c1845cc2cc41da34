package dev.coffer.credits;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A holder's balance in a pool, exactly as the row holds it. All amounts are whole credits.
 *
 * @param allocated {@code g}: given by administrators, all in all
 * @param returned {@code v}: given back by reversals
 * @param remaining {@code r}: can be spent; below zero only with {@code overage}
 * @param expired {@code e}: booked as expired
 * @param nextTicket {@code q}: the ticket the next reservation gets; never goes back
 * @param pending {@code p}: reservations not known to be settled, by intent key
 * @param from the pool's first instant
 * @param until the pool's end, exclusive
 * @param closed {@code x}: the pool's end has been booked here
 * @param overage {@code o}: may go on below zero
 * @param allocations {@code a}: how many ledger entries moved this account
 * @param lastUpdatedBy who allocated last, null before the first time
 */
public record Account(
    AccountKey key,
    long allocated,
    long returned,
    long remaining,
    long expired,
    long nextTicket,
    Map<String, Intent> pending,
    Instant from,
    Instant until,
    boolean closed,
    boolean overage,
    long allocations,
    @Nullable String lastUpdatedBy) {

  /** How many intents an account holds at most; what keeps its row within 1 KB. */
  public static final int MAX_PENDING = 16;

  /** Refuses a row that can't be true. */
  public Account {
    pending = Map.copyOf(pending);
    if (remaining < 0 && !overage) {
      throw new IllegalStateException("overdrawn account " + key);
    }
    if (allocated < 0 || returned < 0 || expired < 0 || nextTicket < 0) {
      throw new IllegalStateException("negative counter in account " + key);
    }
  }

  /** Whether credits can be spent from it at an instant, as far as time decides. */
  public boolean isOpen(Instant now) {
    return !closed && !now.isBefore(from) && now.isBefore(until);
  }

  /** Credits that were spent, pending ones included. */
  public Credits used() {
    return Credits.of(allocated - remaining - expired);
  }

  /**
   * What can be spent at an instant: nothing before the pool begins is lost, nothing after counts.
   */
  public Credits available(Instant now) {
    return now.isBefore(until) ? Credits.of(Math.max(0, remaining)) : Credits.NONE;
  }

  /** What has expired by an instant; the clock decides, not the booking. */
  public Credits expiredBy(Instant now) {
    return now.isBefore(until) ? Credits.of(expired) : Credits.of(expired + Math.max(0, remaining));
  }
}
