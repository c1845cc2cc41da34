package dev.coffer.bench.figures;

/**
 * How much is measured.
 *
 * @param runs of each contender that count, at least 1
 * @param runMillis how long a run is, where time ends it
 */
public record Settings(int runs, long runMillis) {
  /** What the recorded figures are taken with. */
  public static final Settings USUAL = new Settings(5, 2000);

  /** Refuses to measure nothing. */
  public Settings {
    if (runs < 1 || runMillis < 1) {
      throw new IllegalArgumentException("at least one run of a millisecond");
    }
  }
}
