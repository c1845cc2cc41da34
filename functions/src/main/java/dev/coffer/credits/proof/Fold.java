package dev.coffer.credits.proof;

import dev.coffer.credits.Account;
import dev.coffer.credits.LedgerEntry;
import dev.coffer.credits.LineOutcome;
import dev.coffer.platform.Ids;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What an account must say of itself, folded from its ledger entries in whatever order. */
final class Fold {
  private final Account account;
  private final String where;
  private final Sequence sequence;
  private final Findings wrong = new Findings();
  private final List<Long> reversals = new ArrayList<>();
  private long allocated;
  private long returned;
  private long expiry;
  private long closing = -1;
  private boolean owesNothing;
  private @Nullable LedgerEntry last;

  Fold(Account account) {
    this.account = account;
    this.where = Where.account(account.key());
    this.sequence = new Sequence(account.changes());
  }

  /** Whether the entry was there when the account was read. */
  boolean isCounted(LedgerEntry entry) {
    return sequence.isCounted(entry.sequence());
  }

  /** Adds an entry that is in the ledger. */
  void add(LedgerEntry entry) {
    sequence.add(entry.sequence());
    owesNothing = owesNothing || account.owesEntryOf(entry.operation());
    if (entry.sequence() == account.changes() - 1) {
      last = entry;
    }
    if (!fits(entry)) {
      wrong.add(
          Finding.Kind.ENTRY_WRONG,
          Where.entry(entry),
          "an entry of its kind",
          "%s of %d, other side \"%s\"".formatted(entry.kind(), entry.amount(), entry.other()));
    }
    switch (entry.kind()) {
      case ALLOCATION, REMOVAL, TRANSFER -> allocated += allocates(entry);
      case OVERAGE -> {
        allocated += entry.amount();
        close(entry);
      }
      case EXPIRY -> {
        expiry -= entry.amount();
        close(entry);
      }
      case REVERSAL -> {
        returned += entry.amount();
        reversals.add(entry.sequence());
      }
      case GRANT, DISTRIBUTION, TERMS, REFUSAL -> {
        // No credits of an account moved.
      }
    }
  }

  /** What an entry gives an account of its application's share, or takes from it. */
  static long allocates(LedgerEntry entry) {
    return switch (entry.kind()) {
      case ALLOCATION, REMOVAL, TRANSFER -> entry.amount();
      case GRANT, DISTRIBUTION, REVERSAL, EXPIRY, OVERAGE, TERMS, REFUSAL -> 0;
    };
  }

  private void close(LedgerEntry entry) {
    if (closing >= 0) {
      wrong.add(Finding.Kind.ENTRY_WRONG, Where.entry(entry), "one end", "another one");
    }
    closing = entry.sequence();
  }

  /**
   * The entry that the account owes, where nobody has written it yet; it counts like the others.
   */
  Optional<LedgerEntry> addOwed() {
    Optional<LedgerEntry> owed =
        account.owedEntry("").filter(entry -> !owesNothing && !sequence.has(entry.sequence()));
    owed.ifPresent(this::add);
    return owed;
  }

  long allocated() {
    return allocated;
  }

  long returned() {
    return returned;
  }

  /** A credit that is given back after the end expires at once. */
  long expired() {
    return expiry
        + (closing < 0 ? 0 : reversals.stream().filter(number -> number > closing).count());
  }

  /** What the account says otherwise than its entries. */
  Findings findings() {
    Findings findings = new Findings();
    findings.addAll(wrong);
    sequence.report(where, findings);
    compare(Finding.Kind.ALLOCATED, allocated, account.allocated(), findings);
    compare(Finding.Kind.RETURNED, returned, account.returned(), findings);
    if (account.closed() == closing >= 0) {
      compare(Finding.Kind.EXPIRED, expired(), account.expired(), findings);
    } else {
      findings.add(Finding.Kind.CLOSED, where, open(closing < 0), open(!account.closed()));
    }
    if (sequence.isRight()) {
      lastChange(findings);
    }
    return findings;
  }

  private static String open(boolean open) {
    return open ? "open" : "closed";
  }

  private void compare(Finding.Kind kind, long expected, long found, Findings findings) {
    if (expected != found) {
      findings.add(kind, where, expected, found);
    }
  }

  private void lastChange(Findings findings) {
    Account.LastChange change = account.last();
    if (change == null || last == null) {
      return;
    }
    Account.Owed says = new Account.Owed(last.kind(), last.amount(), last.other());
    boolean same =
        change.operation().equals(last.operation())
            && change.by().equals(last.by())
            && change.at().getEpochSecond() == last.at().getEpochSecond()
            && (change.owed() == null || change.owed().equals(says));
    if (!same) {
      findings.add(
          Finding.Kind.LAST_CHANGE,
          where,
          said(last.operation(), last.by(), last.at().getEpochSecond(), says),
          said(change.operation(), change.by(), change.at().getEpochSecond(), change.owed()));
    }
  }

  private static String said(String operation, String by, long at, Account.@Nullable Owed says) {
    String what =
        says == null
            ? ""
            : ": %s of %d, \"%s\"".formatted(says.kind(), says.amount(), says.other());
    return "%s by %s at second %d%s".formatted(operation, by, at, what);
  }

  /** Whether kind, amount and other side belong together. */
  private boolean fits(LedgerEntry entry) {
    long amount = entry.amount();
    String other = entry.other();
    return switch (entry.kind()) {
      case ALLOCATION -> amount >= 0 && isApplication(other);
      case REMOVAL -> amount <= 0 && isApplication(other);
      case TRANSFER -> amount != 0 && (other.isEmpty() || Ids.isId(other));
      case REVERSAL -> amount == 1 && other.indexOf('#') > 0;
      case EXPIRY -> amount <= 0 && other.isEmpty();
      case OVERAGE -> amount > 0 && other.isEmpty();
      case TERMS -> amount == 0 && other.isEmpty();
      case REFUSAL ->
          amount == 0
              && Arrays.stream(LineOutcome.Result.values())
                  .anyMatch(result -> result.name().equals(other));
      case GRANT, DISTRIBUTION -> false;
    };
  }

  private boolean isApplication(String other) {
    return other.equals(account.key().application().slug());
  }
}
