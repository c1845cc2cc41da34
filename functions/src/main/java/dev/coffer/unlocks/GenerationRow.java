package dev.coffer.unlocks;

import dev.coffer.credits.AccountKey;

/**
 * What decided a generation of an item, for ever: the row is written once, never overwritten and
 * never deleted.
 */
public sealed interface GenerationRow permits OwnershipRow, VoidRow {

  /** What it decided. */
  Generation generation();

  /** Whether this very ticket bought it, be it reversed since. */
  default boolean isBoughtBy(AccountKey buyer, long buyersTicket) {
    return this instanceof OwnershipRow row
        && row.account().equals(buyer)
        && row.ticket() == buyersTicket;
  }

  /** Whether the next generation is open. */
  default boolean isReversed() {
    return this instanceof OwnershipRow row && row.reversed();
  }
}
