package dev.coffer.local.aws;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent.DynamodbStreamRecord;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse.BatchItemFailure;
import dev.coffer.local.aws.EventSources.StreamSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives batches of changes to a function as Lambda does: what failed comes again with all that
 * followed it, a batch that fails whole is halved, and a batch that fails to the last is given up
 * and noted in the dead letters, so that those behind it have their turn.
 */
final class StreamDelivery {
  private static final Logger LOG = LoggerFactory.getLogger(StreamDelivery.class);

  private final StreamSource source;
  private final Function<DynamodbEvent, @Nullable StreamsEventResponse> function;
  private final LocalQueue deadLetters;
  private final BooleanSupplier pause;

  /**
   * For a function.
   *
   * @param pause waits before a batch is given again; false when there is no time for it
   */
  StreamDelivery(
      StreamSource source,
      Function<DynamodbEvent, @Nullable StreamsEventResponse> function,
      LocalQueue deadLetters,
      BooleanSupplier pause) {
    this.source = source;
    this.function = function;
    this.deadLetters = deadLetters;
    this.pause = pause;
  }

  /** Is told how far the function has come. */
  @FunctionalInterface
  interface Progress {
    /** Everything up to this change is done or given up. */
    void handled(String sequence);
  }

  /** Gives a batch; false when it was left in the middle because there is no time. */
  boolean deliver(String shard, List<DynamodbStreamRecord> batch, Progress progress) {
    Deque<List<DynamodbStreamRecord>> todo = new ArrayDeque<>(List.of(batch));
    int failures = 0;
    while (!todo.isEmpty()) {
      List<DynamodbStreamRecord> records = todo.pop();
      int failedAt = firstFailure(records);
      if (failedAt > 0) {
        progress.handled(sequence(records.get(failedAt - 1)));
        failures = 0;
        if (failedAt < records.size()) {
          todo.push(records.subList(failedAt, records.size()));
        }
      } else if (source.bisect() && records.size() > 1) {
        int half = records.size() / 2;
        todo.push(records.subList(half, records.size()));
        todo.push(records.subList(0, half));
        failures = 0;
      } else if (++failures > source.maxRetries()) {
        giveUp(shard, records, failures);
        progress.handled(sequence(records.getLast()));
        failures = 0;
      } else {
        todo.push(records);
        if (!pause.getAsBoolean()) {
          return false;
        }
      }
    }
    return true;
  }

  /** How many records from the first were done. */
  private int firstFailure(List<DynamodbStreamRecord> records) {
    DynamodbEvent event = new DynamodbEvent();
    event.setRecords(records);
    StreamsEventResponse response;
    try {
      response = function.apply(event);
    } catch (RuntimeException | Error e) {
      LOG.warn("{} failed with {} changes", source.function(), records.size(), e);
      return 0;
    }
    if (!source.partial() || response == null || response.getBatchItemFailures() == null) {
      return records.size();
    }
    List<String> sequences = records.stream().map(StreamDelivery::sequence).toList();
    int first = records.size();
    for (BatchItemFailure failure : response.getBatchItemFailures()) {
      // A change that wasn't in the batch makes all of it fail, as in AWS.
      first = Math.min(first, Math.max(0, sequences.indexOf(failure.getItemIdentifier())));
    }
    return first;
  }

  private void giveUp(String shard, List<DynamodbStreamRecord> records, int invocations) {
    DynamodbStreamRecord first = records.getFirst();
    DynamodbStreamRecord last = records.getLast();
    LOG.warn(
        "{} can't take the changes {} to {} of {}",
        source.function(),
        sequence(first),
        sequence(last),
        source.table());
    deadLetters.send(
        """
        {"requestContext":{"functionArn":"%s","condition":"RetryAttemptsExhausted",\
        "approximateInvokeCount":%d},"version":"1.0","DDBStreamBatchInfo":{"shardId":"%s",\
        "startSequenceNumber":"%s","endSequenceNumber":"%s","batchSize":%d,"streamArn":"%s"}}\
        """
            .formatted(
                source.function(),
                invocations,
                shard,
                sequence(first),
                sequence(last),
                records.size(),
                first.getEventSourceARN()));
  }

  private static String sequence(DynamodbStreamRecord record) {
    return record.getDynamodb().getSequenceNumber();
  }
}
