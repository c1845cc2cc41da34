package dev.coffer.credits;

import static dev.coffer.platform.Attributes.key;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Puts books, operations and plans into a table as they are, which the product never does. */
public final class RawPools {
  private final DynamoDbClient dynamo;
  private final String table;
  private final PlanTable plans;

  public RawPools(DynamoDbClient dynamo, String table) {
    this.dynamo = dynamo;
    this.table = table;
    this.plans = new PlanTable(dynamo, table);
  }

  /** Makes the rows of these the rows of those, writing only what differs. */
  public void become(FakePools these, FakePools those) {
    for (PoolBook book : these.allBooks()) {
      if (those.book(book.pool().organisation(), book.pool().id()).isEmpty()) {
        remove(key(book.pool().organisation() + "#pools", book.pool().id().value()));
      }
    }
    for (PoolBook book : those.allBooks()) {
      if (!these.allBooks().contains(book)) {
        put(PoolTable.row(book));
      }
    }
    for (Operation operation : these.allOperations()) {
      if (those.find(operation.organisation(), operation.id()).isEmpty()) {
        remove(key(operation.organisation() + "#operations", operation.id()));
      }
    }
    for (Operation operation : those.allOperations()) {
      if (!these.allOperations().contains(operation)) {
        put(OperationTable.row(operation));
      }
      Operation.Bulk bulk = operation.bulk();
      if (bulk != null) {
        for (int chunk = 0; chunk < bulk.chunks(); chunk++) {
          become(operation, bulk.plan(), chunk, these.allChunks(), those.allChunks());
        }
      }
    }
  }

  @SuppressWarnings("unchecked") // the model puts lists of these under these names
  private void become(
      Operation operation,
      String plan,
      int chunk,
      Map<String, Object> these,
      Map<String, Object> those) {
    String itsLines = plan + "/lines/" + chunk;
    Object lines = those.get(itsLines);
    if (lines != null && !lines.equals(these.get(itsLines))) {
      plans.put(operation.organisation(), plan, chunk, (List<Line>) lines);
    }
    String itsOutcomes = plan + "/outcomes/" + chunk;
    Object outcomes = those.get(itsOutcomes);
    if (Objects.equals(outcomes, these.get(itsOutcomes))) {
      return;
    }
    if (outcomes == null) {
      remove(key(operation.organisation() + "#plan#" + plan, "outcomes#%06d".formatted(chunk)));
    } else {
      plans.putOutcomes(operation.organisation(), plan, chunk, (List<LineOutcome>) outcomes);
    }
  }

  private void put(Map<String, AttributeValue> row) {
    dynamo.putItem(put -> put.tableName(table).item(row));
  }

  private void remove(Map<String, AttributeValue> key) {
    dynamo.deleteItem(delete -> delete.tableName(table).key(key));
  }
}
