package dev.coffer.credits.proof;

import dev.coffer.credits.Account;
import dev.coffer.credits.AccountKey;
import dev.coffer.credits.Application;
import dev.coffer.credits.Evidence;
import dev.coffer.credits.LedgerEntry;
import dev.coffer.credits.Operation;
import dev.coffer.credits.PoolBook;
import dev.coffer.credits.PoolId;
import dev.coffer.credits.Reading;
import dev.coffer.identity.OrganisationId;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A pool's accounts and books held against its ledger. The accounts are read first, then their
 * entries: so an entry that an account has counted is there, and one that it hasn't came later and
 * doesn't matter. What looks different is read anew before it is reported.
 */
final class PoolProof {
  private final Evidence evidence;
  private final OrganisationId organisation;
  private final PoolId pool;
  private final @Nullable PoolBook book;
  private final Moves moves;
  private final Counting counting;
  private final Findings findings = new Findings();
  private final Map<String, Account> accounts = new HashMap<>();
  private final Map<String, Seen> seen = new HashMap<>();
  private final Map<Application, Long> corrections = new EnumMap<>(Application.class);
  private boolean booksAgree = true;
  private @Nullable PoolEntries ofPool;

  PoolProof(
      Evidence evidence,
      OrganisationId organisation,
      PoolId pool,
      @Nullable PoolBook book,
      List<Operation> operations,
      Counting counting) {
    this.evidence = evidence;
    this.organisation = organisation;
    this.pool = pool;
    this.book = book;
    this.moves = Moves.of(operations, pool);
    this.counting = counting;
    this.ofPool = book == null ? null : new PoolEntries(book);
  }

  /** Reads the pool; afterwards {@link #seen} and {@link #findings} tell. */
  void run() {
    readAccounts();
    readEntries();
    // Those without a single entry.
    List.copyOf(accounts.values()).forEach(account -> check(new Fold(account), account));
    if (ofPool != null && book != null && !ofPool.findings().isEmpty()) {
      findings.addAll(PoolEntries.anew(evidence, book.pool()));
    }
    if (booksAgree) {
      moves.report(findings);
    }
    counting.pool();
  }

  /** The accounts by holder, to count purchases for. */
  Map<String, Seen> seen() {
    return seen;
  }

  Findings findings() {
    return findings;
  }

  /** What an application's accounts say too little or too much of, compared with their entries. */
  long correction(Application application) {
    return corrections.getOrDefault(application, 0L);
  }

  private void readAccounts() {
    try (Stream<Reading<Account>> all = evidence.accounts(organisation, pool)) {
      all.forEach(
          reading -> {
            counting.account();
            switch (reading) {
              case Reading.Row<Account>(Account account) ->
                  accounts.put(account.key().holder(), account);
              case Reading.Unreadable<Account>(String holder, String why) -> {
                findings.add(
                    Finding.Kind.UNREADABLE, Where.account(pool, holder), "an account", why);
                seen.put(holder, Seen.unreadable(key(holder)));
                booksAgree = false;
              }
            }
          });
    }
  }

  private void readEntries() {
    Book current = new Book("");
    try (Stream<Reading<LedgerEntry>> all = evidence.entries(organisation, pool)) {
      for (Reading<LedgerEntry> reading : (Iterable<Reading<LedgerEntry>>) all::iterator) {
        counting.entry();
        String name = name(reading);
        if (!name.equals(current.name)) {
          current.end();
          current = new Book(name);
        }
        current.add(reading);
      }
    }
    current.end();
  }

  private static String name(Reading<LedgerEntry> reading) {
    return switch (reading) {
      case Reading.Row<LedgerEntry>(LedgerEntry entry) -> entry.book();
      case Reading.Unreadable<LedgerEntry>(String key, _) ->
          key.substring(0, Math.max(0, key.indexOf('#')));
    };
  }

  /** The entries of one book, while they are read. */
  private final class Book {
    private final String name;
    private final @Nullable Account account;
    private final @Nullable Fold fold;
    private boolean readable = true;
    private long allocated;

    Book(String name) {
      this.name = name;
      this.account = accounts.get(name);
      this.fold = account == null ? null : new Fold(account);
    }

    void add(Reading<LedgerEntry> reading) {
      switch (reading) {
        case Reading.Row<LedgerEntry>(LedgerEntry entry) -> add(entry);
        case Reading.Unreadable<LedgerEntry>(String key, String why) -> {
          findings.add(Finding.Kind.UNREADABLE, Where.entry(pool, key), "a ledger entry", why);
          readable = false;
          booksAgree = false;
          if (PoolEntries.has(name)) {
            ofPool = null;
          }
        }
      }
    }

    private void add(LedgerEntry entry) {
      if (fold != null) {
        fold.add(entry);
        if (fold.isCounted(entry)) {
          moves.add(entry);
        }
      } else if (ofPool != null && PoolEntries.has(name)) {
        ofPool.add(entry);
      } else {
        allocated += Fold.allocates(entry);
      }
    }

    void end() {
      if (account != null && fold != null) {
        if (readable) {
          check(fold, account);
        } else {
          accounts.remove(name);
          seen.put(name, Seen.of(account, fold));
        }
      } else if (!name.isEmpty() && !PoolEntries.has(name) && !seen.containsKey(name)) {
        withoutAccount();
      }
    }

    private void withoutAccount() {
      if (evidence.account(key(name)).isEmpty()) {
        booksAgree = false;
        findings.add(
            Finding.Kind.MISSING, Where.account(pool, name), "an account", "only ledger entries");
        seen.put(name, Seen.unreadable(key(name)));
        AccountKey.applicationOf(name)
            .ifPresent(application -> corrections.merge(application, allocated, Long::sum));
      }
    }
  }

  private void check(Fold fold, Account account) {
    accounts.remove(account.key().holder());
    fold.addOwed().ifPresent(this::owed);
    Checked checked = Checked.of(account, fold);
    if (!checked.findings().isEmpty()) {
      Optional<Checked> anew = Checked.anew(evidence, account.key());
      checked = anew.orElse(checked);
    }
    if (!checked.findings().isEmpty()) {
      booksAgree = false;
      findings.addAll(checked.findings());
      corrections.merge(
          account.key().application(),
          checked.fold().allocated() - checked.account().allocated(),
          Long::sum);
    }
    seen.put(account.key().holder(), Seen.of(checked.account(), checked.fold()));
  }

  /** An entry that only the account knows; at least its operation must be known. */
  private void owed(LedgerEntry entry) {
    moves.add(entry);
    if (!moves.knows(entry.operation())
        && evidence.operation(organisation, entry.operation()).isEmpty()) {
      booksAgree = false;
      findings.add(
          Finding.Kind.LAST_CHANGE,
          Where.account(pool, entry.book()),
          "an operation that was commanded",
          entry.operation());
      corrections.merge(key(entry.book()).application(), -Fold.allocates(entry), Long::sum);
    }
  }

  private AccountKey key(String holder) {
    return new AccountKey(organisation, pool, holder);
  }
}
