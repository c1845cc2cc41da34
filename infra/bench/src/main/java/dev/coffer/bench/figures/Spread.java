package dev.coffer.bench.figures;

import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;

/**
 * What several runs came to: the middle one, with the smallest and the largest.
 *
 * @param median the middle run; between the two middle ones where their number is even
 */
public record Spread(double median, double min, double max) {

  /** Refuses an order that can't be. */
  public Spread {
    if (!(min <= median && median <= max)) {
      throw new IllegalArgumentException("not a spread: " + min + ", " + median + ", " + max);
    }
  }

  /**
   * The spread of runs.
   *
   * @throws IllegalArgumentException when there are none
   */
  public static Spread of(Collection<Double> runs) {
    if (runs.isEmpty()) {
      throw new IllegalArgumentException("no runs");
    }
    double[] sorted = runs.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    int half = sorted.length / 2;
    double median = sorted.length % 2 == 1 ? sorted[half] : sorted[half - 1] / 2 + sorted[half] / 2;
    return new Spread(median, sorted[0], sorted[sorted.length - 1]);
  }

  /**
   * The value that a part of all values doesn't exceed (nearest rank).
   *
   * @param part above 0, at most 1
   */
  public static long percentile(long[] values, double part) {
    if (values.length == 0 || !(part > 0 && part <= 1)) {
      throw new IllegalArgumentException(part + " of " + values.length + " values");
    }
    long[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[(int) Math.ceil(part * sorted.length) - 1];
  }

  /** Such as {@code 1,234 (1,100-1,300)}; just the one number where all runs came to the same. */
  public String text(int decimals) {
    String middle = number(median, decimals);
    String low = number(min, decimals);
    String high = number(max, decimals);
    return low.equals(high) ? middle : middle + " (" + low + "-" + high + ")";
  }

  /** A number as a table shows it. */
  public static String number(double value, int decimals) {
    return String.format(Locale.ROOT, "%,." + decimals + "f", value);
  }
}
