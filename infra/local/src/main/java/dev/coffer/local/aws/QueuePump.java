package dev.coffer.local.aws;

import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;
import dev.coffer.local.aws.EventSources.QueueSource;
import dev.coffer.local.aws.LocalQueue.Received;
import dev.coffer.platform.Ids;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives a queue's messages to a function as Lambda does: what it did is deleted, what failed comes
 * again. A laptop's user is not to wait for that as long as the cloud does.
 */
public final class QueuePump implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(QueuePump.class);
  private static final int WORKERS = 2;
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final QueueSource source;
  private final LocalQueue queue;
  private final RequestHandler<SQSEvent, SQSBatchResponse> function;
  private final InstantSource clock;
  private final Ids ids;
  private final Duration pause;
  private final List<Thread> workers;
  private volatile boolean closing;

  /**
   * Not yet started.
   *
   * @param pause before a message that failed comes again
   */
  public QueuePump(
      QueueSource source,
      LocalQueue queue,
      RequestHandler<SQSEvent, SQSBatchResponse> function,
      InstantSource clock,
      Ids ids,
      Duration pause) {
    this.source = source;
    this.queue = queue;
    this.function = function;
    this.clock = clock;
    this.ids = ids;
    this.pause = pause;
    this.workers =
        IntStream.range(0, WORKERS)
            .mapToObj(_ -> Thread.ofPlatform().daemon().name(source.queue()).unstarted(this::work))
            .toList();
  }

  /** Begins to wait for messages; two of them may be under way at a time. */
  public QueuePump start() {
    workers.forEach(Thread::start);
    return this;
  }

  /** Gives the function the next batch; false when there is none to be had now. */
  public boolean deliver() {
    List<Received> batch = queue.receive(source.batchSize());
    if (batch.isEmpty()) {
      return false;
    }
    deliver(batch);
    return true;
  }

  private void work() {
    try {
      while (!closing) {
        deliver(queue.await(source.batchSize(), () -> !closing));
      }
    } catch (InterruptedException e) {
      LOG.debug("{} is being closed", source.queue());
    }
  }

  private void deliver(List<Received> batch) {
    if (batch.isEmpty()) {
      return;
    }
    Set<String> failed = failed(batch);
    for (Received message : batch) {
      if (failed.contains(message.id())) {
        queue.release(message, pause);
      } else {
        queue.delete(message);
      }
    }
  }

  /** The messages that failed; all of them when the function says something that can't be. */
  private Set<String> failed(List<Received> batch) {
    Set<String> all = batch.stream().map(Received::id).collect(Collectors.toSet());
    SQSEvent event = new SQSEvent();
    event.setRecords(batch.stream().map(this::message).toList());
    Instant end = clock.instant().plus(source.timeout());
    SQSBatchResponse response;
    try {
      response =
          function.handleRequest(
              event, new LocalContext(source.function(), ids.next(), () -> remaining(end)));
    } catch (RuntimeException | Error e) {
      LOG.warn("{} failed with {} messages", source.function(), batch.size(), e);
      return all;
    }
    if (!source.partial() || response == null || response.getBatchItemFailures() == null) {
      return Set.of();
    }
    Set<String> failed = new HashSet<>();
    response.getBatchItemFailures().forEach(failure -> failed.add(failure.getItemIdentifier()));
    return all.containsAll(failed) ? failed : all;
  }

  /**
   * None while this is being closed, so that a function stops as it would at the end of its time.
   */
  private int remaining(Instant end) {
    return closing
        ? 0
        : Math.toIntExact(Math.max(0, Duration.between(clock.instant(), end).toMillis()));
  }

  private SQSMessage message(Received received) {
    SQSMessage message = new SQSMessage();
    message.setMessageId(received.id());
    message.setReceiptHandle(received.receipt());
    message.setBody(received.body());
    message.setEventSource("aws:sqs");
    message.setEventSourceArn("arn:aws:sqs:us-east-1:000000000000:" + source.queue());
    message.setAwsRegion("us-east-1");
    message.setMessageAttributes(Map.of());
    message.setAttributes(
        Map.of(
            "ApproximateReceiveCount", String.valueOf(received.receives()),
            "SentTimestamp", String.valueOf(received.sent().toEpochMilli())));
    return message;
  }

  /** Stops; a function is told that its time is over and waited for a while. */
  @Override
  public void close() {
    closing = true;
    queue.wakeAll();
    try {
      for (Thread worker : workers) {
        if (worker.isAlive() && !worker.join(PATIENCE)) {
          LOG.warn("{} doesn't end", source.function());
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
