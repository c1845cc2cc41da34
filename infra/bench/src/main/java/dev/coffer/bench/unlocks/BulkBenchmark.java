package dev.coffer.bench.unlocks;

import dev.coffer.bench.database.Latencies;
import dev.coffer.bench.database.LocalDatabase;
import dev.coffer.bench.database.MeteredDynamo;
import dev.coffer.bench.figures.Settings;
import dev.coffer.bench.figures.Spread;
import dev.coffer.bench.figures.TextTable;
import dev.coffer.contacts.Item;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** One seller buys a list, one request after the other. */
public final class BulkBenchmark {
  private static final int SMALL = 100;
  private static final int LARGE = 10_000;
  private static final long CREDITS = 100_000;
  private static final double SECOND = 1e9;
  private static final List<Contender.Kind> CONTENDERS =
      List.of(
          Contender.Kind.TWO_ITEMS,
          Contender.Kind.HUNDRED_ITEMS,
          Contender.Kind.OURS,
          Contender.Kind.OURS_CHUNKS,
          Contender.Kind.OURS_AT_ONCE);

  private BulkBenchmark() {}

  /** Runs it and prints its tables. */
  public static void run(LocalDatabase database, Settings settings, PrintStream out) {
    TextTable service = table();
    measure(database, Latencies.SERVICE, SMALL, settings, service);
    service.print("bulk, with the service's latencies (" + Latencies.MODEL + ")", out);
    TextTable raw = table();
    measure(database, Latencies.NONE, SMALL, settings, raw);
    measure(database, Latencies.NONE, LARGE, settings, raw);
    raw.print("bulk, raw DynamoDB Local (no latency)", out);
  }

  private static TextTable table() {
    return new TextTable(
        "contacts",
        "contender",
        "contacts/s",
        "seconds",
        "calls",
        "write units/contact",
        "read units/contact");
  }

  private static void measure(
      LocalDatabase database,
      Latencies latencies,
      int contacts,
      Settings settings,
      TextTable table) {
    Map<Contender.Kind, List<Bought>> runs = new EnumMap<>(Contender.Kind.class);
    // The small list warms up for the large one.
    int first = contacts == SMALL ? 0 : 1;
    for (int run = first; run <= settings.runs(); run++) {
      for (Contender.Kind kind : CONTENDERS) {
        Bought bought = once(database, latencies, kind, contacts);
        if (run > 0) {
          runs.computeIfAbsent(kind, _ -> new ArrayList<>()).add(bought);
        }
      }
    }
    runs.forEach(
        (kind, all) ->
            table.row(
                Spread.number(contacts, 0),
                kind.title(),
                over(all, one -> contacts / one.seconds(), 0),
                over(all, Bought::seconds, 2),
                over(all, one -> one.meter().calls(), 0),
                over(all, one -> one.meter().writeUnits() / contacts, 3),
                over(all, one -> one.meter().readUnits() / contacts, 3)));
  }

  private static String over(List<Bought> runs, ToDoubleFunction<Bought> figure, int decimals) {
    return Spread.of(runs.stream().map(figure::applyAsDouble).toList()).text(decimals);
  }

  private static Bought once(
      LocalDatabase database, Latencies latencies, Contender.Kind kind, int contacts) {
    Scene scene = Scene.of(database, latencies, Scene.Balances.ONE_SELLER, CREDITS);
    List<Item> items = IntStream.range(0, contacts).mapToObj(Scene::contact).toList();
    try (Contender contender = kind.open(scene)) {
      MeteredDynamo.Reading before = scene.dynamo().reading();
      long start = System.nanoTime();
      int sold = contender.sellAll(0, items);
      double seconds = (System.nanoTime() - start) / SECOND;
      MeteredDynamo.Reading meter = scene.dynamo().reading().since(before);
      Contender.Books books = contender.books();
      if (sold != contacts || !books.equals(new Contender.Books(contacts, contacts))) {
        throw new IllegalStateException(
            kind.title() + " sold " + sold + " of " + contacts + ", and its rows say " + books);
      }
      return new Bought(seconds, meter);
    }
  }

  private record Bought(double seconds, MeteredDynamo.Reading meter) {}
}
