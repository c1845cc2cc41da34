package dev.coffer.bench.allocation;

import dev.coffer.bench.database.LocalDatabase;
import dev.coffer.bench.database.MeteredDynamo;
import dev.coffer.bench.figures.Settings;
import dev.coffer.bench.figures.Spread;
import dev.coffer.bench.figures.TextTable;
import dev.coffer.credits.Allocations;
import dev.coffer.credits.Answer;
import dev.coffer.credits.BulkOperations;
import dev.coffer.credits.Credits;
import dev.coffer.credits.Line;
import dev.coffer.credits.Operation;
import dev.coffer.credits.Planner;
import dev.coffer.credits.PoolBook;
import dev.coffer.platform.Digest;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ObjIntConsumer;
import java.util.stream.IntStream;

/**
 * Ten credits for each of 10,000 sellers: as one operation, and as a transaction for each seller
 * (the operation's row, the pool's book, the account and its entry).
 */
public final class AllocationBenchmark {
  private static final int SELLERS = 10_000;
  private static final long EACH = 10;

  private final LocalDatabase database;
  private final Settings settings;
  private final int sellers;
  private final TextTable table =
      new TextTable(
          "contender", "s", "sellers/s", "write units/seller", "read units/seller", "calls/seller");

  private AllocationBenchmark(LocalDatabase database, Settings settings, int sellers) {
    this.database = database;
    this.settings = settings;
    this.sellers = sellers;
  }

  /** Runs it and prints its table. */
  public static void run(LocalDatabase database, Settings settings, PrintStream out) {
    run(database, settings, SELLERS, out);
  }

  /** The same with so many sellers. */
  static void run(LocalDatabase database, Settings settings, int sellers, PrintStream out) {
    AllocationBenchmark benchmark = new AllocationBenchmark(database, settings, sellers);
    benchmark.contender("a transaction per seller", AllocationBenchmark::oneByOne);
    benchmark.contender("ours, plan and all", AllocationBenchmark::atOnce);
    benchmark.table.print(
        "allocation to " + sellers + " sellers, raw DynamoDB Local, one worker", out);
  }

  private void contender(String name, ObjIntConsumer<Sellers> allocate) {
    List<Double> seconds = new ArrayList<>();
    MeteredDynamo.Reading meter = null;
    for (int run = 0; run < settings.runs(); run++) {
      try (Sellers scene = new Sellers(database)) {
        MeteredDynamo.Reading before = scene.dynamo().reading();
        long start = System.nanoTime();
        allocate.accept(scene, sellers);
        seconds.add((System.nanoTime() - start) / 1e9);
        meter = scene.dynamo().reading().since(before);
        scene.audit(sellers, EACH);
      }
    }
    if (meter == null) {
      throw new IllegalStateException("no runs");
    }
    Spread spread = Spread.of(seconds);
    table.row(
        name,
        spread.text(1),
        Spread.number(sellers / spread.median(), 0),
        Spread.number(meter.writeUnits() / sellers, 3),
        Spread.number(meter.readUnits() / sellers, 3),
        Spread.number((double) meter.calls() / sellers, 3));
  }

  private static void oneByOne(Sellers scene, int sellers) {
    Allocations allocations = scene.credits().allocations(account -> account);
    for (int i = 0; i < sellers; i++) {
      Answer answer =
          allocations.add(
              Sellers.ORGANISATION,
              Sellers.POOL,
              Sellers.seller(i),
              Credits.of(EACH),
              Sellers.command(Digest.id("operation", Integer.toString(i))));
      if (!(answer instanceof Answer.Done)) {
        throw new IllegalStateException("not allocated: " + answer);
      }
    }
  }

  private static void atOnce(Sellers scene, int sellers) {
    PoolBook book = scene.credits().pools().book(Sellers.ORGANISATION, Sellers.POOL).orElseThrow();
    List<Planner.Wish> wishes =
        IntStream.range(0, sellers)
            .mapToObj(Sellers::seller)
            .map(id -> new Planner.Wish(0, "", id.value(), Line.Change.ADD, EACH))
            .toList();
    Planner.Plan plan = Planner.of(wishes, Map.of());
    BulkOperations bulk = scene.credits().bulkOperations();
    BulkOperations.Draft draft =
        new BulkOperations.Draft(
            Operation.Kind.ALLOCATE,
            book,
            Digest.id("plan"),
            plan.lines(),
            plan.refused(),
            Map.of("credits", EACH));
    Operation planned = done(bulk.plan(draft, Sellers.command(Digest.id("all"))));
    Operation running = done(bulk.start(planned, Sellers.NOW));
    Operation over =
        scene.credits().bulkWork(account -> account).work(running, Sellers.NOW, () -> true);
    if (over.state() != Operation.State.DONE) {
      throw new IllegalStateException("not done: " + over);
    }
  }

  private static Operation done(Answer answer) {
    if (answer instanceof Answer.Done(Operation operation)) {
      return operation;
    }
    throw new IllegalStateException("refused: " + answer);
  }
}
