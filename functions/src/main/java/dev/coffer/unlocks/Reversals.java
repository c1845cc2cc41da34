package dev.coffer.unlocks;

import dev.coffer.credits.Account;
import dev.coffer.credits.AccountChange;
import dev.coffer.credits.AccountStore;
import java.time.Instant;

/** Gives the credit of a purchase back to the account that paid; the item may be bought again. */
public final class Reversals {
  private static final int ATTEMPTS = 8;

  private final AccountStore accounts;
  private final ReversalStore reversals;

  /** Reversals over these stores. */
  public Reversals(AccountStore accounts, ReversalStore reversals) {
    this.accounts = accounts;
    this.reversals = reversals;
  }

  /**
   * Reverses a purchase. Where the pool's end is booked already the credit expires at once.
   *
   * @param operation names the command
   * @param by whose doing it is: a user id, or the word operator
   */
  public Reversal reverse(
      OwnershipRow row, String operation, String by, String reason, Instant now) {
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      Account account =
          accounts
              .read(row.account())
              .orElseThrow(() -> new IllegalStateException("nobody paid for " + row.generation()));
      AccountChange change =
          new AccountChange(
              account,
              new AccountChange.Movement.GiveBack(row.generation().key()),
              operation,
              by,
              reason,
              now);
      switch (reversals.reverse(row, change)) {
        case REVERSED -> {
          return Reversal.REVERSED;
        }
        case ALREADY_REVERSED -> {
          return Reversal.ALREADY_REVERSED;
        }
        case ACCOUNT_CHANGED -> {
          // An administrator or another reversal was quicker; read again.
        }
      }
    }
    return Reversal.BUSY;
  }

  /** How a reversal went. */
  public enum Reversal {
    REVERSED,
    /** It was reversed before: nobody gets a credit twice. */
    ALREADY_REVERSED,
    /** Others changed the account all the time; nothing changed, try again. */
    BUSY
  }
}
