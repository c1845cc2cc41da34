package dev.coffer.platform;

import static dev.coffer.platform.Attributes.key;
import static dev.coffer.platform.Attributes.text;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/**
 * Lists of what is kept by id, by time, the newest first: a row of a list is {@code pk = <list>, sk
 * = <seconds until the year 2286>#<id>}.
 *
 * @param table that holds both
 */
public record NewestFirstRows(DynamoDbClient dynamo, String table) {
  /** Seconds that ten digits can tell. */
  private static final long END_OF_TIME = 9_999_999_999L;

  /**
   * Writes a row and lists it, both or neither.
   *
   * @param row its condition is that it isn't there
   * @return false where it is there already
   */
  public boolean add(TransactWriteItem row, String list, Instant at, String id) {
    Map<String, AttributeValue> listed =
        key(list, "%010d#%s".formatted(END_OF_TIME - at.getEpochSecond(), id));
    try {
      dynamo.transactWriteItems(
          write ->
              write.transactItems(
                  row,
                  TransactWriteItem.builder()
                      .put(put -> put.tableName(table).item(listed))
                      .build()));
      return true;
    } catch (TransactionCanceledException e) {
      if ("ConditionalCheckFailed".equals(e.cancellationReasons().getFirst().code())) {
        return false;
      }
      throw e;
    }
  }

  /** The ids at the top of a list; may be a moment old. */
  public List<String> ids(String list, int limit) {
    return dynamo
        .query(
            query ->
                query
                    .tableName(table)
                    .limit(limit)
                    .keyConditionExpression("pk = :pk")
                    .expressionAttributeValues(Map.of(":pk", text(list))))
        .items()
        .stream()
        .map(NewestFirstRows::id)
        .toList();
  }

  /** The id that a row of a list names. */
  public static String id(Map<String, AttributeValue> row) {
    String sk = text(row, "sk");
    return sk.substring(sk.indexOf('#') + 1);
  }
}
