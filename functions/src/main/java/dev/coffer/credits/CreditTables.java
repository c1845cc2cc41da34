package dev.coffer.credits;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** All stores of the table {@code credits}, and what works on them. */
public record CreditTables(
    PoolTable pools,
    OperationTable operations,
    PlanTable plans,
    AccountTable accounts,
    LedgerTable ledger) {

  /** The stores in a table, under its name in this installation. */
  public static CreditTables in(DynamoDbClient dynamo, String table) {
    return new CreditTables(
        new PoolTable(dynamo, table),
        new OperationTable(dynamo, table),
        new PlanTable(dynamo, table),
        new AccountTable(dynamo, table),
        new LedgerTable(dynamo, table));
  }

  /** Commands about pools. */
  public PoolCommands poolCommands(Settler settler) {
    return new PoolCommands(pools, operations, accounts, settler);
  }

  /** Commands about one seller's credits. */
  public Allocations allocations(Settler settler) {
    return new Allocations(pools, operations, accounts, settler);
  }

  /** Commands about many sellers' credits. */
  public BulkOperations bulkOperations() {
    return new BulkOperations(pools, operations, plans);
  }

  /** What carries these out. */
  public BulkWork bulkWork(Settler settler) {
    return new BulkWork(pools, operations, plans, accounts, ledger, settler);
  }
}
