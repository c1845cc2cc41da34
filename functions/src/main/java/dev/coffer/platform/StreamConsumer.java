package dev.coffer.platform;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows the changes of tables. The same change may come twice, and after a failure it comes again
 * together with what followed it, in whatever batches: a consumer must make the same of it each
 * time.
 */
@FunctionalInterface
public interface StreamConsumer {

  /**
   * Takes a batch of changes; those that are no business of its own it leaves.
   *
   * @return those that it can't take, whatever is tried; it has taken all others, also those behind
   *     them
   * @throws RuntimeException when all of them have to come again
   */
  List<TableChange> consume(List<TableChange> changes);

  /** Takes each change by itself; one that throws has to come again. */
  static StreamConsumer each(Consumer<TableChange> one) {
    Logger log = LoggerFactory.getLogger(StreamConsumer.class);
    return changes -> {
      List<TableChange> failed = new ArrayList<>();
      for (TableChange change : changes) {
        try {
          one.accept(change);
        } catch (RuntimeException e) {
          log.warn("{} failed", change, e);
          failed.add(change);
        }
      }
      return failed;
    };
  }
}
