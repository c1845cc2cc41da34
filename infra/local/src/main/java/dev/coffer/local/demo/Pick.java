package dev.coffer.local.demo;

import java.util.List;
import java.util.random.RandomGenerator;

/** Chances. */
final class Pick {
  private Pick() {}

  /** One of these, each as likely as the others. */
  static <T> T one(List<T> all, RandomGenerator random) {
    return all.get(random.nextInt(all.size()));
  }

  /** Whether something happens that happens so many times in a hundred. */
  static boolean chance(int percent, RandomGenerator random) {
    return random.nextInt(100) < percent;
  }
}
