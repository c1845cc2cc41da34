package dev.coffer.bench.database;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;

/**
 * How long a service takes to answer. The figures of {@link #SERVICE} are a model, not a
 * measurement: single-digit milliseconds for a plain call, as DynamoDB promises, and twice a write
 * for a transaction, which goes over its items twice.
 *
 * @param read a read of any kind
 * @param write a plain write
 * @param batch a batch of plain writes
 * @param transaction a transaction, both phases together
 * @param itemWrite how long a plain write keeps its item to itself: an item is in one partition,
 *     and a partition does 1,000 writes a second ("Designing partition keys to distribute your
 *     workload" in the DynamoDB developer guide)
 * @param retryBase the longest wait before the first retry of a conflict; doubles with each
 * @param retryCap the longest wait before any retry
 * @see <a
 *     href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/bp-partition-key-design.html">
 *     Partition key design</a>
 */
public record Latencies(
    Duration read,
    Duration write,
    Duration batch,
    Duration transaction,
    Duration itemWrite,
    Duration retryBase,
    Duration retryCap) {
  /** Nothing is added: DynamoDB Local as fast as it is. */
  public static final Latencies NONE = ofMillis(0, 0, 0, 0, 0, 1, 50);

  /** A service across a network. */
  public static final Latencies SERVICE = ofMillis(3, 5, 10, 10, 1, 5, 200);

  /** What tables say of {@link #SERVICE}. */
  public static final String MODEL =
      "a model: read 3 ms, plain write 5 ms, batch and transaction 10 ms, a write to one item each"
          + " 1 ms, on top of DynamoDB Local's own time";

  private static final int DOUBLINGS = 20;

  private static Latencies ofMillis(
      long read,
      long write,
      long batch,
      long transaction,
      long itemWrite,
      long retryBase,
      long retryCap) {
    return new Latencies(
        Duration.ofMillis(read),
        Duration.ofMillis(write),
        Duration.ofMillis(batch),
        Duration.ofMillis(transaction),
        Duration.ofMillis(itemWrite),
        Duration.ofMillis(retryBase),
        Duration.ofMillis(retryCap));
  }

  /**
   * Waits before a retry: a random part of a wait that doubles, up to the cap. The same for every
   * contender.
   *
   * @param attempt how many have failed before, from 0
   */
  public void backOff(int attempt) {
    long longest =
        Math.min(retryCap.toNanos(), retryBase.toNanos() << Math.min(attempt, DOUBLINGS));
    pass(Duration.ofNanos(ThreadLocalRandom.current().nextLong(longest + 1)));
  }

  /** Lets a time pass on this thread. */
  static void pass(Duration time) {
    long end = System.nanoTime() + time.toNanos();
    for (long left = time.toNanos(); left > 0; left = end - System.nanoTime()) {
      LockSupport.parkNanos(left);
    }
  }
}
