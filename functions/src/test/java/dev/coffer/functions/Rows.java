package dev.coffer.functions;

import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** All rows of an installation, to tell whether anything changed. */
final class Rows {
  private Rows() {}

  /** Every row of every table, in an order that is always the same. */
  static String of(DynamoDbClient dynamo, Tables tables) {
    TreeSet<String> rows = new TreeSet<>();
    for (String table :
        List.of(
            tables.identity(),
            tables.credits(),
            tables.ownership(),
            tables.contacts(),
            tables.usage())) {
      dynamo
          .scanPaginator(scan -> scan.tableName(table).consistentRead(true))
          .items()
          .forEach(row -> rows.add(table + " " + new TreeMap<>(row)));
    }
    return String.join("\n", rows);
  }
}
