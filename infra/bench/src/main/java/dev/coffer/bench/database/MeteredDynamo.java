package dev.coffer.bench.database;

import static software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity.TOTAL;

import java.util.concurrent.atomic.DoubleAdder;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.BatchExecuteStatementRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchExecuteStatementResponse;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse;

/**
 * Counts calls, conflicts and what DynamoDB would bill. Plain writes and reads: the capacity that
 * DynamoDB Local reports; a read of nothing costs half a unit, or one when strong, which it leaves
 * out. A plain write whose condition fails: one unit, since none of the rows here is larger than 1
 * KB. A transaction: two units an item, one for each phase, committed or failed on a condition. A
 * batch of statements: one unit each, since DynamoDB Local reports none. A conflict: nothing, to
 * the benefit of those that have them.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/transaction-apis.html#transaction-capacity-handling">
 *     Capacity management for transactions</a>: two underlying writes of every item
 * @see <a
 *     href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/read-write-operations.html">
 *     Capacity unit consumption</a>: what reads, failed conditions and missing items cost
 */
public final class MeteredDynamo implements DynamoDbClient {
  private static final double WEAK_READ = 0.5;
  private static final double STRONG_READ = 1;

  private final DynamoDbClient dynamo;
  private final LongAdder calls = new LongAdder();
  private final LongAdder conflicts = new LongAdder();
  private final DoubleAdder writeUnits = new DoubleAdder();
  private final DoubleAdder readUnits = new DoubleAdder();

  /** A meter in front of a database. */
  public MeteredDynamo(DynamoDbClient dynamo) {
    this.dynamo = dynamo;
  }

  /** What was counted so far. */
  public Reading reading() {
    return new Reading(calls.sum(), conflicts.sum(), writeUnits.sum(), readUnits.sum());
  }

  /**
   * What a meter shows.
   *
   * @param calls to the database, refused ones included
   * @param conflicts calls refused because of somebody else's transaction
   */
  public record Reading(long calls, long conflicts, double writeUnits, double readUnits) {

    /** What came after another reading. */
    public Reading since(Reading earlier) {
      return new Reading(
          calls - earlier.calls,
          conflicts - earlier.conflicts,
          writeUnits - earlier.writeUnits,
          readUnits - earlier.readUnits);
    }
  }

  @Override
  public TransactWriteItemsResponse transactWriteItems(TransactWriteItemsRequest request) {
    calls.increment();
    int items = request.transactItems().size();
    try {
      TransactWriteItemsResponse response = dynamo.transactWriteItems(request);
      writeUnits.add(2.0 * items);
      return response;
    } catch (TransactionCanceledException e) {
      if (Conflicts.isConflict(e)) {
        conflicts.increment();
      } else {
        writeUnits.add(2.0 * items);
      }
      throw e;
    }
  }

  @Override
  public PutItemResponse putItem(PutItemRequest request) {
    PutItemResponse response =
        written(() -> dynamo.putItem(request.toBuilder().returnConsumedCapacity(TOTAL).build()));
    writeUnits.add(response.consumedCapacity().capacityUnits());
    return response;
  }

  @Override
  public UpdateItemResponse updateItem(UpdateItemRequest request) {
    UpdateItemResponse response =
        written(() -> dynamo.updateItem(request.toBuilder().returnConsumedCapacity(TOTAL).build()));
    writeUnits.add(response.consumedCapacity().capacityUnits());
    return response;
  }

  @Override
  public BatchExecuteStatementResponse batchExecuteStatement(BatchExecuteStatementRequest request) {
    calls.increment();
    BatchExecuteStatementResponse response = dynamo.batchExecuteStatement(request);
    writeUnits.add(request.statements().size());
    return response;
  }

  @Override
  public GetItemResponse getItem(GetItemRequest request) {
    calls.increment();
    GetItemResponse response =
        dynamo.getItem(request.toBuilder().returnConsumedCapacity(TOTAL).build());
    boolean strong = Boolean.TRUE.equals(request.consistentRead());
    readUnits.add(
        response.hasItem()
            ? response.consumedCapacity().capacityUnits()
            : strong ? STRONG_READ : WEAK_READ);
    return response;
  }

  @Override
  public BatchGetItemResponse batchGetItem(BatchGetItemRequest request) {
    calls.increment();
    // Rows here are far below 4 KB: each key costs the same, found or not.
    request
        .requestItems()
        .values()
        .forEach(
            keys ->
                readUnits.add(
                    keys.keys().size()
                        * (Boolean.TRUE.equals(keys.consistentRead()) ? STRONG_READ : WEAK_READ)));
    return dynamo.batchGetItem(request);
  }

  @Override
  public QueryResponse query(QueryRequest request) {
    calls.increment();
    QueryResponse response =
        dynamo.query(request.toBuilder().returnConsumedCapacity(TOTAL).build());
    readUnits.add(response.consumedCapacity().capacityUnits());
    return response;
  }

  @Override
  public String serviceName() {
    return dynamo.serviceName();
  }

  @Override
  public void close() {
    // The database belongs to whoever started it.
  }

  private <R> R written(Supplier<R> write) {
    calls.increment();
    try {
      return write.get();
    } catch (ConditionalCheckFailedException e) {
      writeUnits.add(1);
      throw e;
    } catch (TransactionConflictException e) {
      conflicts.increment();
      throw e;
    }
  }
}
