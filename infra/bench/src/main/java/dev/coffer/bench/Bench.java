package dev.coffer.bench;

import dev.coffer.bench.allocation.AllocationBenchmark;
import dev.coffer.bench.allocation.ListBenchmark;
import dev.coffer.bench.database.LocalDatabase;
import dev.coffer.bench.figures.Machine;
import dev.coffer.bench.figures.Settings;
import dev.coffer.bench.handler.HandlerBenchmark;
import dev.coffer.bench.proof.ProofBenchmark;
import dev.coffer.bench.unlocks.BulkBenchmark;
import dev.coffer.bench.unlocks.SharedBenchmark;
import dev.coffer.bench.unlocks.UnitsBenchmark;
import dev.coffer.bench.unlocks.UnlockBenchmark;
import java.io.PrintStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;

/** The benchmarks' command line; {@code infra/bench/README.md} says how to use it. */
public final class Bench {
  private static final String USAGE =
      "benchmarks: unlock shared bulk units handler allocation list proof (all of them when none is"
          + " named); options: --runs N, --millis N";

  private Bench() {}

  /** Runs the benchmarks that are named, or all. */
  public static void main(String[] args) {
    if (!run(args, System.out)) {
      System.exit(2);
    }
    // DynamoDB Local leaves threads behind.
    System.exit(0);
  }

  /** The benchmarks, in the order in which they run. */
  enum Benchmark {
    UNITS,
    UNLOCK,
    SHARED,
    BULK,
    HANDLER,
    ALLOCATION,
    LIST,
    PROOF
  }

  /** Runs what the arguments name; false where they can't be read, after saying how to. */
  static boolean run(String[] args, PrintStream out) {
    Settings settings = Settings.USUAL;
    List<Benchmark> wanted = new ArrayList<>();
    Deque<String> left = new ArrayDeque<>(List.of(args));
    try {
      while (!left.isEmpty()) {
        String word = left.remove();
        switch (word) {
          case "--runs" ->
              settings = new Settings(Integer.parseInt(left.remove()), settings.runMillis());
          case "--millis" ->
              settings = new Settings(settings.runs(), Long.parseLong(left.remove()));
          default -> wanted.add(Benchmark.valueOf(word.toUpperCase(Locale.ROOT)));
        }
      }
    } catch (IllegalArgumentException | java.util.NoSuchElementException e) {
      out.println(USAGE);
      return false;
    }
    out.println("Machine: " + Machine.description());
    out.println("Median of " + settings.runs() + " runs, smallest and largest in brackets.");
    for (Benchmark benchmark : wanted.isEmpty() ? List.of(Benchmark.values()) : wanted) {
      run(benchmark, settings, out);
    }
    return true;
  }

  private static void run(Benchmark benchmark, Settings settings, PrintStream out) {
    try (LocalDatabase database = LocalDatabase.start()) {
      switch (benchmark) {
        case UNLOCK -> UnlockBenchmark.run(database, settings, out);
        case HANDLER -> HandlerBenchmark.run(settings, out);
        case SHARED -> SharedBenchmark.run(database, settings, out);
        case BULK -> BulkBenchmark.run(database, settings, out);
        case UNITS -> UnitsBenchmark.run(database, out);
        case ALLOCATION -> AllocationBenchmark.run(database, settings, out);
        case LIST -> ListBenchmark.run(database, settings, out);
        case PROOF -> ProofBenchmark.run(database, settings, out);
      }
    }
  }
}
