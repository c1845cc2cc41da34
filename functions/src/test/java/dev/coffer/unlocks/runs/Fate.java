package dev.coffer.unlocks.runs;

import java.util.random.RandomGenerator;

/** What can befall a call to the database. */
enum Fate {
  WELL,
  /** Others go on while it is on its way. */
  SLOW,
  THROTTLED,
  /** It meets somebody else's transaction. */
  CONFLICT,
  /** The service fails without having done it. */
  FAILED_BEFORE,
  /** The service fails after having done it. */
  FAILED_AFTER,
  /** It never arrives. */
  TIMED_OUT_BEFORE,
  /** Its answer never arrives. */
  TIMED_OUT_AFTER,
  /** The caller gives it up, and it arrives long after that. */
  TIMED_OUT_LATE,
  /** It arrives once more, long after that. */
  DUPLICATED,
  /** Its caller dies; it never arrives. */
  CRASHED_BEFORE,
  /** Its caller dies; it arrives. */
  CRASHED_AFTER,
  /** Its caller dies; it arrives long after that. */
  CRASHED_LATE;

  private static final int CALM = 70;

  /** Well in seven calls of ten, and otherwise anything, a crash seldomer. */
  static Fate draw(RandomGenerator random) {
    int percent = random.nextInt(100);
    int crash = random.nextInt(4);
    Fate any = values()[1 + random.nextInt(values().length - 1)];
    if (percent < CALM) {
      return WELL;
    }
    return any.isCrash() && crash > 0 ? SLOW : any;
  }

  boolean isCrash() {
    return switch (this) {
      case CRASHED_BEFORE, CRASHED_AFTER, CRASHED_LATE -> true;
      case WELL,
          SLOW,
          THROTTLED,
          CONFLICT,
          FAILED_BEFORE,
          FAILED_AFTER,
          TIMED_OUT_BEFORE,
          TIMED_OUT_AFTER,
          TIMED_OUT_LATE,
          DUPLICATED ->
          false;
    };
  }

  /** Whether the database sees it at a later moment, when nobody waits for its answer. */
  boolean arrivesLate() {
    return this == TIMED_OUT_LATE || this == DUPLICATED || this == CRASHED_LATE;
  }
}
