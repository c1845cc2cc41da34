package dev.coffer.bench.proof;

import dev.coffer.bench.database.LocalDatabase;
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

/** A proof of a large organisation, against reading the books account by account. */
public final class ProofBenchmark {
  private static final int ACCOUNTS = 50_000;
  private static final int ENTRIES = 10;
  private static final int PURCHASES = 10;
  private static final int SAMPLE = 500;
  private static final double SECOND = 1e9;

  private ProofBenchmark() {}

  /** Runs it and prints its table. */
  public static void run(LocalDatabase database, Settings settings, PrintStream out) {
    run(database, settings, ACCOUNTS, out);
  }

  /** Runs it on an organisation of so many accounts. */
  static void run(LocalDatabase database, Settings settings, int accounts, PrintStream out) {
    Books books = Books.of(database, accounts, ENTRIES, PURCHASES);
    List<Taken> ours = new ArrayList<>();
    List<Taken> naive = new ArrayList<>();
    int sample = Math.min(SAMPLE, accounts);
    for (int run = 0; run <= settings.runs(); run++) {
      Taken proved = prove(database, books, accounts);
      Taken read = accountByAccount(database, books, sample);
      if (run > 0) {
        ours.add(proved);
        naive.add(new Taken(read.seconds() * accounts / sample, read.megabytes()));
      }
    }
    double entries = (double) accounts * (ENTRIES + PURCHASES);
    TextTable table =
        new TextTable("contender", "entries", "seconds", "entries/s", "peak heap after GC, MB");
    table.row(
        "ours",
        Spread.number(entries, 0),
        over(ours, Taken::seconds, 1),
        over(ours, one -> entries / one.seconds(), 0),
        over(ours, Taken::megabytes, 0));
    double ledger = (double) accounts * ENTRIES;
    table.row(
        "a query for each account, without purchases; scaled from " + Spread.number(sample, 0),
        Spread.number(ledger, 0),
        over(naive, Taken::seconds, 1),
        over(naive, one -> ledger / one.seconds(), 0),
        over(naive, Taken::megabytes, 0));
    table.print(
        "proof: %s accounts, each with %d ledger entries and %d purchases, raw DynamoDB Local"
            .formatted(Spread.number(accounts, 0), ENTRIES, PURCHASES),
        out);
    database.drop(books.credits());
    database.drop(books.ownership());
  }

  private static Taken prove(LocalDatabase database, Books books, int accounts) {
    Prover prover =
        new Prover(
            new EvidenceTable(database.client(), books.credits()),
            new PurchasedTable(database.client(), books.ownership()));
    try (PeakHeap heap = new PeakHeap()) {
      long start = System.nanoTime();
      Verdict verdict =
          prover.prove(books.organisation(), InstantSource.system(), Verdict.Watch.NONE);
      double seconds = (System.nanoTime() - start) / SECOND;
      Verdict.Counts all =
          new Verdict.Counts(
              1, accounts, (long) accounts * ENTRIES + 2, (long) accounts * PURCHASES);
      if (!verdict.isProved() || !verdict.counts().equals(all)) {
        throw new IllegalStateException("the proof came to " + verdict);
      }
      return new Taken(seconds, heap.megabytes());
    }
  }

  /** What one would write first; it says nothing of purchases, which no query finds by account. */
  private static Taken accountByAccount(LocalDatabase database, Books books, int sample) {
    EvidenceTable evidence = new EvidenceTable(database.client(), books.credits());
    LedgerTable ledger = new LedgerTable(database.client(), books.credits());
    try (PeakHeap heap = new PeakHeap();
        Stream<Reading<Account>> accounts = evidence.accounts(books.organisation(), books.pool())) {
      long start = System.nanoTime();
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
      return new Taken((System.nanoTime() - start) / SECOND, heap.megabytes());
    }
  }

  private static String over(List<Taken> runs, ToDoubleFunction<Taken> figure, int decimals) {
    return Spread.of(runs.stream().map(figure::applyAsDouble).toList()).text(decimals);
  }

  private record Taken(double seconds, double megabytes) {}
}
