package dev.coffer.unlocks.runs;

/**
 * One operation of a history. It took effect at one moment between its two times.
 *
 * @param who names it in reports
 * @param invoked when it was asked for
 * @param answered when its answer was there; {@link #NEVER} of a crashed one, which may have taken
 *     effect at any later time
 * @param claim what its answer says
 */
record Operation(String who, long invoked, long answered, Claim claim) {
  static final long NEVER = Long.MAX_VALUE;

  Operation {
    if (answered < invoked) {
      throw new IllegalArgumentException(who + " was answered before it was asked");
    }
  }
}
