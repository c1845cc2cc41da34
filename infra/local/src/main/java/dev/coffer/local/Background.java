package dev.coffer.local;

import dev.coffer.functions.Cloud;
import dev.coffer.local.aws.Database;
import dev.coffer.local.aws.EventSources;
import dev.coffer.local.aws.EventSources.QueueSource;
import dev.coffer.local.aws.LocalQueues;
import dev.coffer.local.aws.QueuePump;
import dev.coffer.local.aws.Streams;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * What happens without a request: the functions that follow tables, the jobs, and what is done once
 * a day.
 */
final class Background implements AutoCloseable {
  /** The cloud lets a quarter of an hour pass before a job that failed comes again. */
  private static final Duration PAUSE = Duration.ofSeconds(10);

  private final LocalQueues queues;
  private final Streams streams;
  private final List<QueuePump> pumps;
  private final Daily daily;

  private Background(LocalQueues queues, Streams streams, List<QueuePump> pumps, Daily daily) {
    this.queues = queues;
    this.streams = streams;
    this.pumps = List.copyOf(pumps);
    this.daily = daily;
  }

  /** Starts it; the clock's work last, since it may leave jobs in the queues. */
  static Background start(
      EventSources sources, Database database, LocalQueues queues, Handlers handlers, Cloud cloud) {
    Streams streams =
        new Streams(
                sources, database, handlers.streams(), queues, cloud.ids(), Duration.ofSeconds(1))
            .start();
    List<QueuePump> pumps = new ArrayList<>();
    for (QueueSource source : sources.consumers()) {
      var handler = handlers.queues().get(source.function());
      if (handler != null) {
        pumps.add(
            new QueuePump(
                    source,
                    queues.named(source.queue()),
                    handler,
                    cloud.clock(),
                    cloud.ids(),
                    PAUSE)
                .start());
      }
    }
    return new Background(queues, streams, pumps, Daily.start(cloud));
  }

  LocalQueues queues() {
    return queues;
  }

  Streams streams() {
    return streams;
  }

  Daily daily() {
    return daily;
  }

  /** Stops what makes changes before what follows them. */
  @Override
  public void close() {
    daily.close();
    pumps.forEach(QueuePump::close);
    streams.close();
  }
}
