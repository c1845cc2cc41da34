package dev.coffer.credits.proof;

import java.util.ArrayList;
import java.util.List;

/** The numbers of a book's entries; they must be 0, 1, 2 and so on, each once. */
final class Sequence {
  private static final int NAMED = 3;

  private final long counted;
  private final Numbers seen = new Numbers();
  private final List<String> wrong = new ArrayList<>();
  private boolean ahead;

  /** A book that has counted so many entries. */
  Sequence(long counted) {
    this.counted = counted;
  }

  /** Whether an entry with this number was there when the book was read. */
  boolean isCounted(long number) {
    return number < counted;
  }

  void add(long number) {
    if (number < 0 || number >= counted) {
      name("with " + number);
      ahead = ahead || number >= counted;
    } else if (!seen.add(number)) {
      name(number + " twice");
    }
  }

  boolean has(long number) {
    return seen.has(number);
  }

  /** Whether there are entries that the book hasn't counted. */
  boolean isAhead() {
    return ahead;
  }

  boolean isRight() {
    return wrong.isEmpty() && seen.below(counted) == counted;
  }

  void report(String where, Findings findings) {
    if (isRight()) {
      return;
    }
    List<String> what = new ArrayList<>(wrong);
    long missing = counted - seen.below(counted);
    if (missing > 0) {
      what.addFirst(
          "without "
              + seen.firstMissing()
              + (missing > 1 ? " and " + (missing - 1) + " more" : ""));
    }
    findings.add(
        Finding.Kind.ENTRY_NUMBERS,
        where,
        counted == 0 ? "no entries" : "0 to " + (counted - 1) + ", each once",
        "them " + String.join(", ", what));
  }

  private void name(String what) {
    if (wrong.size() < NAMED) {
      wrong.add(what);
    }
  }
}
