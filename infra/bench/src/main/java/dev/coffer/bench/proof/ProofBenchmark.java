package dev.coffer.bench.proof;

import dev.coffer.bench.database.ConflictingDynamo;
import dev.coffer.bench.database.Latencies;
import dev.coffer.bench.database.LocalDatabase;
import dev.coffer.bench.database.MeteredDynamo;
import dev.coffer.bench.figures.Settings;
import dev.coffer.bench.figures.Spread;
import dev.coffer.bench.figures.TextTable;
import dev.coffer.credits.Account;
import dev.coffer.credits.EvidenceTable;
import dev.coffer.credits.LedgerEntry;
import dev.coffer.credits.LedgerTable;
import dev.coffer.credits.Reading;
import dev.coffer.credits.proof.Prover;
import dev.coffer.credits.proof.Verdict;
import dev.coffer.unlocks.PurchasedTable;
import java.io.PrintStream;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** A proof of a large organisation, against reading the books account by account. */
public final class ProofBenchmark {
  private static final int ACCOUNTS = 50_000;
  private static final int ENTRIES = 10;
  private static final int PURCHASES = 10;
  private static final int SAMPLE = 2_000;
  private static final double SECOND = 1e9;

  private ProofBenchmark() {}

  /** Runs it and prints its table. */
  public static void run(LocalDatabase database, Settings settings, PrintStream out) {
    run(database, settings, ACCOUNTS, out);
  }

  /** Runs it on an organisation of so many accounts. */
  static void run(LocalDatabase database, Settings settings, int accounts, PrintStream out) {
    Books books = Books.of(database, accounts, ENTRIES, PURCHASES);
    String what =
        "proof: %s accounts, each with %d ledger entries and %d purchases"
            .formatted(Spread.number(accounts, 0), ENTRIES, PURCHASES);
    measure(database, Latencies.SERVICE, books, settings, accounts)
        .print(what + ", with the service's latencies (" + Latencies.MODEL + ")", out);
    measure(database, Latencies.NONE, books, settings, accounts)
        .print(what + ", raw DynamoDB Local", out);
    database.drop(books.credits());
    database.drop(books.ownership());
  }

  private static TextTable measure(
      LocalDatabase database, Latencies latencies, Books books, Settings settings, int accounts) {
    List<Taken> ours = new ArrayList<>();
    List<Taken> naive = new ArrayList<>();
    int sample = Math.min(SAMPLE, accounts);
    for (int run = 0; run <= settings.runs(); run++) {
      MeteredDynamo dynamo = new MeteredDynamo(new ConflictingDynamo(database.client(), latencies));
      Taken proved = taken(dynamo, () -> prove(dynamo, books, accounts));
      Taken read = taken(dynamo, () -> accountByAccount(dynamo, books, sample));
      if (run > 0) {
        ours.add(proved);
        naive.add(read.times((double) accounts / sample));
      }
    }
    TextTable table =
        new TextTable(
            "contender", "entries", "seconds", "entries/s", "calls", "read units", "heap, MB");
    row("ours", (double) accounts * (ENTRIES + PURCHASES), ours, table);
    row(
        "a query for each account, no purchases; scaled from " + Spread.number(sample, 0),
        (double) accounts * ENTRIES,
        naive,
        table);
    return table;
  }

  private static void row(String contender, double entries, List<Taken> runs, TextTable table) {
    table.row(
        contender,
        Spread.number(entries, 0),
        over(runs, Taken::seconds, 1),
        over(runs, one -> entries / one.seconds(), 0),
        over(runs, Taken::calls, 0),
        over(runs, Taken::readUnits, 0),
        over(runs, Taken::megabytes, 0));
  }

  private static Taken taken(MeteredDynamo dynamo, Runnable contender) {
    MeteredDynamo.Reading before = dynamo.reading();
    try (PeakHeap heap = new PeakHeap()) {
      long start = System.nanoTime();
      contender.run();
      double seconds = (System.nanoTime() - start) / SECOND;
      MeteredDynamo.Reading meter = dynamo.reading().since(before);
      return new Taken(seconds, heap.megabytes(), meter.calls(), meter.readUnits());
    }
  }

  private static void prove(DynamoDbClient dynamo, Books books, int accounts) {
    Prover prover =
        new Prover(
            new EvidenceTable(dynamo, books.credits()),
            new PurchasedTable(dynamo, books.ownership()));
    Verdict verdict =
        prover.prove(books.organisation(), InstantSource.system(), Verdict.Watch.NONE);
    Verdict.Counts all =
        new Verdict.Counts(1, accounts, (long) accounts * ENTRIES + 2, (long) accounts * PURCHASES);
    if (!verdict.isProved() || !verdict.counts().equals(all)) {
      throw new IllegalStateException("the proof came to " + verdict);
    }
  }

  /** What one would write first; it says nothing of purchases, which no query finds by account. */
  private static void accountByAccount(DynamoDbClient dynamo, Books books, int sample) {
    EvidenceTable evidence = new EvidenceTable(dynamo, books.credits());
    LedgerTable ledger = new LedgerTable(dynamo, books.credits());
    try (Stream<Reading<Account>> accounts =
        evidence.accounts(books.organisation(), books.pool())) {
      accounts
          .limit(sample)
          .flatMap(reading -> reading.readable().stream())
          .forEach(
              account -> {
                long allocated =
                    ledger.book(books.organisation(), books.pool(), account.key().holder()).stream()
                        .filter(entry -> entry.kind() == LedgerEntry.Kind.ALLOCATION)
                        .mapToLong(LedgerEntry::amount)
                        .sum();
                if (allocated != account.allocated()) {
                  throw new IllegalStateException("another balance than " + allocated);
                }
              });
    }
  }

  private static String over(List<Taken> runs, ToDoubleFunction<Taken> figure, int decimals) {
    return Spread.of(runs.stream().map(figure::applyAsDouble).toList()).text(decimals);
  }

  /**
   * What a run took.
   *
   * @param megabytes the most that was left of the heap after a collection
   */
  private record Taken(double seconds, double megabytes, double calls, double readUnits) {
    Taken times(double factor) {
      return new Taken(seconds * factor, megabytes, calls * factor, readUnits * factor);
    }
  }
}
