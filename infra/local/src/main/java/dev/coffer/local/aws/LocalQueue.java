package dev.coffer.local.aws;

import dev.coffer.platform.Ids;
import dev.coffer.platform.Queue;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A standard queue as Amazon SQS has them, in memory. Who receives a message has it for himself
 * until it is deleted or its time is over; then somebody else may receive it. One that was received
 * too often goes to another queue. Any thread may use it.
 */
public final class LocalQueue implements Queue {
  private static final Logger LOG = LoggerFactory.getLogger(LocalQueue.class);
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);

  private final String name;
  private final Rules rules;
  private final InstantSource clock;
  private final Ids ids;
  private final Map<String, Held> messages = new LinkedHashMap<>();

  /**
   * What becomes of a message that is received and not deleted.
   *
   * @param visibility how long nobody else sees it
   * @param maxReceives how often it is given out before it goes to {@code deadLetters}
   * @param deadLetters null: it is given out for ever
   */
  public record Rules(Duration visibility, int maxReceives, @Nullable LocalQueue deadLetters) {
    /** Refuses what SQS refuses. */
    public Rules {
      if (visibility.isNegative() || maxReceives < 1) {
        throw new IllegalArgumentException("a queue with " + visibility + ", " + maxReceives);
      }
    }
  }

  /**
   * A message as it was received.
   *
   * @param receipt deletes or releases it
   * @param receives how often it was received, with this time
   */
  public record Received(String id, String receipt, String body, Instant sent, int receives) {}

  private record Held(
      String body, Instant sent, int receives, Instant visibleFrom, String receipt) {}

  /** An empty queue. */
  public LocalQueue(String name, Rules rules, InstantSource clock, Ids ids) {
    this.name = name;
    this.rules = rules;
    this.clock = clock;
    this.ids = ids;
  }

  /** Its logical id in the template. */
  public String name() {
    return name;
  }

  @Override
  public synchronized void send(String body) {
    Instant now = clock.instant();
    messages.put(ids.next(), new Held(body, now, 0, now, ""));
    notifyAll();
  }

  /** At most so many messages that are to be had now, the oldest first. */
  public synchronized List<Received> receive(int most) {
    Instant now = clock.instant();
    List<Received> received = new ArrayList<>();
    for (String id : List.copyOf(messages.keySet())) {
      Held held = messages.get(id);
      if (held == null || held.visibleFrom().isAfter(now) || received.size() == most) {
        continue;
      }
      LocalQueue deadLetters = rules.deadLetters();
      if (deadLetters != null && held.receives() >= rules.maxReceives()) {
        messages.remove(id);
        LOG.warn("{} gives up message {}; see {}", name, id, deadLetters.name());
        deadLetters.send(held.body());
        continue;
      }
      String receipt = ids.next();
      int receives = held.receives() + 1;
      messages.put(
          id, new Held(held.body(), held.sent(), receives, now.plus(rules.visibility()), receipt));
      received.add(new Received(id, receipt, held.body(), held.sent(), receives));
    }
    return received;
  }

  /** Removes a message. A receipt that was overtaken by a later one does nothing. */
  public synchronized void delete(Received message) {
    Held held = messages.get(message.id());
    if (held != null && held.receipt().equals(message.receipt())) {
      messages.remove(message.id());
    }
  }

  /** Gives a message back to be received again in a while. */
  public synchronized void release(Received message, Duration delay) {
    Held held = messages.get(message.id());
    if (held != null && held.receipt().equals(message.receipt())) {
      Instant from = clock.instant().plus(delay);
      messages.put(
          message.id(), new Held(held.body(), held.sent(), held.receives(), from, held.receipt()));
      notifyAll();
    }
  }

  /** The bodies of all messages, those in somebody's hands too, in the order they were sent. */
  public synchronized List<String> bodies() {
    return messages.values().stream().map(Held::body).toList();
  }

  /** The same, but waits until there is one or {@link #wakeAll} finds nobody wanting any. */
  synchronized List<Received> await(int most, BooleanSupplier wanted) throws InterruptedException {
    List<Received> received = receive(most);
    while (received.isEmpty() && wanted.getAsBoolean()) {
      wait(Math.clamp(untilNext().toMillis(), 1, LONGEST_WAIT.toMillis()));
      received = receive(most);
    }
    return received;
  }

  /** Lets those who wait ask themselves whether they want to. */
  synchronized void wakeAll() {
    notifyAll();
  }

  /** How long until a message that is hidden now is to be had. */
  private Duration untilNext() {
    Instant now = clock.instant();
    return messages.values().stream()
        .map(held -> Duration.between(now, held.visibleFrom()))
        .min(Comparator.naturalOrder())
        .orElse(LONGEST_WAIT);
  }
}
