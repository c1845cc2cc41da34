package dev.coffer.unlocks.runs;

import java.util.function.Function;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.BatchExecuteStatementRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchExecuteStatementResponse;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbRequest;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbResponse;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse;

/** Lets something happen to every call. Other operations than these are refused. */
abstract class DecoratedDynamo implements DynamoDbClient {
  private final DynamoDbClient dynamo;

  DecoratedDynamo(DynamoDbClient dynamo) {
    this.dynamo = dynamo;
  }

  /** One call, which {@code send} would send on. */
  abstract <Q extends DynamoDbRequest, R extends DynamoDbResponse> R call(
      Q request, Function<Q, R> send);

  @Override
  public GetItemResponse getItem(GetItemRequest request) {
    return call(request, (GetItemRequest sent) -> dynamo.getItem(sent));
  }

  @Override
  public BatchGetItemResponse batchGetItem(BatchGetItemRequest request) {
    return call(request, (BatchGetItemRequest sent) -> dynamo.batchGetItem(sent));
  }

  @Override
  public QueryResponse query(QueryRequest request) {
    return call(request, (QueryRequest sent) -> dynamo.query(sent));
  }

  @Override
  public PutItemResponse putItem(PutItemRequest request) {
    return call(request, (PutItemRequest sent) -> dynamo.putItem(sent));
  }

  @Override
  public UpdateItemResponse updateItem(UpdateItemRequest request) {
    return call(request, (UpdateItemRequest sent) -> dynamo.updateItem(sent));
  }

  @Override
  public TransactWriteItemsResponse transactWriteItems(TransactWriteItemsRequest request) {
    return call(request, (TransactWriteItemsRequest sent) -> dynamo.transactWriteItems(sent));
  }

  @Override
  public BatchExecuteStatementResponse batchExecuteStatement(BatchExecuteStatementRequest request) {
    return call(request, (BatchExecuteStatementRequest sent) -> dynamo.batchExecuteStatement(sent));
  }

  @Override
  public String serviceName() {
    return dynamo.serviceName();
  }

  @Override
  public void close() {
    // The client belongs to all tests.
  }
}
