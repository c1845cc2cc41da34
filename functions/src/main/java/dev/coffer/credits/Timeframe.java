package dev.coffer.credits;

/** Where a pool stands in time. Derived from the clock whenever it is asked, never stored. */
public enum Timeframe {
  /** It can be spent from now. */
  CURRENT,
  /** It begins later. */
  FUTURE,
  /** It is over; what was left expired and is never carried over. */
  PAST
}
