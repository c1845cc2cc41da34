package dev.coffer.unlocks;

import dev.coffer.credits.AccountChange;
import dev.coffer.credits.AccountStore;
import dev.coffer.credits.FakeAccounts;

/** Reversals in memory, held to the table's contract by {@link ReversalStoreContract}. */
record FakeReversals(FakeAccounts accounts, FakeOwnership ownership) implements ReversalStore {

  @Override
  public Outcome reverse(OwnershipRow row, AccountChange change) {
    GenerationRow now = ownership.rows.get(row.generation());
    if (now == null || now.isReversed() || !now.isBoughtBy(row.account(), row.ticket())) {
      return Outcome.ALREADY_REVERSED;
    }
    if (accounts.change(change) == AccountStore.Change.REFUSED) {
      return Outcome.ACCOUNT_CHANGED;
    }
    ownership.put(row.asReversed());
    return Outcome.REVERSED;
  }
}
