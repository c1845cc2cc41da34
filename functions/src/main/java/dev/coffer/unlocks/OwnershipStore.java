package dev.coffer.unlocks;

import dev.coffer.contacts.Item;
import dev.coffer.identity.OrganisationId;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** The rows that decide who owns what, and the batches. They are written once and never deleted. */
public interface OwnershipStore {

  /** Step S2: writes the row, unless its generation has one. Safe to repeat. */
  Claim claim(GenerationRow row);

  /**
   * S2 for many, in no order and each for itself: what fails in between has written some of them.
   * None of their generations twice. One outcome for each, in the order of the rows.
   */
  List<Claim> claimAll(List<OwnershipRow> rows);

  /** Rows of these generations that exist, read strongly. */
  Map<Generation, GenerationRow> read(Collection<Generation> generations);

  /** Rows of these generations that exist; may be a moment old. */
  Map<Generation, GenerationRow> rows(Collection<Generation> generations);

  /**
   * The newest row of each item that has one; may be a moment old. An item whose newest row is
   * reversed or void is not owned.
   */
  Map<Item, GenerationRow> newest(OrganisationId organisation, Collection<Item> items);

  /** Writes a batch down, before anything names it. Safe to repeat. */
  void put(Batch batch);

  /**
   * A batch that an intent names, read strongly.
   *
   * @throws IllegalStateException when there is none, which can't be
   */
  Batch batch(OrganisationId organisation, String id);

  /** The outcome of S2. */
  sealed interface Claim {
    /** This call wrote the row. */
    record Written() implements Claim {}

    /** The generation was decided before, by this row. */
    record Decided(GenerationRow row) implements Claim {}
  }
}
