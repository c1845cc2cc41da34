package dev.coffer.bench.handler;

import dev.coffer.contacts.Item;
import dev.coffer.identity.OrganisationId;
import dev.coffer.unlocks.Generation;
import dev.coffer.unlocks.OwnershipRow;
import dev.coffer.unlocks.OwnershipStore;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The last thousand ownership rows; what is older is forgotten, so that memory stays flat. */
final class MemoryOwnership implements OwnershipStore {
  private static final int KEPT = 1000;

  private final LinkedHashMap<Generation, OwnershipRow> rows = new LinkedHashMap<>();

  @Override
  public Claim claim(OwnershipRow row) {
    OwnershipRow decided = rows.putIfAbsent(row.generation(), row);
    if (rows.size() > KEPT) {
      rows.pollFirstEntry();
    }
    return decided == null ? new Claim.Written() : new Claim.Decided(decided);
  }

  @Override
  public Optional<OwnershipRow> read(Generation generation) {
    return Optional.ofNullable(rows.get(generation));
  }

  @Override
  public Map<Generation, OwnershipRow> rows(Collection<Generation> generations) {
    Map<Generation, OwnershipRow> found = new HashMap<>();
    for (Generation generation : generations) {
      OwnershipRow row = rows.get(generation);
      if (row != null) {
        found.put(generation, row);
      }
    }
    return found;
  }

  @Override
  public Map<Item, OwnershipRow> newest(OrganisationId organisation, Collection<Item> items) {
    Map<Item, OwnershipRow> newest = new HashMap<>();
    for (Item item : items) {
      OwnershipRow row = rows.get(Generation.first(organisation, item));
      if (row != null) {
        newest.put(item, row);
      }
    }
    return newest;
  }
}
