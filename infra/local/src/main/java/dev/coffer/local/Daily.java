package dev.coffer.local;

import dev.coffer.functions.Cloud;
import dev.coffer.functions.ScheduleFunction;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does what AWS does by the clock: at once when Coffer starts, which finishes what an earlier run
 * left in the middle, and every day from then on. In the background; nobody waits for it.
 */
final class Daily implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Daily.class);
  private static final long PATIENCE_SECONDS = 5;

  private final Cloud cloud;
  private final CountDownLatch first = new CountDownLatch(1);
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "daily");
            thread.setDaemon(true);
            return thread;
          });

  private Daily(Cloud cloud) {
    this.cloud = cloud;
  }

  /** Starts it. */
  static Daily start(Cloud cloud) {
    Daily daily = new Daily(cloud);
    var _ = daily.clock.scheduleAtFixedRate(daily::run, 0, 1, TimeUnit.DAYS);
    return daily;
  }

  /** Waits for the end of the first run; false when it takes too long. */
  boolean awaitFirst(long seconds) throws InterruptedException {
    return first.await(seconds, TimeUnit.SECONDS);
  }

  private void run() {
    try {
      LOG.info("{}", new ScheduleFunction(cloud).run(() -> !clock.isShutdown()));
    } catch (RuntimeException e) {
      LOG.warn("what is done once a day failed, and will be tried tomorrow", e);
    } finally {
      first.countDown();
    }
  }

  /** Stops it; an account that it is at is finished. */
  @Override
  public void close() {
    clock.shutdown();
    try {
      if (!clock.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        LOG.warn("what is done once a day doesn't end");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
