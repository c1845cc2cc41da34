package dev.coffer.unlocks;

import dev.coffer.credits.Account;
import dev.coffer.credits.FakeAccounts;
import java.util.List;

/** The model of the database: what every row holds at one moment. */
record World(FakeAccounts accounts, FakeOwnership ownership) implements Database {

  /** A world of accounts and nothing bought. */
  static World of(Account... accounts) {
    World world = new World(new FakeAccounts(), new FakeOwnership());
    List.of(accounts).forEach(world.accounts::given);
    return world;
  }

  /** The same world, free to go another way. */
  World copy() {
    return new World(accounts.copy(), ownership.copy());
  }

  @Override
  public ReversalStore reversals() {
    return new FakeReversals(accounts, ownership);
  }

  /** The protocol over this world, with nobody else in it. */
  UnlockProtocol protocol() {
    return new UnlockProtocol(accounts, ownership);
  }
}
