package dev.coffer.credits;

import dev.coffer.identity.OrganisationId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Accounts in memory, held to the same contract as the table by {@link AccountStoreContract}. */
public class FakeAccounts implements AccountStore {
  protected final Map<AccountKey, Account> rows;
  private final Map<AccountKey, List<LedgerEntry>> entries;

  public FakeAccounts() {
    this(Map.of(), Map.of());
  }

  protected FakeAccounts(FakeAccounts other) {
    this(other.rows, other.entries);
  }

  private FakeAccounts(Map<AccountKey, Account> rows, Map<AccountKey, List<LedgerEntry>> entries) {
    this.rows = new HashMap<>(rows);
    this.entries = new HashMap<>(entries);
  }

  /** The same accounts, free to go another way. */
  public FakeAccounts copy() {
    return new FakeAccounts(this);
  }

  /** Begins with an account; what it was given is its first entry. */
  public void given(Account account) {
    put(account);
    LedgerEntry first =
        new LedgerEntry(
            account.key().pool(),
            account.key().holder(),
            0,
            LedgerEntry.Kind.ALLOCATION,
            account.allocated(),
            account.from(),
            "operator",
            "",
            "");
    entries.put(account.key(), List.of(first));
  }

  /** Replaces an account, whatever the rules say. */
  public void put(Account account) {
    rows.put(account.key(), account);
  }

  public Collection<Account> all() {
    return List.copyOf(rows.values());
  }

  /** The entries of an account, oldest first. */
  public List<LedgerEntry> entries(AccountKey key) {
    return entries.getOrDefault(key, List.of());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof FakeAccounts accounts
        && rows.equals(accounts.rows)
        && entries.equals(accounts.entries);
  }

  @Override
  public int hashCode() {
    return rows.hashCode();
  }

  @Override
  public Optional<Account> read(AccountKey key) {
    return Optional.ofNullable(rows.get(key));
  }

  @Override
  public Map<AccountKey, Account> readAll(Collection<AccountKey> keys) {
    Map<AccountKey, Account> found = new HashMap<>(rows);
    found.keySet().retainAll(keys);
    return found;
  }

  @Override
  public Stream<Account> of(OrganisationId organisation, PoolId pool) {
    return all().stream()
        .filter(account -> account.key().organisation().equals(organisation))
        .filter(account -> account.key().pool().equals(pool));
  }

  @Override
  public Reservation reserve(Reserve reserve) {
    Account was = rows.get(reserve.account());
    if (was == null) {
      return new Reservation.NoAccount();
    }
    if (!allows(was, reserve)) {
      return new Reservation.Refused(was);
    }
    AccountDraft draft = AccountDraft.of(was);
    reserve.settled().forEach(one -> draft.pending.remove(one.intent().key()));
    draft.remaining += reserve.refunds();
    draft.inflows += reserve.refunds() > 0 ? 1 : 0;
    Intent intent = draft.reserve(reserve.intentKey(), reserve.stamp(), reserve.wanted());
    put(draft.build());
    return new Reservation.Reserved(intent, draft.build());
  }

  @Override
  public Together reserveTogether(List<Reserve> reserves) {
    for (Reserve reserve : reserves) {
      Account was = rows.get(reserve.account());
      if (was == null || !allows(was, reserve)) {
        return Together.REFUSED;
      }
    }
    reserves.forEach(this::reserve);
    return Together.RESERVED;
  }

  protected boolean allows(Account was, Reserve reserve) {
    boolean canPay = was.overage() == Account.Overage.ALLOWED || was.remaining() >= reserve.need();
    boolean stillPending =
        reserve.settled().stream()
            .allMatch(one -> one.intent().equals(was.pending().get(one.intent().key())));
    boolean fits =
        was.hasRoom(
            !(reserve.wanted() instanceof Wanted.One),
            reserve.settled().stream().map(Settlement::intent).toList());
    return canPay
        && stillPending
        && fits
        && was.inflows() == reserve.inflows()
        && !was.pending().containsKey(reserve.intentKey())
        && was.isOpen(reserve.now());
  }

  @Override
  public Optional<Account> settle(AccountKey key, Settlement settlement) {
    Account was = rows.get(key);
    Intent intent = settlement.intent();
    if (was != null && intent.equals(was.pending().get(intent.key()))) {
      AccountDraft draft = AccountDraft.of(was);
      draft.pending.remove(intent.key());
      draft.remaining += settlement.lost();
      draft.inflows += settlement.lost() > 0 ? 1 : 0;
      put(draft.build());
    }
    return read(key);
  }

  @Override
  public Change change(AccountChange change) {
    Account was = rows.get(change.account().key());
    if (was == null) {
      if (change.account().changes() > 0) {
        return Change.REFUSED;
      }
      was = change.account();
    } else if (was.changes() != change.account().changes()) {
      return Change.REFUSED;
    }
    AccountDraft draft = AccountDraft.of(was);
    draft.changes += 1;
    draft.inflows += was.changes() == 0 ? 0 : 1;
    draft.lastUpdatedBy = change.by();
    boolean closed = was.closed();
    boolean allowed =
        switch (change.movement()) {
          case AccountChange.Movement.Allocate(Credits credits) -> {
            draft.allocated += credits.amount();
            draft.remaining += credits.amount();
            yield !closed;
          }
          case AccountChange.Movement.Remove(Credits credits) -> {
            draft.allocated -= credits.amount();
            draft.remaining -= credits.amount();
            yield !closed && was.remaining() >= credits.amount();
          }
          case AccountChange.Movement.GiveBack _ -> {
            draft.returned += 1;
            draft.remaining += closed ? 0 : 1;
            draft.expired += closed ? 1 : 0;
            yield closed == change.account().closed();
          }
          case AccountChange.Movement.Close _ -> {
            draft.allocated += Math.max(0, -was.remaining());
            draft.expired += Math.max(0, was.remaining());
            draft.remaining = 0;
            draft.closed = true;
            yield !closed
                && was.pending().isEmpty()
                && was.remaining() == change.account().remaining()
                && !change.now().isBefore(was.until());
          }
          case AccountChange.Movement.End(var until) -> {
            draft.until = until;
            yield !closed && change.now().isBefore(was.until());
          }
          case AccountChange.Movement.Cap _ -> {
            draft.overage = Account.Overage.STOPPED;
            yield !closed;
          }
          case AccountChange.Movement.Uncap _ -> {
            draft.overage = Account.Overage.ALLOWED;
            yield !closed;
          }
        };
    if (!allowed) {
      return Change.REFUSED;
    }
    put(draft.build());
    List<LedgerEntry> book = new ArrayList<>(entries(was.key()));
    book.add(change.entry());
    entries.put(was.key(), List.copyOf(book));
    return Change.CHANGED;
  }
}
