package dev.coffer.bench.handler;

import dev.coffer.credits.Account;
import dev.coffer.credits.AccountKey;
import dev.coffer.credits.AccountStore;
import dev.coffer.credits.Intent;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The one seller's account, as the table would keep it; for one thread. */
final class MemoryAccounts implements AccountStore {
  private Account account;

  MemoryAccounts() {
    this.account =
        new Account(
            AccountKey.of(World.POOL, World.SELLER.id()),
            World.CREDITS,
            0,
            World.CREDITS,
            0,
            0,
            Map.of(),
            World.POOL.from(),
            World.POOL.until(),
            false,
            false,
            1,
            "operator");
  }

  @Override
  public Optional<Account> read(AccountKey key) {
    return Optional.of(account);
  }

  @Override
  public Map<AccountKey, Account> readAll(Collection<AccountKey> keys) {
    return Map.of(account.key(), account);
  }

  @Override
  public Reservation reserve(Reserve reserve) {
    Map<String, Intent> pending = new HashMap<>(account.pending());
    if (pending.size() >= Account.MAX_PENDING + reserve.settled().size()) {
      return new Reservation.Refused(account);
    }
    reserve.settled().forEach(one -> pending.remove(one.intent().key()));
    Intent intent = new Intent(reserve.intentKey(), account.nextTicket(), reserve.stamp());
    pending.put(intent.key(), intent);
    account = changed(pending, reserve.delta());
    return new Reservation.Reserved(intent);
  }

  @Override
  public void settle(AccountKey key, Settlement settlement) {
    throw new UnsupportedOperationException("nobody else buys here");
  }

  private Account changed(Map<String, Intent> pending, long spent) {
    return new Account(
        account.key(),
        account.allocated(),
        account.returned(),
        account.remaining() - spent,
        account.expired(),
        account.nextTicket() + 1,
        pending,
        account.from(),
        account.until(),
        account.closed(),
        account.overage(),
        account.allocations(),
        account.lastUpdatedBy());
  }
}
