package dev.coffer.contacts;

import org.jspecify.annotations.Nullable;

/** How large a company is, roughly; free to see, unlike the exact headcount. */
public enum HeadcountBand {
  UP_TO_10("1-10", 10),
  UP_TO_50("11-50", 50),
  UP_TO_200("51-200", 200),
  UP_TO_500("201-500", 500),
  UP_TO_1000("501-1000", 1_000),
  UP_TO_5000("1001-5000", 5_000),
  UP_TO_10000("5001-10000", 10_000),
  ABOVE_10000("10001+", Integer.MAX_VALUE);

  private final String label;
  private final int most;

  HeadcountBand(String label, int most) {
    this.label = label;
    this.most = most;
  }

  /** As people and answers write it, such as {@code 51-200}. */
  public String label() {
    return label;
  }

  /** The band of a number of people; none of nobody. */
  public static @Nullable HeadcountBand of(int headcount) {
    if (headcount < 1) {
      return null;
    }
    for (HeadcountBand band : values()) {
      if (headcount <= band.most) {
        return band;
      }
    }
    return ABOVE_10000;
  }

  /** The band of a label, or null when there is no such band. */
  public static @Nullable HeadcountBand of(String label) {
    for (HeadcountBand band : values()) {
      if (band.label.equals(label)) {
        return band;
      }
    }
    return null;
  }
}
