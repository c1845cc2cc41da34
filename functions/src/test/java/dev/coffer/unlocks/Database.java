package dev.coffer.unlocks;

import dev.coffer.credits.AccountStore;
import dev.coffer.credits.Ledger;
import dev.coffer.credits.Operations;
import dev.coffer.credits.Plans;
import dev.coffer.credits.Pools;

/** All that an actor may call: the model, or the tables themselves. */
interface Database {
  AccountStore accounts();

  OwnershipStore ownership();

  ReversalStore reversals();

  Ledger ledger();

  Pools pools();

  Operations operations();

  Plans plans();
}
