package dev.coffer.unlocks;

import dev.coffer.credits.Pool;
import dev.coffer.credits.PoolBook;
import dev.coffer.credits.Pools;
import dev.coffer.identity.Organisation;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The {@link RecoveryPass} over every pool of organisations. It begins anew each time: what is
 * right already is only read.
 */
public final class Upkeep {
  private final Pools pools;
  private final RecoveryPass pass;

  /** Upkeep of these pools. */
  public Upkeep(Pools pools, RecoveryPass pass) {
    this.pools = pools;
    this.pass = pass;
  }

  /** Goes through all of them, in this order, for as long as the watch lets it. */
  public Done over(List<Organisation> organisations, Instant now, Watch watch) {
    RecoveryPass.Report total = RecoveryPass.Report.NOTHING;
    for (Organisation organisation : organisations) {
      // Read strongly: a pool that has just been told to go on longer must not be closed.
      for (PoolBook book : pools.books(organisation.id())) {
        Pool pool = book.pool();
        RecoveryPass.Report report = pass.over(pool, now, watch::goesOn);
        total = total.plus(report);
        watch.did(organisation, pool, report);
        if (!watch.goesOn()) {
          return new Done(total, pool);
        }
      }
    }
    return new Done(total, null);
  }

  /** Looks on, and may stop it anywhere. */
  public interface Watch {
    /** Whether there is time for more. Once it has said no, it says so always. */
    boolean goesOn();

    /** A pool was gone through, or a part of it where there was no time for all. */
    void did(Organisation organisation, Pool pool, RecoveryPass.Report report);
  }

  /**
   * What was done.
   *
   * @param stoppedAt the pool in which there was no time for more, null when all is done
   */
  public record Done(RecoveryPass.Report total, @Nullable Pool stoppedAt) {}
}
