package dev.coffer.credits.proof;

import dev.coffer.credits.PoolId;
import java.time.Duration;
import java.util.List;

/**
 * What a proof came to.
 *
 * @param counts what was read
 * @param findings the first differences, at most a hundred
 * @param total how many there are
 * @param unsettled pools whose shares couldn't be compared with their accounts, because
 *     administrators changed them all the time; all else was
 * @param took from the first read to the last
 */
public record Verdict(
    Counts counts, List<Finding> findings, long total, List<PoolId> unsettled, Duration took) {

  /** Keeps its own copies. */
  public Verdict {
    findings = List.copyOf(findings);
    unsettled = List.copyOf(unsettled);
  }

  /** Whether every number was compared and is right. */
  public boolean isProved() {
    return total == 0 && unsettled.isEmpty();
  }

  /**
   * What was read.
   *
   * @param entries of ledgers
   * @param purchases rows that say who owns what
   */
  public record Counts(long pools, long accounts, long entries, long purchases) {
    /** Before the first row. */
    public static final Counts NONE = new Counts(0, 0, 0, 0);
  }

  /** Looks on while it is proved. */
  @FunctionalInterface
  public interface Watch {
    /** Looks at nothing. */
    Watch NONE = _ -> {};

    /** So much is read; called after every few thousand rows and after every pool. */
    void read(Counts counts);
  }
}
