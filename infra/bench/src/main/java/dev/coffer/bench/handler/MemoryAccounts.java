package dev.coffer.bench.handler;

import dev.coffer.credits.Account;
import dev.coffer.credits.AccountChange;
import dev.coffer.credits.AccountKey;
import dev.coffer.credits.AccountStore;
import dev.coffer.credits.Intent;
import dev.coffer.credits.PoolId;
import dev.coffer.identity.OrganisationId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

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
            1,
            Map.of(),
            World.POOL.from(),
            World.POOL.until(),
            false,
            Account.Overage.NONE,
            1,
            new Account.LastChange("opening", "operator", World.POOL.from(), null),
            null);
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
    List<Intent> settled = reserve.settled().stream().map(Settlement::intent).toList();
    if (!account.hasRoom(false, settled)) {
      return new Reservation.Refused(account);
    }
    Map<String, Intent> pending = new HashMap<>(account.pending());
    settled.forEach(intent -> pending.remove(intent.key()));
    Intent intent =
        new Intent(reserve.intentKey(), account.nextTicket(), reserve.stamp(), reserve.wanted());
    pending.put(intent.key(), intent);
    account = changed(pending, reserve.delta());
    return new Reservation.Reserved(intent, account);
  }

  @Override
  public Optional<Account> settle(AccountKey key, Settlement settlement) {
    throw notAsked();
  }

  @Override
  public Stream<Account> of(OrganisationId organisation, PoolId pool) {
    throw notAsked();
  }

  @Override
  public List<Account> page(OrganisationId organisation, PoolId pool, String after, int limit) {
    throw notAsked();
  }

  @Override
  public Together reserveTogether(List<Reserve> reserves) {
    throw notAsked();
  }

  @Override
  public Change change(AccountChange change) {
    throw notAsked();
  }

  @Override
  public Change changeOwing(AccountChange change) {
    throw notAsked();
  }

  private static UnsupportedOperationException notAsked() {
    return new UnsupportedOperationException("nobody else buys here");
  }

  private Account changed(Map<String, Intent> pending, long spent) {
    return new Account(
        account.key(),
        account.allocated(),
        account.returned(),
        account.remaining() - spent,
        account.expired(),
        account.nextTicket() + 1,
        account.inflows(),
        pending,
        account.from(),
        account.until(),
        account.closed(),
        account.overage(),
        account.changes(),
        account.last(),
        account.lastUnlock());
  }
}
