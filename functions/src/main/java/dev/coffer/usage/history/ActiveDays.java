package dev.coffer.usage.history;

import java.time.LocalDate;
import java.util.BitSet;

/**
 * The days of a year on which something happened in a user's history, and those on which they
 * unlocked something, on the organisation's calendar. Days are only ever added.
 */
final class ActiveDays {
  private final BitSet all;
  private final BitSet unlocks;

  ActiveDays() {
    this(new byte[0], new byte[0]);
  }

  /** Days as {@link #all} and {@link #unlocks} give them. */
  ActiveDays(byte[] all, byte[] unlocks) {
    this.all = BitSet.valueOf(all);
    this.unlocks = BitSet.valueOf(unlocks);
  }

  void add(LocalDate day, HistoryKind kind) {
    all.set(day.getDayOfYear());
    if (kind == HistoryKind.UNLOCK) {
      unlocks.set(day.getDayOfYear());
    }
  }

  /** Adds the days of another one; says whether there were new ones. */
  boolean addAll(ActiveDays other) {
    int before = all.cardinality() + unlocks.cardinality();
    all.or(other.all);
    unlocks.or(other.unlocks);
    return all.cardinality() + unlocks.cardinality() > before;
  }

  /** Every day on which something happened, the numbers of the days of the year. */
  BitSet days() {
    return (BitSet) all.clone();
  }

  /** The last day on which they unlocked something, a number from 1; 0 where there is none. */
  int lastUnlock() {
    return Math.max(0, unlocks.length() - 1);
  }

  byte[] all() {
    return all.toByteArray();
  }

  byte[] unlocks() {
    return unlocks.toByteArray();
  }
}
