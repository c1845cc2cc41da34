package dev.coffer.unlocks;

import dev.coffer.credits.Account;
import dev.coffer.credits.AccountStore;

class ReversalTableTest extends ReversalStoreContract {
  private final Mirror tables = new Mirror();

  @Override
  ReversalStore store() {
    return tables.reversals();
  }

  @Override
  AccountStore accounts() {
    return tables.accounts();
  }

  @Override
  OwnershipStore ownership() {
    return tables.ownership();
  }

  @Override
  void given(Account account) {
    tables.becomes(World.of(account));
  }
}
