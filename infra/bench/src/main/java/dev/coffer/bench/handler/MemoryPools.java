package dev.coffer.bench.handler;

import dev.coffer.credits.PoolBook;
import dev.coffer.credits.PoolId;
import dev.coffer.credits.Pools;
import dev.coffer.credits.Posting;
import dev.coffer.identity.OrganisationId;
import java.util.List;
import java.util.Optional;

/** The organisation's one pool. */
record MemoryPools() implements Pools {

  @Override
  public List<PoolBook> glance(OrganisationId organisation) {
    return List.of(PoolBook.blank(World.POOL));
  }

  @Override
  public List<PoolBook> books(OrganisationId organisation) {
    throw notAsked();
  }

  @Override
  public Optional<PoolBook> book(OrganisationId organisation, PoolId pool) {
    throw notAsked();
  }

  @Override
  public Posted post(Posting posting) {
    throw notAsked();
  }

  private static UnsupportedOperationException notAsked() {
    return new UnsupportedOperationException("no unlock asks this");
  }
}
