package dev.coffer.credits.proof;

import dev.coffer.credits.Application;
import dev.coffer.credits.Evidence;
import dev.coffer.credits.LedgerEntry;
import dev.coffer.credits.Pool;
import dev.coffer.credits.PoolBook;
import dev.coffer.credits.Reading;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A pool's book held against the entries of the pool and its applications. */
final class PoolEntries {
  private final PoolBook book;
  private final Sequence sequence;
  private final Findings wrong = new Findings();
  private final Map<Application, Long> distributed = new EnumMap<>(Application.class);
  private long granted;

  PoolEntries(PoolBook book) {
    this.book = book;
    this.sequence = new Sequence(book.entries());
  }

  /** Whether a book of this name is the pool's or an application's. */
  static boolean has(String name) {
    return name.equals(LedgerEntry.POOL_BOOK) || Application.ofSlug(name).isPresent();
  }

  boolean isCounted(LedgerEntry entry) {
    return sequence.isCounted(entry.sequence());
  }

  void add(LedgerEntry entry) {
    sequence.add(entry.sequence());
    Optional<Application> application = Application.ofSlug(entry.book());
    boolean fits =
        switch (entry.kind()) {
          case GRANT -> application.isEmpty() && entry.amount() != 0;
          case TERMS -> application.isEmpty() && entry.amount() == 0;
          case DISTRIBUTION ->
              application.isPresent()
                  && entry.amount() != 0
                  && entry.other().equals(LedgerEntry.POOL_BOOK);
          case ALLOCATION, REMOVAL, TRANSFER, REVERSAL, EXPIRY, OVERAGE, REFUSAL -> false;
        };
    if (!fits) {
      wrong.add(
          Finding.Kind.ENTRY_WRONG,
          Where.entry(entry),
          "an entry of its kind",
          "%s of %d, other side \"%s\"".formatted(entry.kind(), entry.amount(), entry.other()));
    }
    if (application.isPresent()) {
      distributed.merge(application.get(), entry.amount(), Long::sum);
    } else {
      granted += entry.amount();
    }
  }

  /** Credits that were granted, as the entries say. */
  long granted() {
    return granted;
  }

  Findings findings() {
    Findings findings = new Findings();
    Pool pool = book.pool();
    findings.addAll(wrong);
    sequence.report(Where.pool(pool.id()), findings);
    if (granted != pool.quantity().amount()) {
      findings.add(Finding.Kind.QUANTITY, Where.pool(pool.id()), granted, pool.quantity().amount());
    }
    for (Application application : Application.values()) {
      long given = distributed.getOrDefault(application, 0L);
      if (given != book.share(application).distributed()) {
        findings.add(
            Finding.Kind.DISTRIBUTED,
            Where.share(pool.id(), application.slug()),
            given,
            book.share(application).distributed());
      }
    }
    return findings;
  }

  /** Reads the book and then its entries anew; see {@link Checked#anew}. */
  static Findings anew(Evidence evidence, Pool pool) {
    Optional<PoolBook> read = book(evidence, pool);
    if (read.isEmpty()) {
      return new Findings();
    }
    List<LedgerEntry> entries = new ArrayList<>(entries(evidence, pool, LedgerEntry.POOL_BOOK));
    for (Application application : Application.values()) {
      entries.addAll(entries(evidence, pool, application.slug()));
    }
    PoolEntries anew = new PoolEntries(read.get());
    long counted =
        entries.stream().allMatch(anew::isCounted)
            ? read.get().entries()
            : book(evidence, pool).map(PoolBook::entries).orElse(0L);
    for (LedgerEntry entry : entries) {
      if (anew.isCounted(entry) || entry.sequence() >= counted) {
        anew.add(entry);
      }
    }
    return anew.findings();
  }

  /** A pool's book as it is now; empty where it is gone or can't be read. */
  static Optional<PoolBook> book(Evidence evidence, Pool pool) {
    return evidence.book(pool.organisation(), pool.id()).flatMap(Reading::readable);
  }

  private static List<LedgerEntry> entries(Evidence evidence, Pool pool, String name) {
    return evidence.entries(pool.organisation(), pool.id(), name).stream()
        .flatMap(reading -> reading.readable().stream())
        .toList();
  }
}
