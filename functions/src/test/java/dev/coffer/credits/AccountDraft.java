package dev.coffer.credits;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** An account to be changed field by field; what a test needs to say and nothing more. */
public final class AccountDraft {
  public final AccountKey key;
  public long allocated;
  public long returned;
  public long remaining;
  public long expired;
  public long nextTicket;
  public long inflows;
  public final Map<String, Intent> pending;
  public Instant from;
  public Instant until;
  public boolean closed;
  public Account.Overage overage;
  public long changes;
  public Account.@Nullable LastChange last;
  public @Nullable Instant lastUnlock;

  private AccountDraft(Account account) {
    key = account.key();
    allocated = account.allocated();
    returned = account.returned();
    remaining = account.remaining();
    expired = account.expired();
    nextTicket = account.nextTicket();
    inflows = account.inflows();
    pending = new TreeMap<>(account.pending());
    from = account.from();
    until = account.until();
    closed = account.closed();
    overage = account.overage();
    changes = account.changes();
    last = account.last();
    lastUnlock = account.lastUnlock();
  }

  /** The same account, to be changed. */
  public static AccountDraft of(Account account) {
    return new AccountDraft(account);
  }

  /** An account that was given credits once and spent none. */
  public static AccountDraft given(AccountKey key, long credits, Instant from, Instant until) {
    return of(
        new Account(
            key,
            credits,
            0,
            credits,
            0,
            0,
            0,
            Map.of(),
            from,
            until,
            false,
            Account.Overage.NONE,
            1,
            new Account.LastChange("opening", "operator", from, null),
            null));
  }

  public AccountDraft overage(Account.Overage value) {
    overage = value;
    return this;
  }

  /** Reserves credits for an intent, with the next tickets. */
  public Intent reserve(String intentKey, Stamp stamp, Wanted wanted) {
    Intent intent = new Intent(intentKey, nextTicket, stamp, wanted);
    pending.put(intentKey, intent);
    nextTicket += wanted.count();
    lastUnlock = stamp.at();
    remaining -= wanted.count();
    return intent;
  }

  public Account build() {
    return new Account(
        key,
        allocated,
        returned,
        remaining,
        expired,
        nextTicket,
        inflows,
        pending,
        from,
        until,
        closed,
        overage,
        changes,
        last,
        lastUnlock);
  }
}
