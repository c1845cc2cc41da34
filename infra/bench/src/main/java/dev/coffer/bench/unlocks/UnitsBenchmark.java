package dev.coffer.bench.unlocks;

import dev.coffer.bench.database.Latencies;
import dev.coffer.bench.database.LocalDatabase;
import dev.coffer.bench.database.MeteredDynamo;
import dev.coffer.bench.figures.Spread;
import dev.coffer.bench.figures.TextTable;
import dev.coffer.contacts.Item;
import dev.coffer.unlocks.GenerationRow;
import dev.coffer.unlocks.Purchases;
import dev.coffer.unlocks.Purchases.Purchase;
import java.io.PrintStream;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What each outcome costs, one buyer at a time, beside the figures that the protocol's design holds
 * itself to. Counts, so one run is enough.
 */
public final class UnitsBenchmark {
  private static final int MANY = 96;
  private static final List<Integer> LISTS = List.of(100, 1000);

  private final LocalDatabase database;
  private final TextTable table =
      new TextTable(
          "outcome", "design: write units", "write units", "read units", "database calls");

  private UnitsBenchmark(LocalDatabase database) {
    this.database = database;
  }

  /** Runs it and prints its table. */
  public static void run(LocalDatabase database, PrintStream out) {
    run(database, LISTS, out);
  }

  /** The same for lists of these lengths. */
  static void run(LocalDatabase database, List<Integer> lists, PrintStream out) {
    UnitsBenchmark units = new UnitsBenchmark(database);
    units.unlocked();
    units.owned();
    units.outOfCredits();
    for (int contacts : lists) {
      units.bulk(contacts, Contender.Kind.OURS_CHUNKS);
      units.bulk(contacts, Contender.Kind.OURS_AT_ONCE);
    }
    units.transactions(Contender.Kind.TWO_ITEMS, "4");
    units.transactions(Contender.Kind.NAIVE, "8");
    units.table.print(
        "units, counted on DynamoDB Local (batches: one unit a statement, for it reports none)",
        out);
  }

  /** As the endpoint does it: look for an owner, read the balance, buy. */
  private void unlocked() {
    Scene scene = scene(MANY);
    try (Shop shop = new Shop(scene)) {
      MeteredDynamo.Reading before = scene.dynamo().reading();
      for (int i = 0; i < MANY; i++) {
        require(lookAndBuy(shop, Scene.contact(i)), Purchase.Bought.class);
      }
      row("unlocked, mean of " + MANY, "2.0625", scene.dynamo().reading().since(before), MANY);
    }
  }

  private void owned() {
    Scene scene = scene(2);
    try (Shop shop = new Shop(scene)) {
      require(lookAndBuy(shop, Scene.contact(0)), Purchase.Bought.class);
      MeteredDynamo.Reading before = scene.dynamo().reading();
      // The endpoint answers from the look and asks nothing of the protocol.
      GenerationRow row =
          shop.ownership()
              .newest(Scene.ORGANISATION, List.of(Scene.contact(0)))
              .get(Scene.contact(0));
      if (row == null) {
        throw new IllegalStateException("nobody owns what was just bought");
      }
      row("already owned", "0 (+ 0.5 read)", scene.dynamo().reading().since(before), 1);
    }
  }

  private void outOfCredits() {
    Scene scene = scene(1);
    try (Shop shop = new Shop(scene)) {
      require(lookAndBuy(shop, Scene.contact(0)), Purchase.Bought.class);
      MeteredDynamo.Reading before = scene.dynamo().reading();
      require(lookAndBuy(shop, Scene.contact(1)), Purchase.NoCredits.class);
      row("out of credits", "1 (+ 0.5-1 read)", scene.dynamo().reading().since(before), 1);
    }
  }

  private void bulk(int contacts, Contender.Kind kind) {
    Scene scene = scene(contacts);
    List<Item> items = IntStream.range(0, contacts).mapToObj(Scene::contact).toList();
    try (Contender contender = kind.open(scene)) {
      MeteredDynamo.Reading before = scene.dynamo().reading();
      if (contender.sellAll(0, items) != contacts) {
        throw new IllegalStateException(kind.title() + " didn't sell all");
      }
      double chunks = Math.ceil(contacts / 25.0);
      String design =
          Spread.number((contacts + chunks + 1) / contacts, 3)
              + "-"
              + Spread.number((contacts + 2 * chunks + 1) / contacts, 3);
      row(
          "one of " + contacts + " contacts at once, " + kind.title(),
          design,
          scene.dynamo().reading().since(before),
          contacts);
    }
  }

  private void transactions(Contender.Kind kind, String design) {
    Scene scene = scene(MANY);
    try (Contender contender = kind.open(scene)) {
      MeteredDynamo.Reading before = scene.dynamo().reading();
      for (int i = 0; i < MANY; i++) {
        if (!contender.sell(0, Scene.contact(i))) {
          throw new IllegalStateException(kind.title() + " didn't sell");
        }
      }
      row("unlocked by a " + kind.title(), design, scene.dynamo().reading().since(before), MANY);
    }
  }

  private Scene scene(long credits) {
    return Scene.of(database, Latencies.NONE, Scene.Balances.ONE_SELLER, credits);
  }

  private static Purchase lookAndBuy(Shop shop, Item item) {
    GenerationRow known = shop.ownership().newest(Scene.ORGANISATION, List.of(item)).get(item);
    return shop.purchases()
        .buy(
            new Purchases.Order(
                Scene.ORGANISATION,
                Scene.seller(0),
                item,
                List.of(shop.payer(0)),
                known,
                shop.newStamp()));
  }

  private static void require(Purchase purchase, Class<? extends Purchase> kind) {
    if (!kind.isInstance(purchase)) {
      throw new IllegalStateException(purchase + " instead of " + kind.getSimpleName());
    }
  }

  private void row(String outcome, String design, MeteredDynamo.Reading meter, double unlocks) {
    table.row(
        outcome,
        design,
        Spread.number(meter.writeUnits() / unlocks, 4),
        Spread.number(meter.readUnits() / unlocks, 4),
        Spread.number(meter.calls() / unlocks, 2));
  }
}
