package dev.coffer.credits;

/**
 * An amount of whole credits, never negative.
 *
 * @param amount in credits
 */
public record Credits(long amount) implements Comparable<Credits> {
  /** No credits. */
  public static final Credits NONE = new Credits(0);

  /** Refuses negative amounts. */
  public Credits {
    if (amount < 0) {
      throw new IllegalArgumentException("negative credits: " + amount);
    }
  }

  /** An amount. */
  public static Credits of(long amount) {
    return new Credits(amount);
  }

  /**
   * The sum.
   *
   * @throws ArithmeticException beyond the range of a long
   */
  public Credits plus(Credits other) {
    return new Credits(Math.addExact(amount, other.amount));
  }

  /** What is missing of {@code needed}; none where there is enough. */
  public Credits shortOf(Credits needed) {
    return new Credits(Math.max(0, needed.amount - amount));
  }

  @Override
  public int compareTo(Credits other) {
    return Long.compare(amount, other.amount);
  }

  @Override
  public String toString() {
    return Long.toString(amount);
  }
}
