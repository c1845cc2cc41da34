package dev.coffer.local;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.BatchExecuteStatementRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchExecuteStatementResponse;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.BatchStatementRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse;

/**
 * Notes which right each call needs on which table, as IAM names them. A transaction needs the
 * right to each of its parts. Calls it doesn't know are refused.
 */
final class RecordingDynamo implements DynamoDbClient {
  private static final Pattern INSERT = Pattern.compile("INSERT INTO \"([^\"]+)\" ");

  private final DynamoDbClient dynamo;
  private final Set<Right> used = ConcurrentHashMap.newKeySet();

  /** A right on a table, such as {@code dynamodb:GetItem}. */
  record Right(String action, String table) {}

  RecordingDynamo(DynamoDbClient dynamo) {
    this.dynamo = dynamo;
  }

  Set<Right> used() {
    return Set.copyOf(used);
  }

  @Override
  public GetItemResponse getItem(GetItemRequest request) {
    note("GetItem", request.tableName());
    return dynamo.getItem(request);
  }

  @Override
  public BatchGetItemResponse batchGetItem(BatchGetItemRequest request) {
    request.requestItems().keySet().forEach(table -> note("BatchGetItem", table));
    return dynamo.batchGetItem(request);
  }

  @Override
  public QueryResponse query(QueryRequest request) {
    note("Query", request.tableName());
    return dynamo.query(request);
  }

  @Override
  public ScanResponse scan(ScanRequest request) {
    note("Scan", request.tableName());
    return dynamo.scan(request);
  }

  @Override
  public PutItemResponse putItem(PutItemRequest request) {
    note("PutItem", request.tableName());
    return dynamo.putItem(request);
  }

  @Override
  public UpdateItemResponse updateItem(UpdateItemRequest request) {
    note("UpdateItem", request.tableName());
    return dynamo.updateItem(request);
  }

  @Override
  public TransactWriteItemsResponse transactWriteItems(TransactWriteItemsRequest request) {
    for (TransactWriteItem part : request.transactItems()) {
      if (part.put() != null) {
        note("PutItem", part.put().tableName());
      }
      if (part.update() != null) {
        note("UpdateItem", part.update().tableName());
      }
      if (part.delete() != null) {
        note("DeleteItem", part.delete().tableName());
      }
      if (part.conditionCheck() != null) {
        note("ConditionCheckItem", part.conditionCheck().tableName());
      }
    }
    return dynamo.transactWriteItems(request);
  }

  @Override
  public BatchExecuteStatementResponse batchExecuteStatement(BatchExecuteStatementRequest request) {
    for (BatchStatementRequest statement : request.statements()) {
      Matcher insert = INSERT.matcher(statement.statement());
      if (!insert.lookingAt()) {
        throw new IllegalArgumentException("which right needs " + statement.statement());
      }
      note("PartiQLInsert", insert.group(1));
    }
    return dynamo.batchExecuteStatement(request);
  }

  @Override
  public String serviceName() {
    return dynamo.serviceName();
  }

  @Override
  public void close() {
    // The client belongs to the database.
  }

  private void note(String action, String table) {
    used.add(new Right("dynamodb:" + action, table));
  }
}
