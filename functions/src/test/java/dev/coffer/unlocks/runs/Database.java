package dev.coffer.unlocks.runs;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchExecuteStatementRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchExecuteStatementResponse;
import software.amazon.awssdk.services.dynamodb.model.BatchStatementRequest;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbRequest;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbResponse;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;

/**
 * The tables of one run. Remembers when a row was first put, and for ten minutes the tokens of
 * transactions, as the service does.
 */
final class Database {
  private static final long TOKEN_TICKS = 600;

  private final DynamoDbClient dynamo;
  private final String table;
  private final Map<String, Long> moments = new HashMap<>();
  private final Map<String, Long> ticks = new HashMap<>();
  private final Map<String, Long> tokens = new HashMap<>();

  Database(DynamoDbClient dynamo, String table) {
    this.dynamo = dynamo;
    this.table = table;
  }

  DynamoDbClient dynamo() {
    return dynamo;
  }

  String table() {
    return table;
  }

  /** Whether a transaction with this token was carried out in the last ten minutes. */
  boolean isRepeated(TransactWriteItemsRequest request, long now) {
    Long at = tokens.get(request.clientRequestToken());
    return at != null && now - at < TOKEN_TICKS;
  }

  TransactWriteItemsResponse repeated() {
    return TransactWriteItemsResponse.builder().build();
  }

  /** Takes note of a request that was carried out. */
  void carriedOut(DynamoDbRequest request, DynamoDbResponse response, long moment, long now) {
    if (request instanceof PutItemRequest put) {
      appeared(put.item(), moment, now);
    } else if (request instanceof BatchExecuteStatementRequest batch) {
      for (int i = 0; i < batch.statements().size(); i++) {
        if (((BatchExecuteStatementResponse) response).responses().get(i).error() == null) {
          appeared(inserted(batch.statements().get(i)), moment, now);
        }
      }
    } else if (request instanceof TransactWriteItemsRequest transaction) {
      tokens.put(transaction.clientRequestToken(), now);
      for (TransactWriteItem write : transaction.transactItems()) {
        if (write.put() != null) {
          appeared(write.put().item(), moment, now);
        }
      }
    }
  }

  /** The moment at which a row was first there; {@link Operation#NEVER} of one nobody put. */
  long appearance(Map<String, AttributeValue> key) {
    return moments.getOrDefault(name(key), Operation.NEVER);
  }

  /** Rows that are so young that a read which may be old doesn't show them. */
  Set<String> younger(long tick) {
    Set<String> young = new HashSet<>();
    ticks.forEach(
        (name, at) -> {
          if (at > tick) {
            young.add(name);
          }
        });
    return young;
  }

  /** All rows, as they are. */
  List<Map<String, AttributeValue>> rows() {
    return dynamo.scanPaginator(scan -> scan.tableName(table).consistentRead(true)).items().stream()
        .toList();
  }

  static String name(Map<String, AttributeValue> row) {
    return attribute(row, "pk") + "/" + attribute(row, "sk");
  }

  /** The key that an insert statement is for. */
  private static Map<String, AttributeValue> inserted(BatchStatementRequest insert) {
    Map<String, AttributeValue> row = new HashMap<>();
    Matcher name = Pattern.compile("'(\\w+)': \\?").matcher(insert.statement());
    for (AttributeValue value : insert.parameters()) {
      if (name.find()) {
        row.put(name.group(1), value);
      }
    }
    return row;
  }

  private void appeared(Map<String, AttributeValue> row, long moment, long now) {
    moments.putIfAbsent(name(row), moment);
    ticks.putIfAbsent(name(row), now);
  }

  private static String attribute(Map<String, AttributeValue> row, String attribute) {
    AttributeValue value = row.get(attribute);
    return value == null ? "" : value.s();
  }
}
