package dev.coffer.unlocks;

import dev.coffer.credits.Account;
import dev.coffer.credits.AccountChange;
import dev.coffer.credits.AccountKey;
import dev.coffer.credits.AccountStore;
import dev.coffer.credits.Ledger;
import dev.coffer.credits.Operations;
import dev.coffer.credits.Plans;
import dev.coffer.credits.PoolId;
import dev.coffer.credits.Pools;
import dev.coffer.identity.OrganisationId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A database of which a wrong protocol uses some part in another way. */
record Altered(
    Database rest, AccountStore accounts, Ledger ledger, Pools pools, Operations operations)
    implements Database {

  /** Nothing altered yet. */
  static Altered of(Database rest) {
    return new Altered(rest, rest.accounts(), rest.ledger(), rest.pools(), rest.operations());
  }

  Altered with(AccountStore other) {
    return new Altered(rest, other, ledger, pools, operations);
  }

  Altered with(Ledger other) {
    return new Altered(rest, accounts, other, pools, operations);
  }

  Altered with(Pools other) {
    return new Altered(rest, accounts, ledger, other, operations);
  }

  Altered with(Operations other) {
    return new Altered(rest, accounts, ledger, pools, other);
  }

  @Override
  public OwnershipStore ownership() {
    return rest.ownership();
  }

  @Override
  public ReversalStore reversals() {
    return rest.reversals();
  }

  @Override
  public Plans plans() {
    return rest.plans();
  }

  /** Accounts of which a wrong protocol uses some method in another way. */
  static class Accounts implements AccountStore {
    final AccountStore rest;

    Accounts(AccountStore rest) {
      this.rest = rest;
    }

    @Override
    public Optional<Account> read(AccountKey key) {
      return rest.read(key);
    }

    @Override
    public Map<AccountKey, Account> readAll(Collection<AccountKey> keys) {
      return rest.readAll(keys);
    }

    @Override
    public Stream<Account> of(OrganisationId organisation, PoolId pool) {
      return rest.of(organisation, pool);
    }

    @Override
    public List<Account> page(OrganisationId organisation, PoolId pool, String after, int limit) {
      return rest.page(organisation, pool, after, limit);
    }

    @Override
    public Reservation reserve(Reserve reserve) {
      return rest.reserve(reserve);
    }

    @Override
    public Together reserveTogether(List<Reserve> reserves) {
      return rest.reserveTogether(reserves);
    }

    @Override
    public Optional<Account> settle(AccountKey account, Settlement settlement) {
      return rest.settle(account, settlement);
    }

    @Override
    public Change change(AccountChange change) {
      return rest.change(change);
    }

    @Override
    public Change changeOwing(AccountChange change) {
      return rest.changeOwing(change);
    }
  }
}
