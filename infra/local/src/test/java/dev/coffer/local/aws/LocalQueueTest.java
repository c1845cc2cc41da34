package dev.coffer.local.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coffer.local.aws.LocalQueue.Received;
import dev.coffer.platform.Ids;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A queue")
class LocalQueueTest {
  private final Ids ids = Ids.from(new SplittableRandom(7));
  private Instant now = Instant.parse("2026-11-23T10:00:00Z");
  private final LocalQueue dead =
      new LocalQueue("Dead", new LocalQueue.Rules(Duration.ofSeconds(30), 1, null), () -> now, ids);
  private final LocalQueue queue =
      new LocalQueue("Jobs", new LocalQueue.Rules(Duration.ofMinutes(1), 2, dead), () -> now, ids);

  @Test
  void givesMessagesInTheOrderTheyCameAndAtMostSoMany() {
    queue.send("a");
    queue.send("b");
    queue.send("c");

    assertThat(bodies(queue.receive(2))).containsExactly("a", "b");
    assertThat(bodies(queue.receive(2))).containsExactly("c");
  }

  @Test
  void hidesWhatWasReceivedUntilItsTimeIsOver() {
    queue.send("a");
    Received first = queue.receive(1).getFirst();
    assertThat(first.receives()).isEqualTo(1);

    later(59);
    assertThat(queue.receive(1)).isEmpty();

    later(1);
    Received second = queue.receive(1).getFirst();
    assertThat(second.id()).isEqualTo(first.id());
    assertThat(second.receives()).isEqualTo(2);
  }

  @Test
  void forgetsWhatIsDeleted() {
    queue.send("a");
    queue.delete(queue.receive(1).getFirst());

    later(3600);
    assertThat(queue.receive(1)).isEmpty();
    assertThat(queue.bodies()).isEmpty();
  }

  @Test
  void leavesAMessageToWhoeverReceivedItLast() {
    queue.send("a");
    Received first = queue.receive(1).getFirst();
    later(60);
    Received second = queue.receive(1).getFirst();

    queue.delete(first);
    queue.release(first, Duration.ZERO);
    assertThat(queue.receive(1)).isEmpty();
    assertThat(queue.bodies()).containsExactly("a");

    queue.delete(second);
    assertThat(queue.bodies()).isEmpty();
  }

  @Test
  void givesAReleasedMessageAgainAfterItsPause() {
    queue.send("a");
    queue.release(queue.receive(1).getFirst(), Duration.ofSeconds(5));

    assertThat(queue.receive(1)).isEmpty();
    later(5);
    assertThat(bodies(queue.receive(1))).containsExactly("a");
  }

  @Test
  void movesWhatWasReceivedTooOftenToTheDeadLettersAndGoesOn() {
    queue.send("bad");
    for (int i = 0; i < 2; i++) {
      queue.release(queue.receive(1).getFirst(), Duration.ZERO);
    }
    queue.send("good");

    assertThat(bodies(queue.receive(1))).containsExactly("good");
    assertThat(dead.bodies()).containsExactly("bad");
  }

  private void later(long seconds) {
    now = now.plusSeconds(seconds);
  }

  private static List<String> bodies(List<Received> messages) {
    return messages.stream().map(Received::body).toList();
  }
}
