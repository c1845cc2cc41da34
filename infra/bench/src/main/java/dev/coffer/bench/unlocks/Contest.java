package dev.coffer.bench.unlocks;

import dev.coffer.bench.database.Latencies;
import dev.coffer.bench.database.LocalDatabase;
import dev.coffer.bench.database.MeteredDynamo;
import dev.coffer.bench.figures.Settings;
import dev.coffer.bench.figures.TextTable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Contenders against each other, in turns, so that whatever else the machine does meets all of
 * them. The first turn of each is for warming up and isn't counted.
 *
 * @param contenders in the order of the table
 * @param balances from which the sellers buy
 */
record Contest(List<Contender.Kind> contenders, Scene.Balances balances) {
  private static final long CREDITS = 1_000_000;
  private static final long SEED = 2026;

  /** Runs it for numbers of clients and adds its lines to a table of {@link #table}. */
  void run(
      LocalDatabase database,
      Latencies latencies,
      List<Integer> clients,
      Settings settings,
      TextTable table) {
    for (int crowd : clients) {
      Map<Contender.Kind, List<Figures>> runs = new EnumMap<>(Contender.Kind.class);
      for (int run = 0; run <= settings.runs(); run++) {
        for (Contender.Kind kind : contenders) {
          Figures figures =
              once(
                  database, latencies, kind, new Crowd(crowd, Scene.SELLERS, SEED + run), settings);
          if (run > 0) {
            runs.computeIfAbsent(kind, _ -> new ArrayList<>()).add(figures);
          }
        }
      }
      runs.forEach((kind, figures) -> add(table, crowd, kind, figures));
    }
  }

  /** An empty table for it. */
  static TextTable table() {
    return new TextTable(
        "clients",
        "contender",
        "unlocks/s",
        "p50 ms",
        "p99 ms",
        "conflicts/unlock",
        "calls/unlock",
        "write units/unlock",
        "read units/unlock");
  }

  private static void add(
      TextTable table, int clients, Contender.Kind kind, List<Figures> figures) {
    table.row(
        Integer.toString(clients),
        kind.title(),
        Figures.over(figures, Figures::perSecond, 0),
        Figures.over(figures, Figures::p50, 1),
        Figures.over(figures, Figures::p99, 1),
        Figures.over(figures, Figures::conflicts, 2),
        Figures.over(figures, Figures::calls, 2),
        Figures.over(figures, Figures::writeUnits, 3),
        Figures.over(figures, Figures::readUnits, 2));
  }

  private Figures once(
      LocalDatabase database,
      Latencies latencies,
      Contender.Kind kind,
      Crowd crowd,
      Settings settings) {
    Scene scene = Scene.of(database, latencies, balances, CREDITS);
    try (Contender contender = kind.open(scene)) {
      MeteredDynamo.Reading before = scene.dynamo().reading();
      long deadline = System.nanoTime() + Duration.ofMillis(settings.runMillis()).toNanos();
      Crowd.Took took = crowd.buy(contender, () -> System.nanoTime() < deadline);
      MeteredDynamo.Reading meter = scene.dynamo().reading().since(before);
      Contender.Books books = contender.books();
      if (books.sold() != took.each().length || books.spent() != books.sold()) {
        throw new IllegalStateException(
            kind.title() + " sold " + took.each().length + " contacts, but its rows say " + books);
      }
      return Figures.of(took, meter);
    }
  }
}
