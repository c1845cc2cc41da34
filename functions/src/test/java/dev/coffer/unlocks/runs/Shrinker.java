package dev.coffer.unlocks.runs;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Makes a program that fails small: leaves operations out, whole stretches first, then takes the
 * faults away from those that remain, as long as it still fails.
 */
final class Shrinker {
  private static final int TRIALS_MAX = 600;

  private final Predicate<Program> fails;
  private int trials;

  private Shrinker(Predicate<Program> fails) {
    this.fails = fails;
  }

  /** A small program that fails, from one that does. */
  static Program shrunk(Program failing, Predicate<Program> fails) {
    return new Shrinker(fails).shrunk(failing);
  }

  private Program shrunk(Program failing) {
    Program smaller = failing;
    for (int stretch = smaller.steps().size() / 2; stretch > 0; stretch /= 2) {
      smaller = withoutStretches(smaller, stretch);
    }
    // Leaving one out often frees another one.
    smaller = withoutStretches(smaller, 1);
    return withoutFaults(smaller);
  }

  private Program withoutStretches(Program program, int stretch) {
    Program smaller = program;
    int from = 0;
    while (from < smaller.steps().size()) {
      List<Step> rest = new ArrayList<>(smaller.steps());
      rest.subList(from, Math.min(from + stretch, rest.size())).clear();
      if (stillFails(smaller.with(rest))) {
        smaller = smaller.with(rest);
      } else {
        from += stretch;
      }
    }
    return smaller;
  }

  private Program withoutFaults(Program program) {
    Program calmer = program;
    for (int i = 0; i < calmer.steps().size(); i++) {
      List<Step> steps = new ArrayList<>(calmer.steps());
      steps.set(i, steps.get(i).calm());
      if (stillFails(calmer.with(steps))) {
        calmer = calmer.with(steps);
      }
    }
    return calmer;
  }

  private boolean stillFails(Program program) {
    return ++trials <= TRIALS_MAX && fails.test(program);
  }
}
