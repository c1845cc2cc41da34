package dev.coffer.unlocks;

import dev.coffer.credits.Account;
import dev.coffer.credits.FakeAccounts;
import dev.coffer.credits.FakePools;
import dev.coffer.credits.Ledger;
import dev.coffer.credits.Operations;
import dev.coffer.credits.Plans;
import dev.coffer.credits.Pools;
import java.util.List;

/** The model of the database: what every row holds at one moment. */
record World(FakeAccounts accounts, FakeOwnership ownership, FakePools books) implements Database {

  World(FakeAccounts accounts, FakeOwnership ownership) {
    this(accounts, ownership, new FakePools(accounts));
  }

  /** A world of accounts and nothing bought. */
  static World of(Account... accounts) {
    FakeAccounts rows = new FakeAccounts();
    World world = new World(rows, new FakeOwnership(), new FakePools(rows));
    List.of(accounts).forEach(world.accounts::given);
    return world;
  }

  /** The same world, free to go another way. */
  World copy() {
    FakeAccounts copied = accounts.copy();
    return new World(copied, ownership.copy(), books.copy(copied));
  }

  @Override
  public ReversalStore reversals() {
    return new FakeReversals(accounts, ownership);
  }

  @Override
  public Ledger ledger() {
    return accounts;
  }

  @Override
  public Pools pools() {
    return books;
  }

  @Override
  public Operations operations() {
    return books;
  }

  @Override
  public Plans plans() {
    return books;
  }

  /** The protocol over this world, with nobody else in it. */
  UnlockProtocol protocol() {
    return new UnlockProtocol(accounts, ownership);
  }
}
