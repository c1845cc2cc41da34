package dev.coffer.unlocks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coffer.contacts.Item;
import dev.coffer.credits.Account;
import dev.coffer.credits.AccountKey;
import dev.coffer.credits.Application;
import dev.coffer.credits.Credits;
import dev.coffer.credits.Line;
import dev.coffer.credits.Operation;
import dev.coffer.credits.Payer;
import dev.coffer.credits.Pool;
import dev.coffer.credits.PoolId;
import dev.coffer.credits.Stamp;
import dev.coffer.credits.proof.Verdict;
import dev.coffer.identity.Source;
import dev.coffer.identity.UserId;
import dev.coffer.platform.Ids;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A proof while everybody works")
class ProofUnderTrafficTest {
  private static final int SELLERS = 8;
  private static final int PURCHASES = 40;
  private static final int COMMANDS = 25;

  private final ProofScene scene = ProofScene.onNewTables();
  private final List<UserId> sellers =
      IntStream.range(0, SELLERS).mapToObj(_ -> new UserId(scene.ids.next())).toList();
  private final List<Item> items = IntStream.range(0, 60).mapToObj(_ -> scene.item()).toList();

  @Test
  void findsNothing() throws InterruptedException, ExecutionException {
    PoolId pool =
        scene.pool(ProofScene.THIS_YEAR, Pool.Limit.OVERAGE, Application.Mode.BY_USER, 2_000, 20);
    sellers.forEach(seller -> scene.add(pool, seller, 15, ProofScene.NOW));
    List<Verdict> verdicts = new ArrayList<>();
    try (ExecutorService threads = Executors.newCachedThreadPool()) {
      List<Future<?>> work = new ArrayList<>();
      for (int i = 0; i < SELLERS; i++) {
        int number = i;
        work.add(threads.submit(() -> sell(pool, number)));
      }
      work.add(threads.submit(() -> administer(pool, 100)));
      work.add(threads.submit(() -> manyAtOnce(pool, 200)));
      work.add(threads.submit(() -> giveBack(300)));
      while (work.stream().anyMatch(one -> !one.isDone())) {
        verdicts.add(scene.prove());
      }
      for (Future<?> one : work) {
        one.get();
      }
    }
    verdicts.add(scene.prove());

    assertThat(verdicts).allSatisfy(verdict -> assertThat(verdict.findings()).isEmpty());
    assertThat(verdicts.getLast().isProved()).isTrue();
  }

  /** Buys what others want, too, from the own account or the shared one. */
  private void sell(PoolId pool, int number) {
    SplittableRandom random = new SplittableRandom(number);
    UserId seller = sellers.get(number);
    for (int i = 0; i < PURCHASES; i++) {
      Item item = items.get(random.nextInt(items.size()));
      AccountKey payer =
          random.nextInt(3) == 0 ? scene.shard(pool, random.nextInt(2)) : scene.key(pool, seller);
      Optional<Account> account = scene.database.accounts().read(payer);
      account.ifPresent(
          one ->
              scene
                  .protocol()
                  .buy(
                      new Purchases.Order(
                          scene.organisation,
                          seller,
                          item,
                          List.of(Payer.of(one)),
                          scene
                              .database
                              .ownership()
                              .newest(scene.organisation, List.of(item))
                              .get(item),
                          new Stamp(ProofScene.NOW, Source.IFRAME, random.nextInt(Stamp.ORDERS)))));
    }
  }

  private void administer(PoolId pool, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Ids ids = Ids.from(new SplittableRandom(seed + 1));
    for (int i = 0; i < COMMANDS; i++) {
      UserId one = sellers.get(random.nextInt(SELLERS));
      UserId other = sellers.get(random.nextInt(SELLERS));
      Credits credits = Credits.of(1 + random.nextInt(5));
      var command = command(ids);
      switch (random.nextInt(3)) {
        case 0 -> scene.allocations().add(scene.organisation, pool, one, credits, command);
        case 1 -> scene.allocations().remove(scene.organisation, pool, one, credits, command);
        default -> {
          if (!one.equals(other)) {
            scene.allocations().transfer(scene.organisation, pool, one, other, credits, command);
          }
        }
      }
    }
  }

  private static dev.coffer.credits.Command command(Ids ids) {
    return new dev.coffer.credits.Command(ids.next(), "operator", "traffic", "", ProofScene.NOW);
  }

  private void manyAtOnce(PoolId pool, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Ids ids = Ids.from(new SplittableRandom(seed + 1));
    UserId[] all = sellers.toArray(UserId[]::new);
    for (int i = 0; i < 6; i++) {
      Line.Change change = random.nextBoolean() ? Line.Change.ADD : Line.Change.REMOVE;
      var plan = scene.wishes(pool, change, 2, all);
      var answer =
          scene
              .bulk()
              .plan(
                  new dev.coffer.credits.BulkOperations.Draft(
                      change == Line.Change.ADD ? Operation.Kind.ALLOCATE : Operation.Kind.REMOVE,
                      scene.book(pool),
                      ids.next(),
                      plan.lines(),
                      plan.refused(),
                      java.util.Map.of()),
                  command(ids));
      scene.carriedOut(ProofScene.done(answer));
    }
  }

  private void giveBack(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Ids ids = Ids.from(new SplittableRandom(seed + 1));
    for (int i = 0; i < 60; i++) {
      Item item = items.get(random.nextInt(items.size()));
      Stream.ofNullable(
              scene.database.ownership().newest(scene.organisation, List.of(item)).get(item))
          .filter(OwnershipRow.class::isInstance)
          .map(OwnershipRow.class::cast)
          .filter(row -> !row.reversed())
          .forEach(
              row ->
                  new Reversals(scene.database.accounts(), scene.database.reversals())
                      .reverse(row, ids.next(), "operator", "traffic", ProofScene.NOW));
    }
  }
}
