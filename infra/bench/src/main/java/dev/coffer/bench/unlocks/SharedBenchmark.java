package dev.coffer.bench.unlocks;

import dev.coffer.bench.database.Latencies;
import dev.coffer.bench.database.LocalDatabase;
import dev.coffer.bench.figures.Settings;
import dev.coffer.bench.figures.TextTable;
import java.io.PrintStream;
import java.util.List;

/** One balance from which everybody in an organisation buys. */
public final class SharedBenchmark {
  private static final List<Integer> CLIENTS = List.of(1, 4, 16, 64);
  private static final Contest CONTEST =
      new Contest(
          List.of(Contender.Kind.TWO_ITEMS, Contender.Kind.PLAIN_ROW, Contender.Kind.OURS),
          Scene.Balances.SHARED);

  private SharedBenchmark() {}

  /** Runs it and prints its tables. */
  public static void run(LocalDatabase database, Settings settings, PrintStream out) {
    TextTable service = Contest.table();
    CONTEST.run(database, Latencies.SERVICE, CLIENTS, settings, service);
    service.print("shared balance, with the service's latencies (" + Latencies.MODEL + ")", out);
    TextTable raw = Contest.table();
    CONTEST.run(database, Latencies.NONE, CLIENTS, settings, raw);
    raw.print("shared balance, raw DynamoDB Local (no latency; conflicts from the model)", out);
  }
}
