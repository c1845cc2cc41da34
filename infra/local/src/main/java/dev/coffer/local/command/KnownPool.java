package dev.coffer.local.command;

import dev.coffer.credits.CreditTables;
import dev.coffer.credits.Pool;
import dev.coffer.credits.PoolBook;
import dev.coffer.credits.PoolFigures;
import dev.coffer.identity.OrganisationId;

/** Finds the pool that {@code --pool} names. */
final class KnownPool {
  private KnownPool() {}

  static PoolBook of(Arguments arguments, Operator operator, OrganisationId organisation) {
    return operator
        .credits()
        .pools()
        .book(organisation, arguments.pool())
        .orElseThrow(() -> new WrongArguments("the organisation has no such pool"));
  }

  /** Where a pool's credits are. */
  static PoolFigures figures(Pool pool, Operator operator) {
    CreditTables credits = operator.credits();
    return PoolFigures.read(
            credits.pools(),
            credits.accounts(),
            pool.organisation(),
            pool.id(),
            operator.clock().instant())
        .orElseThrow(() -> new IllegalStateException("others are at pool " + pool.id()));
  }
}
