package dev.coffer.credits;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How a change of a shared balance is spread over its shards, so that they end up alike. */
final class Shards {
  private Shards() {}

  /**
   * Gives to the poorest first, as water fills a vessel.
   *
   * @return what each one gets, in the order of the balances; together the credits
   */
  static List<Long> giving(List<Long> balances, long credits) {
    return level(balances, credits);
  }

  /**
   * Takes from the richest first.
   *
   * @return what is taken of each one, in the order of the balances; together the credits
   * @throws IllegalArgumentException where there is less than that
   */
  static List<Long> taking(List<Long> balances, long credits) {
    if (balances.stream().mapToLong(balance -> Math.max(0, balance)).sum() < credits) {
      throw new IllegalArgumentException("there are no " + credits + " credits to take");
    }
    return level(balances.stream().map(balance -> -balance).toList(), credits);
  }

  /** Raises the lowest ones to one level until so much is poured in. */
  private static List<Long> level(List<Long> balances, long credits) {
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < balances.size(); i++) {
      order.add(i);
    }
    order.sort(Comparator.comparing(balances::get));
    int raised = 0;
    long sum = 0;
    while (raised < order.size()) {
      long next = balances.get(order.get(raised));
      if (raised > 0 && next * raised - sum >= credits) {
        break;
      }
      sum += next;
      raised++;
    }
    long total = sum + credits;
    Map<Integer, Long> parts = new HashMap<>();
    for (int n = 0; n < raised; n++) {
      int shard = order.get(n);
      long target = Math.floorDiv(total, raised) + (n < Math.floorMod(total, raised) ? 1 : 0);
      parts.put(shard, target - balances.get(shard));
    }
    List<Long> spread = new ArrayList<>();
    for (int i = 0; i < balances.size(); i++) {
      spread.add(parts.getOrDefault(i, 0L));
    }
    return spread;
  }
}
