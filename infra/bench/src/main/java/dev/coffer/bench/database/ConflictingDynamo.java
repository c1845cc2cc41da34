package dev.coffer.bench.database;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.BatchExecuteStatementRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchExecuteStatementResponse;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
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
 * A model of the conflicts that DynamoDB has and DynamoDB Local never reports, in front of the
 * latter:
 *
 * <ul>
 *   <li>A transaction holds its items while it goes on, both phases of it. Another transaction that
 *       touches one of them is cancelled, with the reason {@code TransactionConflict} at that item
 *       and {@code None} at the others; a plain write to one of them is refused with {@link
 *       TransactionConflictException}.
 *   <li>Plain writes to one item go one after the other and never conflict among themselves. A
 *       transaction that meets one lets it end first: it is over at once.
 *   <li>Plain reads never conflict.
 * </ul>
 *
 * <p>A refusal takes as long as a plain write: it comes from the first of the two phases. Batches
 * of statements conflict with nothing here; no benchmark runs them beside transactions on the same
 * rows. Other operations are refused.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/transaction-apis.html#transaction-conflict-handling">
 *     Transaction conflict handling in DynamoDB</a>: which requests conflict and with which
 *     exception
 * @see <a
 *     href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_TransactWriteItems.html">
 *     TransactWriteItems</a>: the reasons of a cancelled transaction
 */
public final class ConflictingDynamo implements DynamoDbClient {
  private final DynamoDbClient dynamo;
  private final Latencies latencies;
  private final Set<ItemKey> inTransaction = new HashSet<>();
  private final ReentrantLock transactions = new ReentrantLock();
  private final Map<ItemKey, Semaphore> writers = new ConcurrentHashMap<>();

  /** The model in front of a database. */
  public ConflictingDynamo(DynamoDbClient dynamo, Latencies latencies) {
    this.dynamo = dynamo;
    this.latencies = latencies;
  }

  @Override
  public TransactWriteItemsResponse transactWriteItems(TransactWriteItemsRequest request) {
    List<ItemKey> items = request.transactItems().stream().map(ItemKey::of).toList();
    Set<ItemKey> taken = take(items);
    if (!taken.isEmpty()) {
      Latencies.pass(latencies.write());
      throw cancelled(items, taken);
    }
    try {
      for (ItemKey item : items) {
        // A plain write that was there first; later ones find the transaction and leave.
        Semaphore writer = writer(item);
        writer.acquireUninterruptibly();
        writer.release();
      }
      Latencies.pass(latencies.transaction());
      return dynamo.transactWriteItems(request);
    } finally {
      release(items);
    }
  }

  @Override
  public PutItemResponse putItem(PutItemRequest request) {
    return write(ItemKey.of(request.tableName(), request.item()), () -> dynamo.putItem(request));
  }

  @Override
  public UpdateItemResponse updateItem(UpdateItemRequest request) {
    return write(ItemKey.of(request.tableName(), request.key()), () -> dynamo.updateItem(request));
  }

  @Override
  public BatchExecuteStatementResponse batchExecuteStatement(BatchExecuteStatementRequest request) {
    Latencies.pass(latencies.batch());
    return dynamo.batchExecuteStatement(request);
  }

  @Override
  public GetItemResponse getItem(GetItemRequest request) {
    Latencies.pass(latencies.read());
    return dynamo.getItem(request);
  }

  @Override
  public BatchGetItemResponse batchGetItem(BatchGetItemRequest request) {
    Latencies.pass(latencies.read());
    return dynamo.batchGetItem(request);
  }

  @Override
  public QueryResponse query(QueryRequest request) {
    Latencies.pass(latencies.read());
    return dynamo.query(request);
  }

  @Override
  public String serviceName() {
    return dynamo.serviceName();
  }

  @Override
  public void close() {
    // The database belongs to whoever started it.
  }

  private <R> R write(ItemKey item, Supplier<R> write) {
    Duration way = latencies.write().minus(latencies.itemWrite());
    Latencies.pass(way);
    Semaphore writer = writer(item);
    writer.acquireUninterruptibly();
    try {
      Latencies.pass(latencies.itemWrite());
      if (isInTransaction(item)) {
        throw TransactionConflictException.builder()
            .message("Transaction is ongoing for the item")
            .build();
      }
      return write.get();
    } finally {
      writer.release();
    }
  }

  private Semaphore writer(ItemKey item) {
    return writers.computeIfAbsent(item, _ -> new Semaphore(1, true));
  }

  /** Takes all of them and returns none, or takes none and returns those that others hold. */
  private Set<ItemKey> take(List<ItemKey> items) {
    transactions.lock();
    try {
      Set<ItemKey> taken = new HashSet<>(items);
      taken.retainAll(inTransaction);
      if (taken.isEmpty()) {
        inTransaction.addAll(items);
      }
      return taken;
    } finally {
      transactions.unlock();
    }
  }

  private void release(List<ItemKey> items) {
    transactions.lock();
    try {
      items.forEach(inTransaction::remove);
    } finally {
      transactions.unlock();
    }
  }

  private boolean isInTransaction(ItemKey item) {
    transactions.lock();
    try {
      return inTransaction.contains(item);
    } finally {
      transactions.unlock();
    }
  }

  private static TransactionCanceledException cancelled(List<ItemKey> items, Set<ItemKey> taken) {
    return TransactionCanceledException.builder()
        .message("Transaction cancelled, please refer cancellation reasons for specific reasons")
        .cancellationReasons(
            items.stream()
                .map(
                    item ->
                        CancellationReason.builder()
                            .code(taken.contains(item) ? "TransactionConflict" : "None")
                            .build())
                .toList())
        .build();
  }
}
