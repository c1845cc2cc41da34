package dev.coffer.bench.unlocks;

import static dev.coffer.bench.database.TestDatabase.DATABASE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.coffer.bench.database.Latencies;
import dev.coffer.bench.unlocks.Contender.Books;
import dev.coffer.contacts.Item;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("Every contender")
class EveryContenderTest {
  private static final int SELLERS = 3;

  @ParameterizedTest
  @EnumSource(Contender.Kind.class)
  void sellsEachContactOnceHoweverManyWantIt(Contender.Kind kind) throws Exception {
    int contacts = 12;
    try (Contender contender = open(kind, Scene.Balances.SHARED, 1000)) {
      List<Callable<Boolean>> wishes = new ArrayList<>();
      for (int contact = 0; contact < contacts; contact++) {
        for (int seller = 0; seller < SELLERS; seller++) {
          int wanted = contact;
          int buyer = seller;
          wishes.add(() -> contender.sell(buyer, Scene.contact(wanted)));
        }
      }

      assertThat(sold(wishes)).isEqualTo(contacts);
      assertThat(contender.books()).isEqualTo(new Books(contacts, contacts));
    }
  }

  @ParameterizedTest
  @EnumSource(Contender.Kind.class)
  void sellsNoMoreThanTheCreditsPay(Contender.Kind kind) throws Exception {
    int credits = 5;
    try (Contender contender = open(kind, Scene.Balances.SHARED, credits)) {
      List<Callable<Boolean>> wishes = new ArrayList<>();
      for (int contact = 0; contact < 20; contact++) {
        int wanted = contact;
        wishes.add(() -> contender.sell(0, Scene.contact(wanted)));
      }

      assertThat(sold(wishes)).isEqualTo(credits);
      assertThat(contender.books()).isEqualTo(new Books(credits, credits));
    }
  }

  @ParameterizedTest
  @EnumSource(Contender.Kind.class)
  void sellsToACrowd(Contender.Kind kind) {
    try (Contender contender = open(kind, Scene.Balances.ONE_SELLER, 1000)) {
      AtomicInteger left = new AtomicInteger(60);

      Crowd.Took took = new Crowd(8, 1, 1).buy(contender, () -> left.getAndDecrement() > 0);

      assertThat(took.each()).hasSize(60);
      assertThat(contender.books()).isEqualTo(new Books(60, 60));
    }
  }

  @ParameterizedTest
  @EnumSource(Contender.Kind.class)
  void sellsAListWithoutWhatIsOwned(Contender.Kind kind) {
    List<Item> list = IntStream.range(0, 120).mapToObj(Scene::contact).toList();
    try (Contender contender = open(kind, Scene.Balances.ONE_SELLER, 1000)) {
      assertThat(contender.sell(0, list.get(7))).isTrue();

      assertThat(contender.sellAll(0, list)).isEqualTo(119);
      assertThat(contender.books()).isEqualTo(new Books(120, 120));
    }
  }

  private static Contender open(Contender.Kind kind, Scene.Balances balances, long credits) {
    return kind.open(Scene.of(DATABASE, Latencies.NONE, balances, credits));
  }

  private static long sold(List<Callable<Boolean>> wishes) throws Exception {
    long sold = 0;
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<Boolean> wish : threads.invokeAll(wishes)) {
        sold += wish.get() ? 1 : 0;
      }
    }
    return sold;
  }
}
