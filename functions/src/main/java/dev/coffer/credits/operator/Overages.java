package dev.coffer.credits.operator;

import dev.coffer.credits.PoolBook;
import dev.coffer.credits.PoolFigures;
import dev.coffer.credits.Pools;
import dev.coffer.credits.pools.Overview;
import dev.coffer.identity.Organisation;
import dev.coffer.identity.Organisations;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What organisations used beyond their contracts, to be billed: used less quantity, pool by pool.
 */
public final class Overages {
  private final Organisations organisations;
  private final Pools pools;
  private final Overview overview;

  /** Overages over these stores. */
  public Overages(Organisations organisations, Pools pools, Overview overview) {
    this.organisations = organisations;
    this.pools = pools;
    this.overview = overview;
  }

  /** A pool of which more was used than contracted. */
  public record Overage(Organisation organisation, PoolFigures figures) {}

  /** All of them, by organisation. */
  public List<Overage> all(Instant now) {
    List<Overage> all = new ArrayList<>();
    for (Organisation organisation : organisations.all()) {
      for (PoolBook book : pools.books(organisation.id())) {
        PoolFigures figures = overview.figures(organisation.id(), book.pool().id(), now);
        if (figures.trueUp() > 0) {
          all.add(new Overage(organisation, figures));
        }
      }
    }
    return all;
  }
}
