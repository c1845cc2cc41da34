package dev.coffer.unlocks;

import dev.coffer.contacts.Item;
import dev.coffer.identity.OrganisationId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Ownership in memory, held to the table's contract by {@link OwnershipStoreContract}. */
class FakeOwnership implements OwnershipStore {
  final Map<Generation, OwnershipRow> rows;

  FakeOwnership() {
    this(Map.of());
  }

  FakeOwnership(Map<Generation, OwnershipRow> rows) {
    this.rows = new HashMap<>(rows);
  }

  /** The same rows, free to go another way. */
  FakeOwnership copy() {
    return new FakeOwnership(rows);
  }

  void put(OwnershipRow row) {
    rows.put(row.generation(), row);
  }

  Collection<OwnershipRow> all() {
    return List.copyOf(rows.values());
  }

  @Override
  public Claim claim(OwnershipRow row) {
    OwnershipRow decided = rows.putIfAbsent(row.generation(), row);
    return decided == null ? new Claim.Written() : new Claim.Decided(decided);
  }

  @Override
  public Optional<OwnershipRow> read(Generation generation) {
    return Optional.ofNullable(rows.get(generation));
  }

  @Override
  public Map<Generation, OwnershipRow> rows(Collection<Generation> generations) {
    Map<Generation, OwnershipRow> found = new HashMap<>(rows);
    found.keySet().retainAll(generations);
    return found;
  }

  @Override
  public Map<Item, OwnershipRow> newest(OrganisationId organisation, Collection<Item> items) {
    Map<Item, OwnershipRow> newest = new HashMap<>();
    for (OwnershipRow row : rows.values()) {
      if (row.generation().organisation().equals(organisation)
          && items.contains(row.generation().item())) {
        newest.merge(
            row.generation().item(),
            row,
            (a, b) -> a.generation().number() > b.generation().number() ? a : b);
      }
    }
    return newest;
  }
}
