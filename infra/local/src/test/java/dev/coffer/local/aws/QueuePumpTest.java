package dev.coffer.local.aws;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse.BatchItemFailure;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;
import dev.coffer.local.aws.EventSources.QueueSource;
import dev.coffer.platform.Ids;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A function that is given a queue's messages")
class QueuePumpTest {
  private static final Duration PAUSE = Duration.ofSeconds(10);

  private final Ids ids = Ids.from(new SplittableRandom(7));
  private Instant now = Instant.parse("2026-11-23T10:00:00Z");
  private final LocalQueue dead =
      new LocalQueue("Dead", new LocalQueue.Rules(Duration.ofSeconds(30), 1, null), () -> now, ids);
  private final LocalQueue queue =
      new LocalQueue("Jobs", new LocalQueue.Rules(Duration.ofMinutes(16), 3, dead), () -> now, ids);
  private final List<String> seen = new ArrayList<>();
  private final Set<String> failing = new HashSet<>();

  @Test
  void isGivenABatchAndWhatItDidIsGone() {
    queue.send("a");
    queue.send("b");
    queue.send("c");
    QueuePump pump = pump(2, this::reporting);

    assertThat(pump.deliver()).isTrue();
    assertThat(seen).containsExactly("a#1", "b#1");
    assertThat(pump.deliver()).isTrue();
    assertThat(pump.deliver()).isFalse();
    assertThat(queue.bodies()).isEmpty();
  }

  @Test
  void isGivenAgainOnlyWhatItReportedAsFailed() {
    queue.send("a");
    queue.send("bad");
    failing.add("bad");
    QueuePump pump = pump(10, this::reporting);

    pump.deliver();
    assertThat(queue.bodies()).containsExactly("bad");
    assertThat(pump.deliver()).isFalse();

    failing.clear();
    now = now.plus(PAUSE);
    assertThat(pump.deliver()).isTrue();
    assertThat(seen).containsExactly("a#1", "bad#1", "bad#2");
    assertThat(queue.bodies()).isEmpty();
  }

  @Test
  void isGivenEverythingAgainWhenItThrows() {
    queue.send("a");
    queue.send("b");
    QueuePump pump =
        pump(
            10,
            (_, _) -> {
              throw new IllegalStateException("can't");
            });

    pump.deliver();
    assertThat(queue.bodies()).containsExactly("a", "b");
  }

  @Test
  void isGivenEverythingAgainWhenItReportsAMessageThatWasNotThere() {
    queue.send("a");
    QueuePump pump =
        pump(10, (_, _) -> new SQSBatchResponse(List.of(new BatchItemFailure("other"))));

    pump.deliver();
    assertThat(queue.bodies()).containsExactly("a");
  }

  @Test
  void isGivenABadMessageAFewTimesAndThenItIsADeadLetter() {
    queue.send("bad");
    queue.send("good");
    failing.add("bad");
    QueuePump pump = pump(1, this::reporting);

    for (int i = 0; i < 5; i++) {
      while (pump.deliver()) {
        // The neighbours have their turn at once.
        assertThat(seen).isNotEmpty();
      }
      now = now.plus(PAUSE);
    }

    assertThat(seen).containsExactly("bad#1", "good#1", "bad#2", "bad#3");
    assertThat(dead.bodies()).containsExactly("bad");
    assertThat(queue.bodies()).isEmpty();
  }

  @Test
  void isToldHowMuchTimeItHas() {
    queue.send("a");
    List<Integer> remaining = new ArrayList<>();
    QueuePump pump =
        pump(
            1,
            (_, context) -> {
              remaining.add(context.getRemainingTimeInMillis());
              now = now.plusSeconds(899);
              remaining.add(context.getRemainingTimeInMillis());
              now = now.plusSeconds(10);
              remaining.add(context.getRemainingTimeInMillis());
              return new SQSBatchResponse(List.of());
            });

    pump.deliver();
    assertThat(remaining).containsExactly(900_000, 1000, 0);
  }

  @Test
  void isGivenMessagesInTheBackgroundAndToldToStopWhenItCloses() throws Exception {
    LocalQueue real =
        new LocalQueue(
            "Jobs",
            new LocalQueue.Rules(Duration.ofMinutes(16), 3, dead),
            InstantSource.system(),
            Ids.secure());
    CountDownLatch began = new CountDownLatch(1);
    QueuePump pump =
        new QueuePump(
            source(1),
            real,
            (_, context) -> {
              began.countDown();
              while (context.getRemainingTimeInMillis() > 0) {
                Thread.onSpinWait();
              }
              return new SQSBatchResponse(List.of());
            },
            InstantSource.system(),
            Ids.secure(),
            PAUSE);
    pump.start();
    real.send("a");

    assertThat(began.await(30, TimeUnit.SECONDS)).isTrue();
    pump.close();
    assertThat(real.bodies()).isEmpty();
  }

  private SQSBatchResponse reporting(SQSEvent event, Context context) {
    List<BatchItemFailure> failures = new ArrayList<>();
    for (SQSMessage message : event.getRecords()) {
      seen.add(message.getBody() + "#" + message.getAttributes().get("ApproximateReceiveCount"));
      if (failing.contains(message.getBody())) {
        failures.add(new BatchItemFailure(message.getMessageId()));
      }
    }
    return new SQSBatchResponse(failures);
  }

  private QueuePump pump(int batchSize, RequestHandler<SQSEvent, SQSBatchResponse> function) {
    return new QueuePump(source(batchSize), queue, function, () -> now, ids, PAUSE);
  }

  private static QueueSource source(int batchSize) {
    return new QueueSource("JobsFunction", Duration.ofMinutes(15), "Jobs", batchSize, true);
  }
}
