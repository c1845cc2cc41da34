package dev.coffer.unlocks;

import java.time.Instant;

/**
 * Says that a generation of an item can't be bought, and so none ever: whoever reserved a credit
 * for it gets it back.
 *
 * @param at when, to the second
 */
public record VoidRow(Generation generation, Reason reason, Instant at) implements GenerationRow {

  /** Keeps whole seconds. */
  public VoidRow {
    at = Instant.ofEpochSecond(at.getEpochSecond());
  }

  /** Why an item isn't sold any more. */
  public enum Reason {
    /** The person is on the organisation's suppression list. */
    SUPPRESSED,
    /** The person wished to be forgotten. */
    ERASED
  }
}
