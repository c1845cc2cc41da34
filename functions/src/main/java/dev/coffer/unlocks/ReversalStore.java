package dev.coffer.unlocks;

import dev.coffer.credits.AccountChange;

/** Takes purchases back, all at once: the row's mark, the account, and the ledger entry. */
public interface ReversalStore {

  /**
   * Marks the row reversed, if it isn't, and gives its credit back to the account that paid.
   *
   * @param change a {@link AccountChange.Movement.GiveBack} to the row's account
   */
  Outcome reverse(OwnershipRow row, AccountChange change);

  /** How it went. */
  enum Outcome {
    REVERSED,
    /** It was reversed before; nothing changed. */
    ALREADY_REVERSED,
    /** The account isn't as it was read; nothing changed. */
    ACCOUNT_CHANGED
  }
}
