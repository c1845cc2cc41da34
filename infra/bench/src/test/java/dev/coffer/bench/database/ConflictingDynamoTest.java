package dev.coffer.bench.database;

import static dev.coffer.bench.database.TestDatabase.DATABASE;
import static dev.coffer.platform.Attributes.key;
import static dev.coffer.platform.Attributes.number;
import static dev.coffer.platform.Attributes.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse;

@DisplayName("The model of conflicts:")
class ConflictingDynamoTest {
  private final String table = DATABASE.newTable();
  private final CountDownLatch inside = new CountDownLatch(1);
  private final CountDownLatch go = new CountDownLatch(1);
  private final ConflictingDynamo model =
      new ConflictingDynamo(new Slow(DATABASE.client(), inside, go), Latencies.NONE);
  private final MeteredDynamo dynamo = new MeteredDynamo(model);

  @Test
  void aTransactionThatMeetsAnotherIsCancelledAndToldWhere() throws Exception {
    TransactionCanceledException cancelled =
        whileATransactionHolds(
            List.of("a", "b"),
            () ->
                catchThrowableOfType(
                    TransactionCanceledException.class, () -> transact("c", "b", "d")));

    assertThat(cancelled.cancellationReasons())
        .extracting(CancellationReason::code)
        .containsExactly("None", "TransactionConflict", "None");
    assertThat(Conflicts.isConflict(cancelled)).isTrue();
    assertThat(rows()).as("the cancelled one wrote nothing").containsExactlyInAnyOrder("a", "b");
    assertThat(dynamo.reading()).isEqualTo(new MeteredDynamo.Reading(2, 1, 4, 0));
  }

  @Test
  void aPlainWriteThatMeetsATransactionIsRefused() throws Exception {
    whileATransactionHolds(
        List.of("a"),
        () -> {
          assertThatThrownBy(() -> put("a")).isInstanceOf(TransactionConflictException.class);
          put("b");
          return "done";
        });

    assertThat(dynamo.reading().conflicts()).isEqualTo(1);
    put("a");
  }

  @Test
  void readsAndOtherItemsDoNotConflict() throws Exception {
    whileATransactionHolds(
        List.of("a"),
        () -> {
          assertThat(dynamo.getItem(get -> get.tableName(table).key(key("p", "a"))).hasItem())
              .isFalse();
          return "done";
        });

    assertThat(dynamo.reading().conflicts()).isZero();
  }

  @Test
  void itemsAreFreeAgainAfterATransactionWhateverBecameOfIt() {
    go.countDown();
    transact("a");
    TransactionCanceledException failed =
        catchThrowableOfType(TransactionCanceledException.class, () -> transact("a", "b"));

    assertThat(Conflicts.failedCondition(failed, 0)).isTrue();
    assertThat(Conflicts.isConflict(failed)).isFalse();
    transact("b");
    assertThat(rows()).containsExactlyInAnyOrder("a", "b");
  }

  @Test
  void plainWritesToOneItemNeverConflict() throws Exception {
    DATABASE
        .client()
        .putItem(put -> put.tableName(table).item(row("counter", Map.of("n", number(0)))));
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> writes =
          Stream.<Runnable>generate(() -> this::increment).limit(100).map(threads::submit).toList();
      for (Future<?> write : writes) {
        write.get();
      }
    }

    assertThat(DATABASE.rows(table)).singleElement().returns(100L, row -> number(row, "n"));
    assertThat(dynamo.reading().conflicts()).isZero();
  }

  private void increment() {
    dynamo.updateItem(
        update ->
            update
                .tableName(table)
                .key(key("p", "counter"))
                .updateExpression("SET n = n + :one")
                .expressionAttributeValues(Map.of(":one", number(1))));
  }

  private interface Act<T> {
    T run() throws Exception;
  }

  /** Does something while a transaction is between its beginning and its end. */
  private <T> T whileATransactionHolds(List<String> items, Act<T> act) throws Exception {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<?> transaction = threads.submit(() -> transact(items.toArray(String[]::new)));
      inside.await();
      try {
        return act.run();
      } finally {
        go.countDown();
        transaction.get();
      }
    }
  }

  private void put(String name) {
    dynamo.putItem(put -> put.tableName(table).item(row(name, Map.of())));
  }

  private void transact(String... names) {
    dynamo.transactWriteItems(
        write ->
            write.transactItems(
                Stream.of(names)
                    .map(
                        name ->
                            TransactWriteItem.builder()
                                .put(
                                    put ->
                                        put.tableName(table)
                                            .item(row(name, Map.of()))
                                            .conditionExpression("attribute_not_exists(pk)"))
                                .build())
                    .toList()));
  }

  private List<String> rows() {
    return DATABASE.rows(table).map(row -> text(row, "sk")).toList();
  }

  private static Map<String, AttributeValue> row(String name, Map<String, AttributeValue> more) {
    Map<String, AttributeValue> row = new HashMap<>(key("p", name));
    row.putAll(more);
    return row;
  }

  /** Its transactions say when they have begun and end when they are told to. */
  private record Slow(DynamoDbClient dynamo, CountDownLatch inside, CountDownLatch go)
      implements DynamoDbClient {
    @Override
    public TransactWriteItemsResponse transactWriteItems(TransactWriteItemsRequest request) {
      inside.countDown();
      try {
        go.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      return dynamo.transactWriteItems(request);
    }

    @Override
    public PutItemResponse putItem(PutItemRequest request) {
      return dynamo.putItem(request);
    }

    @Override
    public UpdateItemResponse updateItem(UpdateItemRequest request) {
      return dynamo.updateItem(request);
    }

    @Override
    public GetItemResponse getItem(GetItemRequest request) {
      return dynamo.getItem(request);
    }

    @Override
    public String serviceName() {
      return dynamo.serviceName();
    }

    @Override
    public void close() {
      // The database belongs to the tests.
    }
  }
}
