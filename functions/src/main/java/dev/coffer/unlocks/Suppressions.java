package dev.coffer.unlocks;

import dev.coffer.contacts.Item;
import dev.coffer.identity.OrganisationId;
import java.time.Instant;
import java.util.List;

/**
 * Takes an item off the market in an organisation, for ever. What is bought stays bought; what is
 * being bought is decided by who writes first, and whoever loses gets the credit back.
 */
public final class Suppressions {
  private final OwnershipStore ownership;

  /** Suppressions in this store. */
  public Suppressions(OwnershipStore ownership) {
    this.ownership = ownership;
  }

  /** Puts a void row at the first generation that has no row; returns the one that stands. */
  public VoidRow suppress(
      OrganisationId organisation, Item item, VoidRow.Reason reason, Instant now) {
    GenerationRow newest = ownership.newest(organisation, List.of(item)).get(item);
    Generation generation =
        newest == null ? Generation.first(organisation, item) : newest.generation();
    while (true) {
      VoidRow wanted = new VoidRow(generation, reason, now);
      switch (ownership.claim(wanted)) {
        case OwnershipStore.Claim.Written _ -> {
          return wanted;
        }
        case OwnershipStore.Claim.Decided(VoidRow standing) -> {
          return standing;
        }
        case OwnershipStore.Claim.Decided(OwnershipRow _) -> generation = generation.next();
      }
    }
  }
}
