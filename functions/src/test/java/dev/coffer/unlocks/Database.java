package dev.coffer.unlocks;

import dev.coffer.credits.AccountStore;

/** All that an actor may call: the model, or the tables themselves. */
interface Database {
  AccountStore accounts();

  OwnershipStore ownership();

  ReversalStore reversals();
}
