package dev.coffer.contacts;

import dev.coffer.platform.Attributes;
import dev.coffer.platform.TableReads;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/**
 * Reads and writes many rows of one table, as few calls as DynamoDB allows, some of them side by
 * side.
 *
 * <p>What a call leaves unprocessed is asked for again at once: when nothing at all goes through,
 * DynamoDB throttles the whole call, and then the SDK's own retries wait with jitter.
 */
final class Batches {
  private static final int GET_MAX = 100;
  private static final int WRITE_MAX = 25;
  private static final int ROUNDS_MAX = 20;

  /** Calls under way at once: enough to hide the network, few enough not to storm a partition. */
  private static final int LANES = 4;

  private final DynamoDbClient dynamo;
  private final String table;

  Batches(DynamoDbClient dynamo, String table) {
    this.dynamo = dynamo;
    this.table = table;
  }

  /** A primary key. */
  record Key(String pk, String sk) {}

  /** The rows of these keys, in no order; missing ones are left out. */
  List<Map<String, AttributeValue>> get(Collection<Key> keys, boolean consistent) {
    if (keys.size() <= GET_MAX) {
      return keys.isEmpty() ? List.of() : getSome(List.copyOf(keys), consistent);
    }
    List<Callable<List<Map<String, AttributeValue>>>> calls = new ArrayList<>();
    for (List<Key> some : parts(List.copyOf(keys), GET_MAX)) {
      calls.add(() -> getSome(some, consistent));
    }
    return together(calls).stream().flatMap(List::stream).toList();
  }

  /** Puts and deletes, no key twice; in no order. */
  void write(Collection<WriteRequest> requests) {
    List<Callable<Boolean>> calls = new ArrayList<>();
    for (List<WriteRequest> some : parts(List.copyOf(requests), WRITE_MAX)) {
      calls.add(
          () -> {
            writeSome(some);
            return true;
          });
    }
    together(calls);
  }

  static WriteRequest put(Map<String, AttributeValue> row) {
    return WriteRequest.builder().putRequest(put -> put.item(row)).build();
  }

  static WriteRequest delete(String pk, String sk) {
    return WriteRequest.builder().deleteRequest(d -> d.key(Attributes.key(pk, sk))).build();
  }

  private List<Map<String, AttributeValue>> getSome(List<Key> keys, boolean consistent) {
    return TableReads.rows(
        dynamo,
        table,
        keys.stream().map(key -> Attributes.key(key.pk(), key.sk())).toList(),
        consistent);
  }

  private void writeSome(List<WriteRequest> requests) {
    Map<String, List<WriteRequest>> left = Map.of(table, requests);
    for (int round = 0; !left.isEmpty(); round++) {
      checkRound(round);
      Map<String, List<WriteRequest>> asked = left;
      left = dynamo.batchWriteItem(request -> request.requestItems(asked)).unprocessedItems();
    }
  }

  private static void checkRound(int round) {
    if (round == ROUNDS_MAX) {
      throw new IllegalStateException("DynamoDB keeps leaving rows unprocessed");
    }
  }

  /** Runs the calls in {@value #LANES} lanes and returns their answers in order. */
  private static <T> List<T> together(List<Callable<T>> calls) {
    if (calls.isEmpty()) {
      return List.of();
    }
    List<T> answers = new ArrayList<>(calls.size());
    try (var lanes = Executors.newFixedThreadPool(LANES, Thread.ofVirtual().factory())) {
      for (Future<T> answer : lanes.invokeAll(calls)) {
        answers.add(answer.get());
      }
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException("a batch failed", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for DynamoDB", e);
    }
    return answers;
  }

  private static <T> List<List<T>> parts(List<T> all, int size) {
    List<List<T>> parts = new ArrayList<>();
    for (int from = 0; from < all.size(); from += size) {
      parts.add(all.subList(from, Math.min(all.size(), from + size)));
    }
    return parts;
  }
}
