package dev.coffer.local.aws;

import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent.DynamodbStreamRecord;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse;
import dev.coffer.local.aws.EventSources.StreamSource;
import dev.coffer.platform.Ids;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells functions what changes in the tables, as {@code template.yaml} says. How far each has come
 * outlives a restart, when the database does; what was under way then comes again.
 */
public final class Streams implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Streams.class);
  private static final long LOOK_EVERY_MILLIS = 200;
  private static final long PATIENCE_SECONDS = 5;

  private final List<Pump> pumps;
  private final Duration pause;
  private final CountDownLatch closing = new CountDownLatch(1);
  private final ScheduledExecutorService threads;

  /**
   * Not yet started.
   *
   * @param handlers the functions by logical id; a source whose function isn't there is left alone
   * @param pause before a batch that failed is given again
   */
  public Streams(
      EventSources sources,
      Database database,
      Map<String, RequestHandler<DynamodbEvent, StreamsEventResponse>> handlers,
      LocalQueues queues,
      Ids ids,
      Duration pause) {
    this.pause = pause;
    Checkpoints checkpoints = new Checkpoints(database);
    this.pumps =
        sources.streams().stream()
            .filter(source -> handlers.containsKey(source.function()))
            .map(source -> pump(source, database, checkpoints, handlers, queues, ids))
            .toList();
    if (!pumps.isEmpty()) {
      pumps.stream().mapToLong(pump -> pump.handled).min().ifPresent(database::forgetBefore);
    }
    this.threads =
        Executors.newScheduledThreadPool(
            Math.max(1, pumps.size()),
            task -> {
              Thread thread = new Thread(task, "streams");
              thread.setDaemon(true);
              return thread;
            });
  }

  private Pump pump(
      StreamSource source,
      Database database,
      Checkpoints checkpoints,
      Map<String, RequestHandler<DynamodbEvent, StreamsEventResponse>> handlers,
      LocalQueues queues,
      Ids ids) {
    RequestHandler<DynamodbEvent, StreamsEventResponse> handler = handlers.get(source.function());
    if (handler == null) {
      throw new IllegalArgumentException(source.function() + " isn't there");
    }
    int millis = Math.toIntExact(source.timeout().toMillis());
    StreamDelivery delivery =
        new StreamDelivery(
            source,
            event ->
                handler.handleRequest(
                    event, new LocalContext(source.function(), ids.next(), () -> millis)),
            queues.named(source.deadLetters()),
            this::pause);
    return new Pump(source, database, checkpoints, delivery);
  }

  /** Begins to look for changes, each table in a thread of its own. */
  public Streams start() {
    for (Pump pump : pumps) {
      var _ =
          threads.scheduleWithFixedDelay(
              () -> run(pump), 0, LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS);
    }
    return this;
  }

  /** Gives the functions everything that there is, and returns when they are done with it. */
  public void catchUp() {
    for (Pump pump : pumps) {
      while (pump.batch()) {
        LOG.debug("more");
      }
    }
  }

  private void run(Pump pump) {
    try {
      boolean more = true;
      while (more && closing.getCount() > 0) {
        more = pump.batch();
      }
    } catch (RuntimeException e) {
      if (closing.getCount() > 0) {
        LOG.warn("the stream of {} can't be read, and is tried again", pump.source.table(), e);
      }
    }
  }

  /** Waits before another attempt; false when this is being closed. */
  private boolean pause() {
    try {
      return !closing.await(pause.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** Stops; a batch that a function is at is finished, what is left waits for the next start. */
  @Override
  public void close() {
    closing.countDown();
    threads.shutdown();
    try {
      if (!threads.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        LOG.warn("a function that follows a stream doesn't end");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Carries one table's changes to one function. */
  private static final class Pump {
    private final StreamSource source;
    private final Checkpoints checkpoints;
    private final StreamDelivery delivery;
    private final StreamReader reader;
    private long handled;

    Pump(StreamSource source, Database database, Checkpoints checkpoints, StreamDelivery delivery) {
      this.source = source;
      this.checkpoints = checkpoints;
      this.delivery = delivery;
      this.handled = checkpoints.of(source.function(), source.table());
      this.reader = database.streamOf(source.table(), handled);
    }

    /** Carries a batch; false when there is nothing to carry. */
    synchronized boolean batch() {
      boolean whole = false;
      try {
        StreamReader.Read read = reader.next(source.batchSize());
        List<DynamodbStreamRecord> records =
            read.records().stream().map(record -> StreamRecords.of(read.arn(), record)).toList();
        whole = records.isEmpty() || delivery.deliver(read.shard(), records, this::handled);
        return whole && !records.isEmpty();
      } finally {
        if (!whole) {
          reader.startAgain(handled);
        }
      }
    }

    private void handled(String sequence) {
      handled = Long.parseLong(sequence);
      checkpoints.keep(source.function(), source.table(), handled);
    }
  }
}
