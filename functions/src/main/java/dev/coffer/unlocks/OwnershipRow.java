package dev.coffer.unlocks;

import dev.coffer.credits.AccountKey;
import dev.coffer.credits.Stamp;
import dev.coffer.identity.UserId;
import java.time.Instant;

/**
 * Who bought a generation of an item. Written once: it decides for ever which ticket bought it, and
 * it is the ledger's entry of that unlock.
 *
 * @param account that paid
 * @param ticket of that account
 * @param user who bought
 * @param stamp when, where and by which order
 * @param reversed the credit was given back; the next generation is open
 */
public record OwnershipRow(
    Generation generation,
    AccountKey account,
    long ticket,
    UserId user,
    Stamp stamp,
    boolean reversed)
    implements GenerationRow {

  /** When it was bought, to the second. */
  public Instant at() {
    return stamp.at();
  }

  /** The same purchase, its credit given back. */
  OwnershipRow asReversed() {
    return new OwnershipRow(generation, account, ticket, user, stamp, true);
  }
}
