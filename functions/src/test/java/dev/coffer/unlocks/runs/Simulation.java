package dev.coffer.unlocks.runs;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.SplittableRandom;
import java.util.concurrent.SynchronousQueue;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * Runs actors one at a time, in an order that follows from the program alone. Time is simulated:
 * each call takes some ticks to the database and some back, drawn from its operation's own seed,
 * and whatever is due first goes on. An actor is a thread that stands still whenever it isn't its
 * turn.
 */
final class Simulation {
  /** What an actor does, in its own thread. */
  interface Body {
    void act(Actor actor);
  }

  /** Ends an actor's thread in the middle of a call. Not an exception: nothing may catch it. */
  private static final class Crash extends Error {
    private static final long serialVersionUID = 1;

    Crash() {
      super("crashed", null, false, false);
    }
  }

  private record Event(long at, long order, Runnable happens) {}

  private static final int NEAR = 8;
  private static final int FAR = 200;
  private static final int LATE = 1500;

  private final PriorityQueue<Event> events =
      new PriorityQueue<>(Comparator.comparingLong(Event::at).thenComparingLong(Event::order));
  private final Map<Integer, Queue<Step>> lanes = new HashMap<>();
  private final SynchronousQueue<Runnable> turns = new SynchronousQueue<>();
  private final Body body;
  private long orders;
  private long now;
  private long moment;
  private long calls;

  Simulation(Body body) {
    this.body = body;
  }

  /** Runs a program to its end, late deliveries included. */
  void run(List<Step> steps) {
    for (Step step : steps) {
      lanes.computeIfAbsent(step.lane(), _ -> new ArrayDeque<>()).add(step);
    }
    List.copyOf(lanes.keySet()).forEach(this::next);
    while (!events.isEmpty()) {
      Event event = events.remove();
      now = event.at();
      moment++;
      event.happens().run();
    }
  }

  /** The time, in ticks. */
  long now() {
    return now;
  }

  /** Counts what happens; no two things happen at the same moment. */
  long moment() {
    return moment;
  }

  /** Calls to the database that were asked for. */
  long calls() {
    return calls;
  }

  private void schedule(long ticks, Runnable happens) {
    events.add(new Event(now + ticks, orders++, happens));
  }

  private void next(int lane) {
    Step step = lanes.getOrDefault(lane, new ArrayDeque<>()).poll();
    if (step != null) {
      schedule(Math.max(1, step.at() - now), () -> proceed(new Actor(step)::begin));
    }
  }

  /** Lets an actor go on until it stands still again, then does what it asks for. */
  private void proceed(Runnable actor) {
    actor.run();
    try {
      turns.take().run();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  /** What a call came to: an answer or a failure. */
  private record Reply(@Nullable Object answer, @Nullable Throwable failure) {}

  /** One operation under way. */
  final class Actor {
    private final Step step;
    private final SplittableRandom random;
    private final SynchronousQueue<Reply> replies = new SynchronousQueue<>();
    private final List<String> story = new ArrayList<>();
    private final long began = moment;

    private Actor(Step step) {
      this.step = step;
      this.random = new SplittableRandom(step.seed());
    }

    Step step() {
      return step;
    }

    /** The moment at which it was asked for. */
    long began() {
      return began;
    }

    /** The moment by which it has ended, seen by itself. */
    long ended() {
      return moment;
    }

    SplittableRandom random() {
      return random;
    }

    /** What befell its calls. */
    List<String> story() {
      return story;
    }

    private void begin() {
      Thread.ofVirtual()
          .name("actor " + step.number())
          .start(
              () -> {
                try {
                  body.act(this);
                } catch (Crash _) {
                  // It is gone, and so is its answer.
                  return;
                } finally {
                  hand(() -> next(step.lane()));
                }
              });
    }

    /** Makes a call: it travels, meets its fate and comes back. Called in the actor's thread. */
    Object call(String name, Deed deed) {
      hand(() -> travel(name, deed));
      Reply reply = take(replies);
      return switch (reply.failure()) {
        case null -> Objects.requireNonNull(reply.answer());
        case RuntimeException failure -> throw failure;
        case Error failure -> throw failure;
        case Throwable other -> throw new IllegalStateException(other);
      };
    }

    private void travel(String name, Deed deed) {
      calls++;
      Fate drawn = Fate.draw(random);
      Fate fate = step.faulty() ? drawn : Fate.WELL;
      int there = 1 + random.nextInt(NEAR);
      int back = 1 + random.nextInt(NEAR);
      int far = random.nextInt(FAR);
      int late = there + random.nextInt(LATE);
      if (fate != Fate.WELL) {
        story.add(name + " " + fate);
      }
      if (fate.arrivesLate()) {
        schedule(late, () -> deliver(deed::arrive));
      }
      schedule(fate == Fate.SLOW ? there + far : there, () -> meet(deed, fate, back));
    }

    private void meet(Deed deed, Fate fate, int back) {
      if (fate == Fate.CRASHED_AFTER) {
        deliver(deed::arrive);
      }
      Reply reply = fate.isCrash() ? new Reply(null, new Crash()) : deliver(() -> deed.meet(fate));
      schedule(back, () -> proceed(() -> give(replies, reply)));
    }

    private void hand(Runnable turn) {
      give(turns, turn);
    }
  }

  private static Reply deliver(Supplier<Object> send) {
    try {
      return new Reply(send.get(), null);
    } catch (SdkException e) {
      return new Reply(null, e);
    }
  }

  /** One request. */
  interface Deed {
    /** It arrives, and nobody waits for the answer. */
    Object arrive();

    /** It meets any fate but a crash; returns or throws what its caller sees. */
    Object meet(Fate fate);
  }

  private static <T> void give(SynchronousQueue<T> queue, T value) {
    try {
      queue.put(value);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  private static <T> T take(SynchronousQueue<T> queue) {
    try {
      return queue.take();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }
}
