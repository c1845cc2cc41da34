package dev.coffer.usage.history;

import dev.coffer.credits.CreditTables;
import dev.coffer.identity.Organisations;
import dev.coffer.unlocks.OwnershipTable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The history in the table {@code usage}, and what writes and reads it. */
public final class HistoryTables {
  private final HistoryTable history;
  private final RollupTable rollups;
  private final ActivityTable activity;

  private HistoryTables(DynamoDbClient dynamo, String table) {
    this.history = new HistoryTable(dynamo, table);
    this.rollups = new RollupTable(dynamo, table);
    this.activity = new ActivityTable(dynamo, table);
  }

  /** The history in a table, under its name in this installation. */
  public static HistoryTables in(DynamoDbClient dynamo, String table) {
    return new HistoryTables(dynamo, table);
  }

  /**
   * What follows the changes of two tables.
   *
   * @param credits the name of the table of credits in this installation
   * @param ownership the name of the table of ownership
   */
  public HistoryConsumer consumer(String credits, String ownership, Organisations organisations) {
    return new HistoryConsumer(
        new SourceRows(credits, ownership),
        organisations,
        new HistoryWriter(history, rollups, activity));
  }

  /** What builds it again from these stores. */
  public Rebuild rebuild(CreditTables credits, OwnershipTable ownership) {
    return new Rebuild(history, rollups, activity, credits.pools(), credits.ledger(), ownership);
  }

  /** What reads it. */
  public HistoryReader reader() {
    return new HistoryReader(history, activity, rollups);
  }

  /** The days of organisations. */
  public Rollups rollups() {
    return rollups;
  }

  /** When users were active. */
  public Activity activity() {
    return activity;
  }
}
