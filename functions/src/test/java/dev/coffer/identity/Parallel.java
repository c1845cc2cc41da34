package dev.coffer.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** The same thing, many times at once. */
final class Parallel {
  private Parallel() {}

  /** What each of {@code times} threads got that all began at the same moment. */
  static <T> List<T> run(int times, Callable<T> what) throws Exception {
    CountDownLatch ready = new CountDownLatch(times);
    try (ExecutorService threads = Executors.newFixedThreadPool(times)) {
      List<Future<T>> running = new ArrayList<>();
      for (int i = 0; i < times; i++) {
        running.add(
            threads.submit(
                () -> {
                  ready.countDown();
                  ready.await();
                  return what.call();
                }));
      }
      List<T> results = new ArrayList<>();
      for (Future<T> one : running) {
        results.add(one.get());
      }
      return results;
    }
  }
}
