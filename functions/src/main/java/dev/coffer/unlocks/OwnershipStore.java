package dev.coffer.unlocks;

import dev.coffer.contacts.Item;
import dev.coffer.identity.OrganisationId;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** The ownership rows. They are written once and never deleted. */
public interface OwnershipStore {

  /** Step S2: writes the row, unless its generation has one. Safe to repeat. */
  Claim claim(OwnershipRow row);

  /** The row of one generation, read strongly. */
  Optional<OwnershipRow> read(Generation generation);

  /** Rows of these generations that exist; may be a moment old. At most 100. */
  Map<Generation, OwnershipRow> rows(Collection<Generation> generations);

  /**
   * The newest row of each item that has one; may be a moment old. At most 100 items. An item whose
   * newest row is reversed is not owned.
   */
  Map<Item, OwnershipRow> newest(OrganisationId organisation, Collection<Item> items);

  /** The outcome of S2. */
  sealed interface Claim {
    /** This call wrote the row. */
    record Written() implements Claim {}

    /** The generation was decided before, by this row. */
    record Decided(OwnershipRow row) implements Claim {}
  }
}
