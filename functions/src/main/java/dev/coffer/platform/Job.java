package dev.coffer.platform;

import java.util.function.BooleanSupplier;

/**
 * Work that lasts longer than a request may, started by a message in a queue. The same message may
 * come twice, even at the same time: what is done is kept by the job, not by the queue.
 */
@FunctionalInterface
public interface Job {

  /**
   * Does what a message asks for, or a part of it.
   *
   * @param goesOn whether there is time for more
   * @throws RuntimeException when the message has to come again; after a few times it goes to the
   *     dead letters
   */
  Outcome run(String message, BooleanSupplier goesOn);

  /** How it went. */
  enum Outcome {
    /** The message is for another job. */
    NOT_MINE,

    /** Everything is done. */
    DONE,

    /** There was no time for everything; the message is to come again. */
    MORE
  }
}
