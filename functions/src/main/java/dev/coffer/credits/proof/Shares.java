package dev.coffer.credits.proof;

import dev.coffer.credits.Account;
import dev.coffer.credits.AccountKey;
import dev.coffer.credits.Application;
import dev.coffer.credits.Evidence;
import dev.coffer.credits.LedgerEntry;
import dev.coffer.credits.Operation;
import dev.coffer.credits.Pool;
import dev.coffer.credits.PoolBook;
import dev.coffer.credits.Reading;
import dev.coffer.credits.Share;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a pool's shares say, held against the accounts: between two reads of the same version of the
 * book no command has moved credits. What the running operation has moved so far is known entry by
 * entry and taken off, as is overage, which is given when an account is closed.
 */
final class Shares {
  private static final int ATTEMPTS = 8;
  private static final int CHUNK = 100;

  private final Evidence evidence;
  private final ToLongFunction<Application> corrections;

  /**
   * Over these rows.
   *
   * @param corrections what is known to be wrong with the accounts of an application
   */
  Shares(Evidence evidence, ToLongFunction<Application> corrections) {
    this.evidence = evidence;
    this.corrections = corrections;
  }

  /**
   * Compares until two looks at a book that stood still say the same.
   *
   * @return empty where the book never stood still
   */
  Optional<Findings> compare(Pool pool) {
    boolean doubted = false;
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      Optional<PoolBook> before = PoolEntries.book(evidence, pool);
      if (before.isEmpty()) {
        return Optional.of(new Findings());
      }
      Findings findings = new Look(before.get()).compare();
      Optional<PoolBook> after = PoolEntries.book(evidence, pool);
      if (after.isEmpty() || after.get().version() != before.get().version()) {
        continue;
      }
      if (findings.isEmpty() || doubted) {
        return Optional.of(findings);
      }
      doubted = true;
    }
    return Optional.empty();
  }

  /** One look at all accounts. */
  private final class Look {
    private final PoolBook book;
    private final Findings findings = new Findings();
    private final Map<Application, Long> given = new EnumMap<>(Application.class);
    private final Optional<Operation> running;
    private boolean complete = true;

    Look(PoolBook book) {
      this.book = book;
      String operation = book.running();
      this.running =
          operation == null
              ? Optional.empty()
              : evidence
                  .operation(book.pool().organisation(), operation)
                  .flatMap(Reading::readable)
                  .filter(one -> one.bulk() != null && !one.state().isOver());
    }

    Findings compare() {
      if (book.running() != null && running.isEmpty()) {
        findings.add(
            Finding.Kind.OPERATION, Where.pool(book.pool().id()), "none", "a running operation");
      }
      List<Account> chunk = new ArrayList<>(CHUNK);
      try (Stream<Reading<Account>> all =
          evidence.accounts(book.pool().organisation(), book.pool().id())) {
        for (Reading<Account> reading : (Iterable<Reading<Account>>) all::iterator) {
          Optional<Account> account = reading.readable();
          complete = complete && account.isPresent();
          account.ifPresent(chunk::add);
          if (chunk.size() == CHUNK) {
            add(chunk);
            chunk.clear();
          }
        }
      }
      add(chunk);
      for (Application application : Application.values()) {
        share(application, book.share(application));
      }
      return findings;
    }

    private void add(List<Account> chunk) {
      Map<AccountKey, LedgerEntry> moved =
          running
              .map(one -> evidence.entries(one.id(), chunk.stream().map(Account::key).toList()))
              .orElse(Map.of());
      for (Account account : chunk) {
        terms(account);
        long lasting =
            account.allocated()
                - overage(account)
                - running.map(one -> moved(one, account, moved.get(account.key()))).orElse(0L);
        given.merge(account.key().application(), lasting, Long::sum);
      }
    }

    /** What the running operation had given an account when it was read. */
    private static long moved(Operation operation, Account account, @Nullable LedgerEntry entry) {
      if (account.owesEntryOf(operation.id())) {
        return account.owedEntry("").orElseThrow().amount();
      }
      return entry != null && entry.sequence() < account.changes() ? entry.amount() : 0;
    }

    /** Only shared balances go below zero. */
    private long overage(Account account) {
      if (!account.key().isShared() || !account.closed()) {
        return 0;
      }
      AccountKey key = account.key();
      return evidence.entries(key.organisation(), key.pool(), key.holder()).stream()
          .flatMap(reading -> reading.readable().stream())
          .filter(entry -> entry.kind() == LedgerEntry.Kind.OVERAGE)
          .mapToLong(LedgerEntry::amount)
          .sum();
    }

    private void terms(Account account) {
      Pool pool = book.pool();
      String where = Where.account(account.key());
      if (!account.from().equals(pool.from())) {
        findings.add(Finding.Kind.TERMS, where, "from " + pool.from(), account.from());
      }
      Operation.Kind kind = running.map(Operation::kind).orElse(Operation.Kind.ALLOCATE);
      if (!account.closed()
          && kind != Operation.Kind.CHANGE_END
          && !account.until().equals(pool.until())) {
        findings.add(Finding.Kind.TERMS, where, "until " + pool.until(), account.until());
      }
      boolean allowed = account.overage() == Account.Overage.ALLOWED;
      if (!account.key().isShared()) {
        if (account.overage() != Account.Overage.NONE) {
          findings.add(Finding.Kind.TERMS, where, "no overage", account.overage());
        }
      } else if (!account.closed()
          && kind != Operation.Kind.CAP
          && allowed != (pool.limit() == Pool.Limit.OVERAGE)) {
        findings.add(Finding.Kind.TERMS, where, "the pool's " + pool.limit(), account.overage());
      }
    }

    private void share(Application application, Share share) {
      String where = Where.share(book.pool().id(), application.slug());
      long accounts = given.getOrDefault(application, 0L);
      boolean same =
          accounts == share.allocated()
              || accounts + corrections.applyAsLong(application) == share.allocated();
      if (complete && !same) {
        findings.add(Finding.Kind.SHARE_ALLOCATED, where, accounts, share.allocated());
      }
      long held =
          application == Application.SALES_INTELLIGENCE && share.mode() == Application.Mode.BY_USER
              ? running.map(one -> one.progress().reserved()).orElse(0L)
              : 0;
      if (share.held() != held) {
        findings.add(Finding.Kind.HELD, where, held, share.held());
      }
    }
  }
}
