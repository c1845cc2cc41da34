package dev.coffer.credits;

import dev.coffer.platform.TestDynamo;

/** All stores of the credits together: the fakes, or the tables on DynamoDB Local. */
record Stores(
    Pools pools, Operations operations, Plans plans, AccountStore accounts, Ledger ledger) {

  /** Empty ones in memory. */
  static Stores fake() {
    FakeAccounts accounts = new FakeAccounts();
    FakePools pools = new FakePools(accounts);
    return new Stores(pools, pools, pools, accounts, accounts);
  }

  /** Those of a new table. */
  static Stores dynamo() {
    CreditTables tables = CreditTables.in(TestDynamo.client(), TestDynamo.newTable());
    return new Stores(
        tables.pools(), tables.operations(), tables.plans(), tables.accounts(), tables.ledger());
  }

  PoolCommands poolCommands() {
    return new PoolCommands(pools, operations, accounts, account -> account);
  }

  Allocations allocations() {
    return new Allocations(pools, operations, accounts, account -> account);
  }

  BulkOperations bulkOperations(int chunk) {
    return new BulkOperations(pools, operations, plans, chunk);
  }

  BulkWork bulkWork() {
    return new BulkWork(pools, operations, plans, accounts, ledger, account -> account);
  }
}
