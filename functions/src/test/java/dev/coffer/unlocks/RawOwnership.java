package dev.coffer.unlocks;

import dev.coffer.platform.Attributes;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Does to ownership rows what the product never does: removes them, and puts them as they are. */
record RawOwnership(DynamoDbClient dynamo, String table) {

  void remove(Generation generation) {
    dynamo.deleteItem(delete -> delete.tableName(table).key(OwnershipTable.keyOf(generation)));
  }

  void put(GenerationRow row, OwnershipStore rows) {
    remove(row.generation());
    rows.claim(row);
    if (row.isReversed()) {
      dynamo.updateItem(
          update ->
              update
                  .tableName(table)
                  .key(OwnershipTable.keyOf(row.generation()))
                  .updateExpression("SET rv = :yes")
                  .expressionAttributeValues(Map.of(":yes", Attributes.flag(true))));
    }
  }
}
