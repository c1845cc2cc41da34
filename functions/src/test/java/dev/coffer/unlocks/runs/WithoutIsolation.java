package dev.coffer.unlocks.runs;

import dev.coffer.platform.Attributes;
import dev.coffer.platform.TestDynamo;
import java.util.Map;
import java.util.function.Function;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbRequest;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbResponse;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse;

/**
 * A database that reads, thinks and writes, instead of one conditional write: what somebody else
 * wrote in between is lost. It thinks on a table of its own.
 */
final class WithoutIsolation extends DecoratedDynamo {
  private static final String SCRATCH = TestDynamo.newTable();
  private final DynamoDbClient dynamo;

  WithoutIsolation(DynamoDbClient dynamo) {
    super(dynamo);
    this.dynamo = dynamo;
  }

  @Override
  <Q extends DynamoDbRequest, R extends DynamoDbResponse> R call(Q request, Function<Q, R> send) {
    return send.apply(request);
  }

  @Override
  public UpdateItemResponse updateItem(UpdateItemRequest request) {
    copy(request.tableName(), request.key());
    UpdateItemResponse response =
        TestDynamo.client().updateItem(request.toBuilder().tableName(SCRATCH).build());
    write(request.tableName(), request.key());
    return response;
  }

  @Override
  public PutItemResponse putItem(PutItemRequest request) {
    Map<String, AttributeValue> key = keyOf(request.item());
    copy(request.tableName(), key);
    PutItemResponse response =
        TestDynamo.client().putItem(request.toBuilder().tableName(SCRATCH).build());
    write(request.tableName(), key);
    return response;
  }

  /** Reads the row, to think about it. */
  private void copy(String table, Map<String, AttributeValue> key) {
    Map<String, AttributeValue> row =
        dynamo.getItem(get -> get.tableName(table).key(key).consistentRead(true)).item();
    if (row.isEmpty()) {
      TestDynamo.client().deleteItem(delete -> delete.tableName(SCRATCH).key(key));
    } else {
      TestDynamo.client().putItem(put -> put.tableName(SCRATCH).item(row));
    }
  }

  private void write(String table, Map<String, AttributeValue> key) {
    Map<String, AttributeValue> thought =
        TestDynamo.client().getItem(get -> get.tableName(SCRATCH).key(key)).item();
    dynamo.putItem(put -> put.tableName(table).item(thought));
  }

  private static Map<String, AttributeValue> keyOf(Map<String, AttributeValue> row) {
    return Attributes.key(Attributes.text(row, "pk"), Attributes.text(row, "sk"));
  }
}
