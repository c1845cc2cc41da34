package dev.coffer.identity;

import static dev.coffer.platform.Attributes.key;
import static dev.coffer.platform.Attributes.text;

import dev.coffer.platform.TableReads;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/** How the stores of this feature read and write their table; it knows no row. */
final class IdentityTable {
  /** How often a write is tried against conflicts before the caller hears of them. */
  private static final int ATTEMPTS = 50;

  private final DynamoDbClient dynamo;
  private final String name;

  IdentityTable(DynamoDbClient dynamo, String name) {
    this.dynamo = dynamo;
    this.name = name;
  }

  /** One row. */
  Optional<Map<String, AttributeValue>> get(Map<String, AttributeValue> key, boolean strong) {
    GetItemResponse response =
        dynamo.getItem(get -> get.tableName(name).key(key).consistentRead(strong));
    return response.hasItem() ? Optional.of(response.item()) : Optional.empty();
  }

  /** The rows that are there, in no order; at most a hundred keys a request. */
  List<Map<String, AttributeValue>> getAll(
      Collection<Map<String, AttributeValue>> keys, boolean strong) {
    return TableReads.rows(dynamo, name, keys, strong);
  }

  /** Rows of a collection after a sort key, as many as there are or as are wanted. */
  List<Map<String, AttributeValue>> page(AttributeValue pk, String after, int limit) {
    return TableReads.page(dynamo, name, pk, after, limit, false);
  }

  /**
   * Puts new rows, all or none.
   *
   * @return false when one of them was there already; nothing was changed then
   */
  boolean putNew(List<Map<String, AttributeValue>> rows) {
    List<TransactWriteItem> puts =
        rows.stream()
            .map(
                row ->
                    TransactWriteItem.builder()
                        .put(
                            put ->
                                put.tableName(name)
                                    .item(row)
                                    .conditionExpression("attribute_not_exists(pk)"))
                        .build())
            .toList();
    for (int attempt = 1; ; attempt++) {
      try {
        dynamo.transactWriteItems(write -> write.transactItems(puts));
        return true;
      } catch (TransactionCanceledException e) {
        if (hasReason(e, "ConditionalCheckFailed")) {
          return false;
        }
        if (!hasOnlyConflicts(e) || attempt == ATTEMPTS) {
          throw e;
        }
        // The client doesn't repeat conflicts. Somebody else is just writing one of these rows.
        if (rows.stream().anyMatch(row -> get(keyOf(row), true).isPresent())) {
          return false;
        }
      }
    }
  }

  /**
   * Changes a row.
   *
   * @return the row after the change; empty when the condition didn't hold
   */
  Optional<Map<String, AttributeValue>> update(
      Map<String, AttributeValue> key,
      String update,
      String condition,
      Map<String, AttributeValue> values) {
    try {
      return Optional.of(
          dynamo
              .updateItem(
                  change ->
                      change
                          .tableName(name)
                          .key(key)
                          .updateExpression(update)
                          .conditionExpression(condition)
                          .expressionAttributeValues(values)
                          .returnValues(ReturnValue.ALL_NEW))
              .attributes());
    } catch (ConditionalCheckFailedException e) {
      return Optional.empty();
    }
  }

  private static Map<String, AttributeValue> keyOf(Map<String, AttributeValue> row) {
    return key(text(row, "pk"), text(row, "sk"));
  }

  private static boolean hasReason(TransactionCanceledException e, String code) {
    return e.cancellationReasons().stream().anyMatch(reason -> code.equals(reason.code()));
  }

  private static boolean hasOnlyConflicts(TransactionCanceledException e) {
    return e.cancellationReasons().stream()
        .map(CancellationReason::code)
        .allMatch(code -> "TransactionConflict".equals(code) || "None".equals(code));
  }
}
