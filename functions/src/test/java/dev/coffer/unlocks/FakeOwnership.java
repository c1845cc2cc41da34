package dev.coffer.unlocks;

import dev.coffer.contacts.Item;
import dev.coffer.identity.OrganisationId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Ownership in memory, held to the table's contract by {@link OwnershipStoreContract}. */
class FakeOwnership implements OwnershipStore {
  final Map<Generation, GenerationRow> rows;
  final Map<String, Batch> batches;

  FakeOwnership() {
    this(Map.of(), Map.of());
  }

  FakeOwnership(FakeOwnership other) {
    this(other.rows, other.batches);
  }

  private FakeOwnership(Map<Generation, GenerationRow> rows, Map<String, Batch> batches) {
    this.rows = new HashMap<>(rows);
    this.batches = new HashMap<>(batches);
  }

  /** The same rows, free to go another way. */
  FakeOwnership copy() {
    return new FakeOwnership(this);
  }

  void put(GenerationRow row) {
    rows.put(row.generation(), row);
  }

  Collection<GenerationRow> all() {
    return List.copyOf(rows.values());
  }

  /** The purchases, reversed ones included. */
  List<OwnershipRow> bought() {
    return rows.values().stream()
        .filter(OwnershipRow.class::isInstance)
        .map(OwnershipRow.class::cast)
        .toList();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof FakeOwnership ownership
        && rows.equals(ownership.rows)
        && batches.equals(ownership.batches);
  }

  @Override
  public int hashCode() {
    return rows.hashCode();
  }

  @Override
  public Claim claim(GenerationRow row) {
    GenerationRow decided = rows.putIfAbsent(row.generation(), row);
    return decided == null ? new Claim.Written() : new Claim.Decided(decided);
  }

  @Override
  public List<Claim> claimAll(List<OwnershipRow> all) {
    return all.stream().map(this::claim).toList();
  }

  @Override
  public Map<Generation, GenerationRow> read(Collection<Generation> generations) {
    Map<Generation, GenerationRow> found = new HashMap<>(rows);
    found.keySet().retainAll(generations);
    return found;
  }

  @Override
  public Map<Generation, GenerationRow> rows(Collection<Generation> generations) {
    return read(generations);
  }

  @Override
  public Map<Item, GenerationRow> newest(OrganisationId organisation, Collection<Item> items) {
    Map<Item, GenerationRow> newest = new HashMap<>();
    for (Item item : items) {
      Generation generation = Generation.first(organisation, item);
      GenerationRow row = rows.get(generation);
      while (row != null) {
        newest.put(item, row);
        row = row.isReversed() ? rows.get(row.generation().next()) : null;
      }
    }
    return newest;
  }

  @Override
  public void put(Batch batch) {
    batches.put(batch.id(), batch);
  }

  @Override
  public Batch batch(OrganisationId organisation, String id) {
    Batch batch = batches.get(id);
    if (batch == null) {
      throw new IllegalStateException("no batch " + id);
    }
    return batch;
  }
}
