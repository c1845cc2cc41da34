package dev.coffer.credits;

import dev.coffer.identity.Source;
import dev.coffer.platform.Ids;
import java.time.Instant;

/**
 * When, where and by which order something is bought. It is written down with the reservation and
 * again with the ownership, so that an order whose own answer was lost on the way knows its
 * purchase again. It decides nothing: only the ticket does.
 *
 * @param at to the second
 * @param source where the buyer was
 * @param order a random number of nine digits, new for each order
 */
public record Stamp(Instant at, Source source, int order) {
  /** Order numbers are below this. */
  public static final int ORDERS = 1_000_000_000;

  /** Keeps whole seconds; refuses order numbers that a packed intent can't hold. */
  public Stamp {
    if (order < 0 || order >= ORDERS) {
      throw new IllegalArgumentException("order number out of range: " + order);
    }
    at = Instant.ofEpochSecond(at.getEpochSecond());
  }

  /** The stamp of a new order. */
  public static Stamp of(Instant now, Source source, Ids ids) {
    return new Stamp(now, source, Math.floorMod(ids.next().hashCode(), ORDERS));
  }
}
