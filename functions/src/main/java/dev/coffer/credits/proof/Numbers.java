package dev.coffer.credits.proof;

import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;

/** A set of whole numbers, most of them small and dense: a bit for each. */
final class Numbers {
  private static final int DENSE = 1 << 22;

  private final BitSet dense = new BitSet();
  private final Set<Long> others = new HashSet<>(0);

  /** Adds a number; false where it is there already. */
  boolean add(long number) {
    if (number < 0 || number >= DENSE) {
      return others.add(number);
    }
    boolean there = dense.get((int) number);
    dense.set((int) number);
    return !there;
  }

  boolean has(long number) {
    return (number < 0 || number >= DENSE) ? others.contains(number) : dense.get((int) number);
  }

  /** How many there are below a bound, from 0. */
  long below(long bound) {
    return dense.get(0, (int) Math.min(bound, DENSE)).cardinality()
        + others.stream().filter(number -> number >= 0 && number < bound).count();
  }

  /** The smallest number from 0 that isn't there. */
  long firstMissing() {
    long missing = dense.nextClearBit(0);
    while (has(missing)) {
      missing++;
    }
    return missing;
  }
}
