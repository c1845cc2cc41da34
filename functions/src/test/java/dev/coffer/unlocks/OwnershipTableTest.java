package dev.coffer.unlocks;

import dev.coffer.platform.Attributes;
import dev.coffer.platform.TestDynamo;
import java.util.Map;

class OwnershipTableTest extends OwnershipStoreContract {
  private static final String TABLE = TestDynamo.newTable();
  private final OwnershipTable rows = new OwnershipTable(TestDynamo.client(), TABLE);

  @Override
  OwnershipStore store() {
    return rows;
  }

  @Override
  void reverse(OwnershipRow row) {
    TestDynamo.client()
        .updateItem(
            update ->
                update
                    .tableName(TABLE)
                    .key(OwnershipTable.keyOf(row.generation()))
                    .updateExpression("SET rv = :yes")
                    .expressionAttributeValues(Map.of(":yes", Attributes.flag(true))));
  }
}
