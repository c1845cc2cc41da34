package dev.coffer.unlocks.runs;

import dev.coffer.credits.AccountKey;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** What the actors of one run set out to do; follows from a seed, or is what a shrunk one left. */
record Program(long seed, List<Step> steps) {
  private static final int LANES = 8;
  private static final int TICKS_APART = 8;

  Program {
    steps = List.copyOf(steps);
  }

  /** The program of a seed. */
  static Program of(long seed, int operations) {
    SplittableRandom random = new SplittableRandom(seed);
    List<Step> steps = new ArrayList<>();
    for (int i = 0; i < operations; i++) {
      steps.add(
          new Step(
              i,
              random.nextInt(LANES),
              (long) i * TICKS_APART,
              act(random),
              random.nextLong(),
              true));
    }
    return new Program(seed, steps);
  }

  Program with(List<Step> other) {
    return new Program(seed, other);
  }

  private static Act act(SplittableRandom random) {
    int percent = random.nextInt(100);
    if (percent < 65) {
      return new Act.Unlock(
          pick(random, Cast.SELLERS), pick(random, Cast.ITEMS), random.nextBoolean());
    }
    if (percent < 80) {
      return new Act.Allocate(account(random), 1 + random.nextInt(3));
    }
    return percent < 90 ? new Act.Recover(account(random)) : new Act.View(account(random));
  }

  private static AccountKey account(SplittableRandom random) {
    return Cast.account(pick(random, Cast.POOLS), pick(random, Cast.SELLERS));
  }

  private static <T> T pick(SplittableRandom random, List<T> from) {
    return from.get(random.nextInt(from.size()));
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    steps.forEach(
        step ->
            text.append("  actor %d at %d%s: %s%n"
                .formatted(step.lane(), step.at(), step.faulty() ? "" : ", no faults", step)));
    return text.toString();
  }
}
