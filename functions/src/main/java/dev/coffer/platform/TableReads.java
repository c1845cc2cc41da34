package dev.coffer.platform;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

/** Reads many rows of a table by key. */
public final class TableReads {
  /** The most keys that DynamoDB takes in one request. */
  public static final int KEYS_MAX = 100;

  /**
   * How many rows to ask for where a large partition is read page by page: about what fits in the 1
   * MB that DynamoDB answers at most. DynamoDB Local, which is asked for no number, reads all that
   * are left for every page.
   */
  public static final int PAGE = 4_000;

  private TableReads() {}

  /**
   * The rows of a partition after a sort key, by sort key: so many, or all that are left.
   *
   * @param after is not among them; empty for the first page
   * @param strong whether what was just written must be seen, at twice the cost
   */
  public static List<Map<String, AttributeValue>> page(
      DynamoDbClient dynamo,
      String table,
      AttributeValue pk,
      String after,
      int limit,
      boolean strong) {
    List<Map<String, AttributeValue>> rows = new ArrayList<>();
    // A sort key is never empty, so that everything is after a space.
    AttributeValue from = AttributeValue.fromS(after.isEmpty() ? " " : after);
    QueryRequest query =
        QueryRequest.builder()
            .tableName(table)
            .consistentRead(strong)
            .limit(limit)
            .keyConditionExpression("pk = :pk AND sk > :after")
            .expressionAttributeValues(Map.of(":pk", pk, ":after", from))
            .build();
    while (true) {
      QueryResponse response = dynamo.query(query);
      rows.addAll(response.items());
      if (!response.hasLastEvaluatedKey() || rows.size() >= limit) {
        return rows;
      }
      query =
          query.toBuilder()
              .exclusiveStartKey(response.lastEvaluatedKey())
              .limit(limit - rows.size())
              .build();
    }
  }

  /**
   * The rows that are there, in no order; a hundred keys a request.
   *
   * @param strong whether what was just written must be seen, at twice the cost
   */
  public static List<Map<String, AttributeValue>> rows(
      DynamoDbClient dynamo,
      String table,
      Collection<Map<String, AttributeValue>> keys,
      boolean strong) {
    List<Map<String, AttributeValue>> all = List.copyOf(keys);
    List<Map<String, AttributeValue>> rows = new ArrayList<>(all.size());
    for (int from = 0; from < all.size(); from += KEYS_MAX) {
      KeysAndAttributes some =
          KeysAndAttributes.builder()
              .keys(all.subList(from, Math.min(from + KEYS_MAX, all.size())))
              .consistentRead(strong)
              .build();
      BatchGetItemResponse response =
          dynamo.batchGetItem(get -> get.requestItems(Map.of(table, some)));
      rows.addAll(response.responses().getOrDefault(table, List.of()));
      KeysAndAttributes left = response.unprocessedKeys().get(table);
      if (left != null) {
        // One by one the client repeats them at growing intervals, which it doesn't for a batch.
        for (Map<String, AttributeValue> key : left.keys()) {
          GetItemResponse one =
              dynamo.getItem(get -> get.tableName(table).key(key).consistentRead(strong));
          if (one.hasItem()) {
            rows.add(one.item());
          }
        }
      }
    }
    return rows;
  }
}
