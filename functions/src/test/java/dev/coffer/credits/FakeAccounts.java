package dev.coffer.credits;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Accounts in memory, held to the same contract as the table by {@link AccountStoreContract}. */
public class FakeAccounts implements AccountStore {
  protected final Map<AccountKey, Account> rows;

  public FakeAccounts() {
    this(Map.of());
  }

  protected FakeAccounts(Map<AccountKey, Account> rows) {
    this.rows = new HashMap<>(rows);
  }

  /** The same accounts, free to go another way. */
  public FakeAccounts copy() {
    return new FakeAccounts(rows);
  }

  public void put(Account account) {
    rows.put(account.key(), account);
  }

  public Collection<Account> all() {
    return List.copyOf(rows.values());
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
  public Reservation reserve(Reserve reserve) {
    Account was = rows.get(reserve.account());
    if (was == null) {
      return new Reservation.NoAccount();
    }
    boolean stillPending =
        reserve.settled().stream()
            .allMatch(one -> one.intent().equals(was.pending().get(one.intent().key())));
    if (!(was.overage() || was.remaining() >= reserve.need())
        || was.pending().containsKey(reserve.intentKey())
        || was.pending().size() >= Account.MAX_PENDING + reserve.settled().size()
        || !was.isOpen(reserve.now())
        || !stillPending) {
      return new Reservation.Refused(was);
    }
    Map<String, Intent> pending = new TreeMap<>(was.pending());
    reserve.settled().forEach(one -> pending.remove(one.intent().key()));
    Intent intent = new Intent(reserve.intentKey(), was.nextTicket(), reserve.stamp());
    pending.put(intent.key(), intent);
    put(changed(was, was.remaining() - reserve.delta(), was.nextTicket() + 1, pending));
    return new Reservation.Reserved(intent);
  }

  @Override
  public void settle(AccountKey key, Settlement settlement) {
    Account was = rows.get(key);
    Intent intent = settlement.intent();
    if (was != null && intent.equals(was.pending().get(intent.key()))) {
      Map<String, Intent> pending = new TreeMap<>(was.pending());
      pending.remove(intent.key());
      put(changed(was, was.remaining() + (settlement.lost() ? 1 : 0), was.nextTicket(), pending));
    }
  }

  protected static Account changed(
      Account was, long remaining, long nextTicket, Map<String, Intent> pending) {
    return new Account(
        was.key(),
        was.allocated(),
        was.returned(),
        remaining,
        was.expired(),
        nextTicket,
        pending,
        was.from(),
        was.until(),
        was.closed(),
        was.overage(),
        was.allocations(),
        was.lastUpdatedBy());
  }
}
