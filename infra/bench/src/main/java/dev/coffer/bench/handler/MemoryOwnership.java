package dev.coffer.bench.handler;

import dev.coffer.contacts.Item;
import dev.coffer.identity.OrganisationId;
import dev.coffer.unlocks.Batch;
import dev.coffer.unlocks.Generation;
import dev.coffer.unlocks.GenerationRow;
import dev.coffer.unlocks.OwnershipRow;
import dev.coffer.unlocks.OwnershipStore;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The last thousand ownership rows; what is older is forgotten, so that memory stays flat. */
final class MemoryOwnership implements OwnershipStore {
  private static final int KEPT = 1000;

  private final LinkedHashMap<Generation, GenerationRow> rows = new LinkedHashMap<>();

  @Override
  public Claim claim(GenerationRow row) {
    GenerationRow decided = rows.putIfAbsent(row.generation(), row);
    if (rows.size() > KEPT) {
      rows.pollFirstEntry();
    }
    return decided == null ? new Claim.Written() : new Claim.Decided(decided);
  }

  @Override
  public List<Claim> claimAll(List<OwnershipRow> all) {
    return all.stream().map(this::claim).toList();
  }

  @Override
  public Map<Generation, GenerationRow> read(Collection<Generation> generations) {
    return rows(generations);
  }

  @Override
  public Map<Generation, GenerationRow> rows(Collection<Generation> generations) {
    Map<Generation, GenerationRow> found = new HashMap<>();
    for (Generation generation : generations) {
      GenerationRow row = rows.get(generation);
      if (row != null) {
        found.put(generation, row);
      }
    }
    return found;
  }

  @Override
  public Map<Item, GenerationRow> newest(OrganisationId organisation, Collection<Item> items) {
    Map<Item, GenerationRow> newest = new HashMap<>();
    for (Item item : items) {
      GenerationRow row = rows.get(Generation.first(organisation, item));
      if (row != null) {
        newest.put(item, row);
      }
    }
    return newest;
  }

  @Override
  public void put(Batch batch) {
    throw notAsked();
  }

  @Override
  public Batch batch(OrganisationId organisation, String id) {
    throw notAsked();
  }

  private static UnsupportedOperationException notAsked() {
    return new UnsupportedOperationException("nobody buys in bulk here");
  }
}
