package dev.coffer.credits;

import dev.coffer.identity.OrganisationId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;

/**
 * Credits an organisation bought for a time.
 *
 * @param quantity as contracted
 * @param from the first instant at which it can be spent
 * @param until the first instant at which it can't be any more
 * @param limit what happens when the quantity is used up
 */
public record Pool(
    PoolId id,
    OrganisationId organisation,
    String name,
    Credits quantity,
    Instant from,
    Instant until,
    Limit limit) {

  /** Several current pools are spent in this order: what ends first goes first. */
  public static final Comparator<Pool> BURN_ORDER =
      Comparator.comparing(Pool::until).thenComparing(pool -> pool.id().value());

  /** What happens when the contracted quantity is used up. */
  public enum Limit {
    /** The organisation stops. */
    CAPPED,
    /** The organisation goes on, and what is used above the quantity is billed later. */
    OVERAGE
  }

  /** Refuses an empty name and a time that ends before it begins. */
  public Pool {
    if (name.isBlank() || name.length() > 100) {
      throw new IllegalArgumentException("a pool's name has 1 to 100 characters");
    }
    if (!until.isAfter(from)) {
      throw new IllegalArgumentException("a pool ends after it begins");
    }
  }

  /** The same pool with another quantity. */
  public Pool withQuantity(Credits other) {
    return new Pool(id, organisation, name, other, from, until, limit);
  }

  /** The same pool with another end. */
  public Pool withUntil(Instant other) {
    return new Pool(id, organisation, name, quantity, from, other, limit);
  }

  /** The same pool with another limit. */
  public Pool withLimit(Limit other) {
    return new Pool(id, organisation, name, quantity, from, until, other);
  }

  /** Where the pool stands at an instant. */
  public Timeframe timeframe(Instant now) {
    if (now.isBefore(from)) {
      return Timeframe.FUTURE;
    }
    return now.isBefore(until) ? Timeframe.CURRENT : Timeframe.PAST;
  }

  /** The first day that is included, on the organisation's calendar. */
  public LocalDate firstDay(ZoneId zone) {
    return LocalDate.ofInstant(from, zone);
  }

  /** The last day that is included, on the organisation's calendar. */
  public LocalDate lastDay(ZoneId zone) {
    return LocalDate.ofInstant(until.minusNanos(1), zone);
  }
}
