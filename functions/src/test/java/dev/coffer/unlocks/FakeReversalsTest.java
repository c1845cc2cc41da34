package dev.coffer.unlocks;

import dev.coffer.credits.Account;
import dev.coffer.credits.AccountStore;

class FakeReversalsTest extends ReversalStoreContract {
  private final World world = World.of();

  @Override
  ReversalStore store() {
    return world.reversals();
  }

  @Override
  AccountStore accounts() {
    return world.accounts();
  }

  @Override
  OwnershipStore ownership() {
    return world.ownership();
  }

  @Override
  void given(Account account) {
    world.accounts().given(account);
  }
}
