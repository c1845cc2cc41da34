package dev.coffer.bench.unlocks;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;

/**
 * Clients that buy one contact after the other, each for a seller drawn anew, all at once.
 *
 * @param clients how many
 * @param sellers among whom they draw
 * @param seed of the draws
 */
record Crowd(int clients, int sellers, long seed) {

  /**
   * Buys contacts that nobody has while there is more to buy.
   *
   * @throws IllegalStateException when a contact isn't sold
   */
  Took buy(Contender contender, BooleanSupplier more) {
    AtomicInteger contacts = new AtomicInteger();
    long start = System.nanoTime();
    List<Long> latencies = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<List<Long>>> running = new ArrayList<>();
      for (int client = 0; client < clients; client++) {
        SplittableRandom random = new SplittableRandom(seed + client);
        running.add(threads.submit(() -> one(contender, contacts, random, more)));
      }
      for (Future<List<Long>> client : running) {
        latencies.addAll(client.get());
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException("a client failed", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
    return new Took(
        System.nanoTime() - start, latencies.stream().mapToLong(Long::longValue).toArray());
  }

  private List<Long> one(
      Contender contender, AtomicInteger contacts, SplittableRandom random, BooleanSupplier more) {
    List<Long> latencies = new ArrayList<>();
    while (more.getAsBoolean()) {
      int contact = contacts.getAndIncrement();
      long start = System.nanoTime();
      if (!contender.sell(random.nextInt(sellers), Scene.contact(contact))) {
        throw new IllegalStateException("contact " + contact + " wasn't sold");
      }
      latencies.add(System.nanoTime() - start);
    }
    return latencies;
  }

  /**
   * How long it took.
   *
   * @param nanos altogether
   * @param each of the unlocks, in nanoseconds, retries included
   */
  @SuppressWarnings("ArrayRecordComponent") // the one owner of the array; never compared
  record Took(long nanos, long[] each) {}
}
