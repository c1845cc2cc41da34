package dev.coffer.credits;

import java.time.Instant;
import java.util.List;
import java.util.function.ToLongFunction;

/**
 * What a seller may spend of a pool: their own part, or the balance that everybody draws on.
 *
 * @param accounts one of their own, or all shards of the shared one
 * @param shared whether everybody draws on it
 */
public record Holding(Pool pool, List<Account> accounts, boolean shared) {

  /** Keeps its own copy. */
  public Holding {
    accounts = List.copyOf(accounts);
  }

  /** A seller's own part. */
  public static Holding own(Pool pool, Account account) {
    return new Holding(pool, List.of(account), false);
  }

  /** Whether it can be spent from at an instant. */
  boolean isCurrent(Instant now) {
    return pool.timeframe(now) == Timeframe.CURRENT;
  }

  /** Whether it never runs out: what is spent beyond it is billed later. */
  boolean isEndless() {
    return accounts.stream().anyMatch(one -> one.overage() == Account.Overage.ALLOWED);
  }

  /**
   * What was allocated, reversals included, and what was spent beyond it: {@code allocated = used +
   * remaining + expired}.
   */
  Credits allocated(Instant now) {
    return used().plus(remaining(now)).plus(expired(now));
  }

  /** Spent, reversals taken off. */
  Credits used() {
    return Credits.of(sum(account -> account.used().amount()));
  }

  /** What is left at an instant. */
  Credits remaining(Instant now) {
    return now.isBefore(pool.until()) ? left() : Credits.NONE;
  }

  /** What has expired by an instant; the clock decides, not the booking. */
  Credits expired(Instant now) {
    Credits booked = Credits.of(sum(Account::expired));
    return now.isBefore(pool.until()) ? booked : booked.plus(left());
  }

  private Credits left() {
    return Credits.of(Math.max(0, sum(Account::remaining)));
  }

  private long sum(ToLongFunction<Account> part) {
    return accounts.stream().mapToLong(part).sum();
  }
}
