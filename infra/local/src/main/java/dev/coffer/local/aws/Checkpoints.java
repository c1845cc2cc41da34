package dev.coffer.local.aws;

import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * How far each function has come with each table's stream, in a table of the database itself: so it
 * is never ahead of the changes, whatever a crash takes away.
 */
final class Checkpoints {
  private static final Template.TableDefinition TABLE =
      new Template.TableDefinition(
          "LocalCheckpoints",
          Map.of("pk", "S", "sk", "S"),
          Map.of("pk", "HASH", "sk", "RANGE"),
          null,
          null);

  private final DynamoDbClient dynamo;

  Checkpoints(Database database) {
    database.createTables(List.of(TABLE));
    this.dynamo = database.client();
  }

  /** The last change that a function is done with; 0 for none. */
  long of(String function, String table) {
    Map<String, AttributeValue> row =
        dynamo.getItem(get -> get.tableName(TABLE.name()).key(key(function, table))).item();
    AttributeValue sequence = row.get("sequence");
    return sequence == null ? 0 : Long.parseLong(sequence.n());
  }

  void keep(String function, String table, long sequence) {
    dynamo.putItem(
        put ->
            put.tableName(TABLE.name())
                .item(
                    Map.of(
                        "pk", AttributeValue.fromS(function),
                        "sk", AttributeValue.fromS(table),
                        "sequence", AttributeValue.fromN(Long.toString(sequence)))));
  }

  private static Map<String, AttributeValue> key(String function, String table) {
    return Map.of("pk", AttributeValue.fromS(function), "sk", AttributeValue.fromS(table));
  }
}
