package dev.coffer.usage.forecast;

import dev.coffer.credits.Account;
import dev.coffer.credits.Figures;
import dev.coffer.credits.PoolFigures;
import java.time.Instant;

/**
 * Credits that are not used, and lapse at the end of the pool if nobody uses them until then; after
 * the end, those that did. None of them is below zero.
 *
 * @param undistributed given to no application
 * @param unallocated given to no seller
 * @param available can be spent
 * @param held reserved by running operations
 * @param expired lapsed already
 */
record Balance(long undistributed, long unallocated, long available, long held, long expired) {

  /** Of a whole pool. */
  static Balance of(PoolFigures figures) {
    Figures total = figures.total();
    return new Balance(
        total.undistributed(),
        Math.max(0, total.unallocated()),
        total.available(),
        Math.max(0, total.held()),
        total.expired());
  }

  /** Of one seller. */
  static Balance of(Account account, Instant now) {
    return new Balance(0, 0, account.available(now).amount(), 0, account.expiredBy(now).amount());
  }

  /** What can still be used, now or after somebody gives it to a seller. */
  long left() {
    return undistributed + unallocated + available + held;
  }

  /** What lapses if nothing more is used, or has lapsed. */
  long unused() {
    return left() + expired;
  }
}
