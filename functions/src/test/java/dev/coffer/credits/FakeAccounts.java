package dev.coffer.credits;

import dev.coffer.identity.OrganisationId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Accounts in memory, held to the same contract as the table by {@link AccountStoreContract}. */
public class FakeAccounts implements AccountStore, Ledger {
  protected final Map<AccountKey, Account> rows;
  private final Map<AccountKey, List<LedgerEntry>> entries;

  private final Map<String, String> reasons;

  public FakeAccounts() {
    this(Map.of(), Map.of(), Map.of());
  }

  protected FakeAccounts(FakeAccounts other) {
    this(other.rows, other.entries, other.reasons);
  }

  private FakeAccounts(
      Map<AccountKey, Account> rows,
      Map<AccountKey, List<LedgerEntry>> entries,
      Map<String, String> reasons) {
    this.rows = new HashMap<>(rows);
    this.entries = new HashMap<>(entries);
    this.reasons = new HashMap<>(reasons);
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
            "opening",
            "",
            account.key().application().slug());
    entries.put(account.key(), List.of(first));
  }

  /** Replaces an account, whatever the rules say. */
  public void put(Account account) {
    rows.put(account.key(), account);
  }

  public Collection<Account> all() {
    return List.copyOf(rows.values());
  }

  /** Every book that has entries, those of pools and applications included. */
  public Set<AccountKey> books() {
    return Set.copyOf(entries.keySet());
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
        .filter(account -> account.key().pool().equals(pool))
        .sorted(Comparator.comparing(account -> account.key().holder()));
  }

  @Override
  public List<Account> page(OrganisationId organisation, PoolId pool, String after, int limit) {
    return of(organisation, pool)
        .filter(account -> account.key().holder().compareTo(after) > 0)
        .limit(limit)
        .toList();
  }

  @Override
  public Map<AccountKey, LedgerEntry> of(String operation, Collection<AccountKey> accounts) {
    Map<AccountKey, LedgerEntry> found = new HashMap<>();
    for (AccountKey account : accounts) {
      entries(account).stream()
          .filter(entry -> entry.operation().equals(operation))
          .forEach(entry -> found.put(account, entry));
    }
    return found;
  }

  @Override
  public void put(OrganisationId organisation, Collection<LedgerEntry> owed) {
    for (LedgerEntry entry : owed) {
      write(new AccountKey(organisation, entry.pool(), entry.book()), entry);
    }
  }

  /** An entry that is there already stays as it is. */
  void write(AccountKey account, LedgerEntry entry) {
    List<LedgerEntry> book = new ArrayList<>(entries(account));
    if (book.stream().noneMatch(one -> one.operation().equals(entry.operation()))) {
      book.add(entry);
      book.sort(Comparator.comparingLong(LedgerEntry::sequence));
      entries.put(account, List.copyOf(book));
    }
  }

  @Override
  public List<LedgerEntry> book(OrganisationId organisation, PoolId pool, String book) {
    return entries(new AccountKey(organisation, pool, book));
  }

  @Override
  public List<LedgerEntry> entriesAfter(
      OrganisationId organisation, PoolId pool, String after, int limit) {
    return all(organisation, pool)
        .filter(entry -> Ledger.key(entry).compareTo(after) > 0)
        .limit(limit)
        .toList();
  }

  @Override
  public Stream<LedgerEntry> all(OrganisationId organisation, PoolId pool) {
    return entries.entrySet().stream()
        .filter(book -> book.getKey().organisation().equals(organisation))
        .filter(book -> book.getKey().pool().equals(pool))
        .flatMap(book -> book.getValue().stream())
        .sorted(Comparator.comparing(entry -> entry.book() + "#" + entry.operation()));
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
    draft.lastUnlock = Instant.ofEpochSecond(reserve.now().getEpochSecond());
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

  /** Remembers the reason of an operation, which a table reads from the operation's row. */
  void reason(Operation operation) {
    reasons.put(operation.id(), operation.reason());
  }

  @Override
  public Change change(AccountChange change) {
    Optional<Account> after = after(change).filter(_ -> !hasBeen(change));
    after.ifPresent(account -> carryOut(change, account));
    return after.isPresent() ? Change.CHANGED : Change.REFUSED;
  }

  /** Whether the operation has been at the account: its entry can't be written a second time. */
  boolean hasBeen(AccountChange change) {
    return entries(change.account().key()).stream()
        .anyMatch(entry -> entry.operation().equals(change.operation()));
  }

  /** Makes a change that is allowed, with its entry and the one that was owed. */
  void carryOut(AccountChange change, Account after) {
    AccountKey key = change.account().key();
    Account was = rows.get(key);
    if (was != null && was.last() != null) {
      was.owedEntry(reasons.getOrDefault(was.last().operation(), ""))
          .ifPresent(owed -> write(key, owed));
    }
    put(after);
    write(key, change.entry());
  }

  @Override
  public Change changeOwing(AccountChange change) {
    Optional<Account> after = after(change);
    if (after.isEmpty()) {
      return Change.REFUSED;
    }
    AccountDraft draft = AccountDraft.of(after.get());
    draft.last =
        new Account.LastChange(
            change.operation(), change.by(), seconds(change.now()), change.says());
    put(draft.build());
    return Change.CHANGED;
  }

  /** The account after a change; empty where it isn't allowed. */
  Optional<Account> after(AccountChange change) {
    Account was = rows.get(change.account().key());
    if (was == null) {
      if (change.account().changes() > 0) {
        return Optional.empty();
      }
      was = change.account();
    } else if (was.changes() != change.account().changes()) {
      return Optional.empty();
    }
    AccountDraft draft = AccountDraft.of(was);
    draft.changes += 1;
    draft.inflows += was.changes() == 0 ? 0 : 1;
    draft.last =
        new Account.LastChange(change.operation(), change.by(), seconds(change.now()), null);
    return allowed(change, was, draft) ? Optional.of(draft.build()) : Optional.empty();
  }

  private static boolean allowed(AccountChange change, Account was, AccountDraft draft) {
    boolean closed = was.closed();
    return switch (change.movement()) {
      case AccountChange.Movement.Allocate(Credits credits) ->
          !closed && moved(draft, credits.amount());
      case AccountChange.Movement.Receive(Credits credits, _) ->
          !closed && moved(draft, credits.amount());
      case AccountChange.Movement.Remove(Credits credits) ->
          !closed && was.remaining() >= credits.amount() && moved(draft, -credits.amount());
      case AccountChange.Movement.Send(Credits credits, _) ->
          !closed && was.remaining() >= credits.amount() && moved(draft, -credits.amount());
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
        yield !closed;
      }
      case AccountChange.Movement.Cap _ -> {
        draft.overage = Account.Overage.STOPPED;
        yield !closed;
      }
      case AccountChange.Movement.Uncap _ -> {
        draft.overage = Account.Overage.ALLOWED;
        yield !closed;
      }
      case AccountChange.Movement.Nothing _ -> true;
    };
  }

  private static boolean moved(AccountDraft draft, long more) {
    draft.allocated += more;
    draft.remaining += more;
    return true;
  }

  private static Instant seconds(Instant instant) {
    return Instant.ofEpochSecond(instant.getEpochSecond());
  }
}
