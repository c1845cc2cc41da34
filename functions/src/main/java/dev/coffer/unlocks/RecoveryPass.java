package dev.coffer.unlocks;

import dev.coffer.credits.Account;
import dev.coffer.credits.AccountStore;
import dev.coffer.credits.Pool;
import dev.coffer.credits.Timeframe;
import java.time.Instant;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/**
 * Goes through the accounts of a pool and leaves none with a purchase that was left in the middle;
 * of a pool that has ended it books the end. Nothing depends on it being run, or when: it only
 * shortens the time that a credit lies reserved for nobody. It can be stopped anywhere and begun
 * again.
 */
public final class RecoveryPass {
  private final AccountStore accounts;
  private final Purchases purchases;
  private final Closing closing;

  /** The pass over these. */
  public RecoveryPass(AccountStore accounts, Purchases purchases) {
    this.accounts = accounts;
    this.purchases = purchases;
    this.closing = new Closing(accounts, purchases);
  }

  /** Goes through one pool. */
  public Report over(Pool pool, Instant now) {
    return over(pool, now, () -> true);
  }

  /**
   * Goes through one pool.
   *
   * @param goesOn asked before each account; once it says no, the rest is left as it is
   */
  public Report over(Pool pool, Instant now, BooleanSupplier goesOn) {
    Report report = Report.NOTHING;
    try (Stream<Account> all = accounts.of(pool.organisation(), pool.id())) {
      for (Account account : (Iterable<Account>) all::iterator) {
        if (!goesOn.getAsBoolean()) {
          break;
        }
        report = report.plus(one(pool, account, now));
      }
    }
    return report;
  }

  private Report one(Pool pool, Account account, Instant now) {
    boolean unsettled = !account.pending().isEmpty();
    // An account may not know yet that its pool goes on longer.
    boolean over = pool.timeframe(now) == Timeframe.PAST && !now.isBefore(account.until());
    if (!account.closed() && over) {
      Closing.Outcome outcome = closing.close(account.key(), now);
      return new Report(1, unsettled ? 1 : 0, outcome == Closing.Outcome.CLOSED ? 1 : 0);
    }
    if (unsettled) {
      purchases.recover(account.key());
    }
    return new Report(1, unsettled ? 1 : 0, 0);
  }

  /**
   * What a pass did.
   *
   * @param accounts looked at
   * @param recovered with purchases not known to be settled
   * @param closed whose end was booked
   */
  public record Report(long accounts, long recovered, long closed) {
    /** Before the first account. */
    public static final Report NOTHING = new Report(0, 0, 0);

    /** Both together. */
    public Report plus(Report other) {
      return new Report(
          accounts + other.accounts, recovered + other.recovered, closed + other.closed);
    }
  }
}
