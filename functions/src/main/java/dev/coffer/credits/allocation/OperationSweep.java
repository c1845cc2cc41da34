package dev.coffer.credits.allocation;

import dev.coffer.credits.PoolBook;
import dev.coffer.credits.Pools;
import dev.coffer.identity.Organisation;
import dev.coffer.platform.Queue;
import java.util.List;

/**
 * Finds operations that run and lets somebody work at them: their message may have been lost with
 * whoever started them. Working at one twice does no harm.
 */
public final class OperationSweep {
  private final Pools pools;
  private final Queue jobs;

  /** A sweep over these pools. */
  public OperationSweep(Pools pools, Queue jobs) {
    this.pools = pools;
    this.jobs = jobs;
  }

  /** Sweeps; returns how many operations were found. */
  public int over(List<Organisation> organisations) {
    int found = 0;
    for (Organisation organisation : organisations) {
      for (PoolBook book : pools.glance(organisation.id())) {
        String running = book.running();
        if (running != null) {
          jobs.send(OperationJob.message(organisation.id(), running));
          found++;
        }
      }
    }
    return found;
  }
}
