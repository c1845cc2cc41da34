package dev.coffer.bench.unlocks;

import dev.coffer.bench.database.Latencies;
import dev.coffer.bench.database.LocalDatabase;
import dev.coffer.bench.figures.Settings;
import dev.coffer.bench.figures.TextTable;
import java.io.PrintStream;
import java.util.List;

/** One organisation of 200 sellers, each unlock by another of them. */
public final class UnlockBenchmark {
  private static final List<Integer> CLIENTS = List.of(1, 16, 64);
  private static final Contest CONTEST =
      new Contest(
          List.of(Contender.Kind.NAIVE, Contender.Kind.TWO_ITEMS, Contender.Kind.OURS),
          Scene.Balances.EACH_THEIR_OWN);

  private UnlockBenchmark() {}

  /** Runs it and prints its tables. */
  public static void run(LocalDatabase database, Settings settings, PrintStream out) {
    TextTable service = Contest.table();
    CONTEST.run(database, Latencies.SERVICE, CLIENTS, settings, service);
    service.print(
        "unlock, with the service's latencies ("
            + Latencies.MODEL
            + "): "
            + Scene.SELLERS
            + " sellers",
        out);
    TextTable raw = Contest.table();
    CONTEST.run(database, Latencies.NONE, CLIENTS, settings, raw);
    raw.print(
        "unlock, raw DynamoDB Local (no latency; conflicts from the model): "
            + Scene.SELLERS
            + " sellers",
        out);
  }
}
