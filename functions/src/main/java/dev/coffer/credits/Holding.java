package dev.coffer.credits;

import java.time.Instant;

/** A seller's part of a pool. */
public record Holding(Pool pool, Account account) {

  /** Whether it can be spent from at an instant. */
  boolean isCurrent(Instant now) {
    return pool.timeframe(now) == Timeframe.CURRENT;
  }

  /** What was allocated, reversals included: {@code allocated = used + remaining + expired}. */
  Credits allocated() {
    return Credits.of(account.allocated());
  }

  /** What is left at an instant. */
  Credits remaining(Instant now) {
    return account.available(now);
  }
}
