package dev.coffer.unlocks.runs;

/**
 * One operation of a program. What befalls its calls comes from its own seed and its time from
 * itself, so that the others fare much the same when it is left out.
 *
 * @param number names it; unique in the program
 * @param lane the actor; one operation at a time
 * @param at when it is to begin, in ticks, or when its actor has ended the one before
 * @param seed of what befalls it
 * @param faulty false where nothing ever goes wrong
 */
record Step(int number, int lane, long at, Act act, long seed, boolean faulty) {

  Step calm() {
    return new Step(number, lane, at, act, seed, false);
  }

  @Override
  public String toString() {
    return "#%d %s".formatted(number, act);
  }
}
