package dev.coffer.unlocks.runs;

import dev.coffer.contacts.Item;
import dev.coffer.credits.AccountKey;
import dev.coffer.identity.UserId;
import dev.coffer.unlocks.Purchases.Policy;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
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
              act(random, (long) i * TICKS_APART),
              random.nextLong(),
              true));
    }
    return new Program(seed, steps);
  }

  /** Many at once who want the last credit of a few accounts, and credits that come in. */
  static Program ofScarcity(long seed, int operations) {
    SplittableRandom random = new SplittableRandom(seed);
    List<Step> steps = new ArrayList<>();
    for (int i = 0; i < operations; i++) {
      UserId seller = Cast.SELLERS.get(random.nextInt(2));
      AccountKey account = Cast.account(Cast.POOLS.getFirst(), seller);
      Act act =
          random.nextInt(5) == 0
              ? new Act.Allocate(account, 1)
              : new Act.Unlock(seller, false, pick(random, Cast.ITEMS), true);
      steps.add(
          new Step(i, random.nextInt(LANES), (long) i * TICKS_APART, act, random.nextLong(), true));
    }
    return new Program(seed, steps);
  }

  Program with(List<Step> other) {
    return new Program(seed, other);
  }

  private static Act act(SplittableRandom random, long at) {
    int percent = random.nextInt(100);
    boolean shared = random.nextInt(3) == 0;
    boolean looks = random.nextInt(4) > 0;
    UserId buyer = pick(random, Cast.SELLERS);
    Item item = pick(random, Cast.ITEMS);
    AccountKey account = shared ? shard(random) : account(random);
    // Reversals keep items and credits coming, removals keep credits scarce.
    return switch (percent / 5) {
      case 0, 1, 2, 3, 4, 5 -> new Act.Unlock(buyer, shared, item, looks);
      case 6, 7, 8 ->
          new Act.UnlockAll(
              buyer, shared, some(random), pick(random, List.of(Policy.values())), looks);
      case 9 ->
          random.nextInt(3) > 0 ? new Act.Allocate(account, 1 + random.nextInt(2)) : many(random);
      case 10 ->
          random.nextInt(3) > 0 ? new Act.Remove(account, 1 + random.nextInt(2)) : transfer(random);
      case 11, 12, 13, 14, 15 -> new Act.Reverse(item);
      case 16 ->
          random.nextInt(3) > 0
              ? new Act.Limit(shard(random), random.nextInt(3) == 0)
              : new Act.End(account, Cast.BEGIN.plusSeconds(at + 100 + random.nextInt(300)));
      case 17 -> random.nextInt(8) > 0 ? new Act.Close(account) : new Act.Suppress(item);
      case 18 ->
          random.nextInt(2) > 0
              ? new Act.Recover(account)
              : new Act.HelpOut(pick(random, Cast.POOLS));
      default -> new Act.View(account);
    };
  }

  private static Act many(SplittableRandom random) {
    Set<UserId> sellers = new LinkedHashSet<>();
    while (sellers.size() < 5) {
      sellers.add(pick(random, Cast.SELLERS));
    }
    List<UserId> all = List.copyOf(sellers);
    int given = random.nextInt(all.size());
    return new Act.ChangeMany(
        pick(random, Cast.POOLS), all.subList(0, given), all.subList(given, all.size()));
  }

  private static Act transfer(SplittableRandom random) {
    int from = random.nextInt(Cast.SELLERS.size());
    int to = (from + 1 + random.nextInt(Cast.SELLERS.size() - 1)) % Cast.SELLERS.size();
    return new Act.Transfer(
        pick(random, Cast.POOLS), Cast.SELLERS.get(from), Cast.SELLERS.get(to), 1);
  }

  private static List<Item> some(SplittableRandom random) {
    Set<Item> items = new LinkedHashSet<>();
    int number = 2 + random.nextInt(3);
    while (items.size() < number) {
      items.add(pick(random, Cast.ITEMS));
    }
    return List.copyOf(items);
  }

  private static AccountKey account(SplittableRandom random) {
    return Cast.account(pick(random, Cast.POOLS), pick(random, Cast.SELLERS));
  }

  private static AccountKey shard(SplittableRandom random) {
    return pick(random, Cast.shards(Cast.POOLS.getFirst()));
  }

  private static <T> T pick(SplittableRandom random, List<T> from) {
    return from.get(random.nextInt(from.size()));
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    steps.forEach(
        step ->
            text.append(
                "  actor %d at %d%s: %s%n"
                    .formatted(step.lane(), step.at(), step.faulty() ? "" : ", no faults", step)));
    return text.toString();
  }
}
