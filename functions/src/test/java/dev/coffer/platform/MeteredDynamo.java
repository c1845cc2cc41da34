package dev.coffer.platform;

import static software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity.TOTAL;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.BatchExecuteStatementRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchExecuteStatementResponse;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse;

/**
 * Counts what DynamoDB would bill, from the capacity that it reports itself. A write whose
 * condition fails reports nothing on DynamoDB Local, but costs what it would have written: one unit
 * for our rows, none of which is larger than 1 KB. Other operations than these are refused.
 */
public final class MeteredDynamo implements DynamoDbClient {
  private final DynamoDbClient dynamo;
  private final List<String> calls = new ArrayList<>();
  private double writeUnits;
  private double readUnits;

  public MeteredDynamo(DynamoDbClient dynamo) {
    this.dynamo = dynamo;
  }

  public double writeUnits() {
    return writeUnits;
  }

  public double readUnits() {
    return readUnits;
  }

  /** The operations called, in order. */
  public List<String> calls() {
    return List.copyOf(calls);
  }

  public void reset() {
    writeUnits = 0;
    readUnits = 0;
    calls.clear();
  }

  @Override
  public GetItemResponse getItem(GetItemRequest request) {
    calls.add("GetItem");
    GetItemResponse response =
        dynamo.getItem(request.toBuilder().returnConsumedCapacity(TOTAL).build());
    readUnits += units(response.consumedCapacity());
    return response;
  }

  @Override
  public BatchGetItemResponse batchGetItem(BatchGetItemRequest request) {
    calls.add("BatchGetItem");
    BatchGetItemResponse response =
        dynamo.batchGetItem(request.toBuilder().returnConsumedCapacity(TOTAL).build());
    response.consumedCapacity().forEach(capacity -> readUnits += units(capacity));
    return response;
  }

  @Override
  public QueryResponse query(QueryRequest request) {
    calls.add("Query");
    QueryResponse response =
        dynamo.query(request.toBuilder().returnConsumedCapacity(TOTAL).build());
    readUnits += units(response.consumedCapacity());
    return response;
  }

  @Override
  public PutItemResponse putItem(PutItemRequest request) {
    calls.add("PutItem");
    PutItemResponse response =
        written(() -> dynamo.putItem(request.toBuilder().returnConsumedCapacity(TOTAL).build()));
    writeUnits += units(response.consumedCapacity());
    return response;
  }

  @Override
  public UpdateItemResponse updateItem(UpdateItemRequest request) {
    calls.add("UpdateItem");
    UpdateItemResponse response =
        written(() -> dynamo.updateItem(request.toBuilder().returnConsumedCapacity(TOTAL).build()));
    writeUnits += units(response.consumedCapacity());
    return response;
  }

  @Override
  public BatchWriteItemResponse batchWriteItem(BatchWriteItemRequest request) {
    calls.add("BatchWriteItem");
    BatchWriteItemResponse response =
        dynamo.batchWriteItem(request.toBuilder().returnConsumedCapacity(TOTAL).build());
    response.consumedCapacity().forEach(capacity -> writeUnits += units(capacity));
    return response;
  }

  /** One unit a row: DynamoDB Local reports none for statements, and our rows are within 1 KB. */
  @Override
  public BatchExecuteStatementResponse batchExecuteStatement(BatchExecuteStatementRequest request) {
    calls.add("BatchExecuteStatement");
    writeUnits += request.statements().size();
    return dynamo.batchExecuteStatement(request);
  }

  @Override
  public String serviceName() {
    return dynamo.serviceName();
  }

  @Override
  public void close() {
    // The client belongs to all tests.
  }

  private <R> R written(Supplier<R> write) {
    try {
      return write.get();
    } catch (ConditionalCheckFailedException e) {
      writeUnits += 1;
      throw e;
    }
  }

  private static double units(ConsumedCapacity capacity) {
    return capacity.capacityUnits();
  }
}
