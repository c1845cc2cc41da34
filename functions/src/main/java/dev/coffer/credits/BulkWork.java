package dev.coffer.credits;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * Carries an operation on many accounts out, each account exactly once, whatever fails and however
 * many work at it at once. It can be stopped anywhere and begun again by anybody.
 *
 * <p>An account is changed by one write, {@code IF a = :a}, that leaves the operation's mark in it;
 * the ledger entry follows, and whoever changes the account next writes it first. So whether an
 * operation has been at an account is told by the account's mark or by the entry, provided that the
 * account is read before the entry. What can't be done is written down in the same way: otherwise
 * somebody slower could still do it after the operation is over.
 */
public final class BulkWork {
  private static final int ATTEMPTS = 24;

  private final Pools pools;
  private final Operations operations;
  private final Plans plans;
  private final AccountStore accounts;
  private final Ledger ledger;
  private final Settler settler;

  /** Work over these stores. */
  public BulkWork(
      Pools pools,
      Operations operations,
      Plans plans,
      AccountStore accounts,
      Ledger ledger,
      Settler settler) {
    this.pools = pools;
    this.operations = operations;
    this.plans = plans;
    this.accounts = accounts;
    this.ledger = ledger;
    this.settler = settler;
  }

  /**
   * Works at an operation for as long as it is let.
   *
   * @param goesOn asked before each chunk; once it says no, the rest is left for another time
   * @return the operation as it is by then; over, unless there was no time for more
   */
  public Operation work(Operation known, Instant now, BooleanSupplier goesOn) {
    Operation operation = known;
    while (goesOn.getAsBoolean()) {
      operation = operations.find(operation.organisation(), operation.id()).orElseThrow();
      Operation.Bulk bulk = operation.progress();
      boolean opened = bulk.opened() > bulk.done();
      switch (operation.state()) {
        case PLANNED, DONE, CANCELLED -> {
          return operation;
        }
        case RUNNING -> {
          if (opened) {
            chunk(operation, now);
          } else if (bulk.done() == bulk.chunks()) {
            finish(operation, Operation.State.DONE);
          } else {
            operations.advance(
                operation, operation.step(operation.state(), bulk.open(), operation.figures()));
          }
        }
        case CANCELLING -> {
          if (opened) {
            chunk(operation, now);
          } else {
            finish(operation, Operation.State.CANCELLED);
          }
        }
      }
    }
    return operation;
  }

  /** Carries the chunk out that was begun. */
  private void chunk(Operation operation, Instant now) {
    Operation.Bulk bulk = operation.progress();
    List<Line> lines = plans.lines(operation.organisation(), bulk.plan(), bulk.done());
    List<AccountKey> keys = lines.stream().map(line -> keyOf(operation, line)).toList();
    // In this order: an entry that isn't there yet belongs to an account that is seen unchanged.
    Map<AccountKey, Account> read = accounts.readAll(keys);
    Map<AccountKey, LedgerEntry> entries = ledger.of(operation.id(), keys);
    PoolBook book = pools.book(operation.organisation(), operation.pool()).orElseThrow();
    List<LineOutcome> outcomes = new ArrayList<>(lines.size());
    List<LedgerEntry> owed = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      AccountKey key = keys.get(i);
      outcomes.add(
          line(
              operation,
              book,
              lines.get(i),
              Optional.ofNullable(read.get(key)),
              Optional.ofNullable(entries.get(key)),
              owed,
              now));
    }
    ledger.put(operation.organisation(), owed);
    plans.putOutcomes(operation.organisation(), bulk.plan(), bulk.done(), outcomes);
    long moved = outcomes.stream().mapToLong(LineOutcome::moved).sum();
    long changed = outcomes.stream().filter(one -> one.result() == LineOutcome.Result.DONE).count();
    operations.advance(
        operation,
        operation.step(operation.state(), bulk.complete(moved, changed), operation.figures()));
  }

  /** Does to one account what is to be done, unless it is done. */
  private LineOutcome line(
      Operation operation,
      PoolBook book,
      Line line,
      Optional<Account> read,
      Optional<LedgerEntry> entryRead,
      List<LedgerEntry> owed,
      Instant now) {
    AccountKey key = keyOf(operation, line);
    Optional<Account> found = read;
    Optional<LedgerEntry> entry = entryRead;
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      if (found.isPresent() && found.get().owesEntryOf(operation.id())) {
        LedgerEntry its = found.get().owedEntry(operation.reason()).orElseThrow();
        owed.add(its);
        return LineOutcome.of(its.kind(), its.amount(), its.other());
      }
      if (entry.isPresent()) {
        return LineOutcome.of(entry.get().kind(), entry.get().amount(), entry.get().other());
      }
      Account account =
          found
              .map(this::atRest)
              .orElseGet(() -> Account.unopened(key, book.pool(), Account.Overage.NONE));
      // Settling may have seen a change that is this operation's own: then it isn't done again.
      boolean asRead = found.isEmpty() || account.changes() == found.get().changes();
      AccountChange change = LineDecision.of(line, account, operation, now);
      if (asRead && accounts.changeOwing(change) == AccountStore.Change.CHANGED) {
        LedgerEntry its = change.entry();
        owed.add(its);
        return LineOutcome.of(its.kind(), its.amount(), its.other());
      }
      found = accounts.read(key);
      entry = Optional.ofNullable(ledger.of(operation.id(), List.of(key)).get(key));
    }
    throw new IllegalStateException("others are at account " + key + " all the time");
  }

  /** The account with its true balance, and without an entry that it owes another operation. */
  private Account atRest(Account account) {
    Account.LastChange last = account.last();
    if (last != null && last.owed() != null) {
      String reason =
          operations
              .find(account.key().organisation(), last.operation())
              .map(Operation::reason)
              .orElse("");
      ledger.put(account.key().organisation(), List.of(account.owedEntry(reason).orElseThrow()));
    }
    return account.pending().isEmpty() ? account : settler.settled(account);
  }

  /** Ends an operation, and gives back what it holds and didn't need. */
  private void finish(Operation operation, Operation.State state) {
    Operation.Bulk bulk = operation.progress();
    PoolBook book = pools.book(operation.organisation(), operation.pool()).orElseThrow();
    if (!operation.id().equals(book.running())) {
      // Somebody else ended it since it was read.
      return;
    }
    Share share = book.share(Application.SALES_INTELLIGENCE);
    Share after =
        share.mode() == Application.Mode.SHARED
            ? share
            : share.allocating(bulk.moved()).holding(-bulk.reserved());
    Map<String, Long> figures = new HashMap<>(operation.figures());
    figures.put("unallocated", after.unallocated());
    // Whoever is refused reads again: somebody else ended it, or was at the pool.
    pools.post(
        new Posting(
            operation,
            operation.step(state, bulk, figures),
            book,
            book.with(Application.SALES_INTELLIGENCE, after).running(null),
            List.of()));
  }

  private static AccountKey keyOf(Operation operation, Line line) {
    return new AccountKey(operation.organisation(), operation.pool(), line.holder());
  }
}
