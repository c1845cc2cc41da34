package dev.coffer.bench.handler;

import dev.coffer.credits.LedgerEntry;
import dev.coffer.credits.Pool;
import dev.coffer.credits.PoolId;
import dev.coffer.credits.Pools;
import dev.coffer.identity.OrganisationId;
import java.util.List;

/** The organisation's one pool. */
record MemoryPools() implements Pools {

  @Override
  public List<Pool> of(OrganisationId organisation) {
    return List.of(World.POOL);
  }

  @Override
  public Creation create(Grant grant) {
    throw notAsked();
  }

  @Override
  public Allocation allocate(Allocate allocate) {
    throw notAsked();
  }

  @Override
  public List<LedgerEntry> entries(OrganisationId organisation, PoolId pool, String book) {
    throw notAsked();
  }

  private static UnsupportedOperationException notAsked() {
    return new UnsupportedOperationException("no unlock asks this");
  }
}
