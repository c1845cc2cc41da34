package dev.coffer.unlocks;

import dev.coffer.credits.Account;
import dev.coffer.credits.AccountChange;
import dev.coffer.credits.AccountKey;
import dev.coffer.credits.AccountStore;
import java.time.Instant;
import java.util.Optional;

/**
 * Books the end of a pool, account by account: what is left expires, what is missing becomes
 * overage. The clock alone decides what can be spent; this only writes it down.
 */
public final class Closing {
  /** Who books it. */
  public static final String BY = "schedule";

  /** Its name in the ledger: an account is closed once. */
  public static final String OPERATION = "closing";

  private static final int ATTEMPTS = 8;

  private final AccountStore accounts;
  private final Purchases purchases;

  /** Closing over these. */
  public Closing(AccountStore accounts, Purchases purchases) {
    this.accounts = accounts;
    this.purchases = purchases;
  }

  /** Closes one account whose pool has ended. */
  public Outcome close(AccountKey key, Instant now) {
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      Optional<Account> read = accounts.read(key);
      if (read.isEmpty() || now.isBefore(read.get().until())) {
        return Outcome.NOT_ENDED;
      }
      Account account = read.get();
      if (account.closed()) {
        return Outcome.ALREADY_CLOSED;
      }
      if (!account.pending().isEmpty()) {
        purchases.recover(key);
        continue;
      }
      AccountChange change =
          new AccountChange(account, new AccountChange.Movement.Close(), OPERATION, BY, "", now);
      switch (accounts.change(change)) {
        case CHANGED -> {
          return Outcome.CLOSED;
        }
        case REFUSED -> {
          // Something moved meanwhile; look again.
        }
      }
    }
    return Outcome.BUSY;
  }

  /** How closing went. */
  public enum Outcome {
    CLOSED,
    ALREADY_CLOSED,
    /** The pool goes on, or there is no such account. */
    NOT_ENDED,
    /** Others changed the account all the time; it stays open until the next try. */
    BUSY
  }
}
