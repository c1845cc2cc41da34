package dev.coffer.credits;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A holder's balance in a pool, exactly as the row holds it. All amounts are whole credits.
 *
 * @param allocated {@code g}: given by administrators, all in all
 * @param returned {@code v}: given back by reversals
 * @param remaining {@code r}: can be spent; below zero only where {@code overage} is or was allowed
 * @param expired {@code e}: booked as expired
 * @param nextTicket {@code q}: the ticket the next reservation gets; never goes back
 * @param inflows {@code i}: how often something happened that can turn a refusal into a success
 * @param pending {@code p}: reservations not known to be settled, by intent key
 * @param from the pool's first instant
 * @param until the pool's end, exclusive
 * @param closed {@code x}: the pool's end has been booked here
 * @param overage {@code o}: whether it may go below zero
 * @param changes {@code a}: how many ledger entries this account has, an owed one included
 * @param last {@code m}: what changed it last, besides unlocks; null before the first time
 * @param lastUnlock {@code l}: when credits were last reserved for an unlock; null before that
 */
public record Account(
    AccountKey key,
    long allocated,
    long returned,
    long remaining,
    long expired,
    long nextTicket,
    long inflows,
    Map<String, Intent> pending,
    Instant from,
    Instant until,
    boolean closed,
    Overage overage,
    long changes,
    @Nullable LastChange last,
    @Nullable Instant lastUnlock) {

  /** Whether an account may go below zero. */
  public enum Overage {
    /** It may not, and never was allowed to. */
    NONE,
    /** It may: what is spent beyond is billed later. */
    ALLOWED,
    /** The organisation was capped: it spends nothing beyond any more, and may still be below. */
    STOPPED
  }

  /**
   * What changed an account last, besides unlocks.
   *
   * @param by whose doing it was: a user id, or the word operator or schedule
   * @param owed what its ledger entry says, where the entry may not be written yet; whoever changes
   *     the account next writes it first
   */
  public record LastChange(String operation, String by, Instant at, @Nullable Owed owed) {}

  /**
   * What a ledger entry that may not be written yet says, besides what the change itself says.
   *
   * @param amount in credits, below zero where they were taken
   * @param other see {@link LedgerEntry#other}
   */
  public record Owed(LedgerEntry.Kind kind, long amount, String other) {}

  /** How many intents an account holds at most; what keeps its row within 1 KB. */
  public static final int MAX_PENDING = 16;

  private static final int MAX_BESIDE_BATCH = 5;
  private static final int MAX_PENDING_SHARED = 8;
  private static final int MAX_BESIDE_BATCH_SHARED = 3;

  /** Refuses a row that can't be true. */
  public Account {
    pending = Map.copyOf(pending);
    if (remaining < 0 && overage == Overage.NONE) {
      throw new IllegalStateException("overdrawn account " + key);
    }
    if (allocated < 0 || returned < 0 || expired < 0 || nextTicket < 0 || inflows < 0) {
      throw new IllegalStateException("negative counter in account " + key);
    }
  }

  /** An account that nothing was given to yet; its first allocation makes the row. */
  public static Account unopened(AccountKey key, Pool pool, Overage overage) {
    return new Account(
        key, 0, 0, 0, 0, 0, 0, Map.of(), pool.from(), pool.until(), false, overage, 0, null, null);
  }

  /** Whether an operation was the last to change it, and its entry may not be written yet. */
  public boolean owesEntryOf(String operation) {
    return last != null && last.owed() != null && last.operation().equals(operation);
  }

  /**
   * The entry that may not be written yet.
   *
   * @param reason of the operation that made it
   */
  public Optional<LedgerEntry> owedEntry(String reason) {
    if (last == null || last.owed() == null) {
      return Optional.empty();
    }
    return Optional.of(
        new LedgerEntry(
            key.pool(),
            key.holder(),
            changes - 1,
            last.owed().kind(),
            last.owed().amount(),
            last.at(),
            last.by(),
            last.operation(),
            reason,
            last.owed().other()));
  }

  /** When it was last used or changed; its pool's first instant where it never was. */
  public Instant lastTouched() {
    Instant changed = last == null ? from : last.at();
    return lastUnlock == null || changed.isAfter(lastUnlock) ? changed : lastUnlock;
  }

  /** Who changed it last, besides unlocks. */
  public Optional<String> lastUpdatedBy() {
    return Optional.ofNullable(last).map(LastChange::by);
  }

  /**
   * The most intents, batches included, that fit within 1 KB. An intent takes 49 bytes, in a shared
   * account, which must say who buys, 97; a batch of 25 about 580.
   */
  static int room(boolean shared, boolean besideBatch) {
    if (shared) {
      return besideBatch ? MAX_BESIDE_BATCH_SHARED : MAX_PENDING_SHARED;
    }
    return besideBatch ? MAX_BESIDE_BATCH : MAX_PENDING;
  }

  /**
   * Whether there is room for one more intent.
   *
   * @param going those that the same write removes
   */
  public boolean hasRoom(boolean forBatch, Collection<Intent> going) {
    List<Intent> staying =
        pending.values().stream().filter(intent -> !going.contains(intent)).toList();
    boolean holdsBatch = staying.stream().anyMatch(Intent::isBatch);
    return !(holdsBatch && forBatch)
        && staying.size() < room(key.isShared(), holdsBatch || forBatch);
  }

  /** Whether credits can be spent from it at an instant, as far as time decides. */
  public boolean isOpen(Instant now) {
    return !closed && !now.isBefore(from) && now.isBefore(until);
  }

  /** Credits that are reserved and not known to be settled. */
  public long reserved() {
    return pending.values().stream().mapToLong(intent -> intent.wanted().count()).sum();
  }

  /** Credits that were spent, pending ones included, reversed ones not. */
  public Credits used() {
    return Credits.of(allocated - remaining - expired);
  }

  /**
   * What can be spent at an instant: nothing before the pool begins is lost, nothing after counts.
   */
  public Credits available(Instant now) {
    return now.isBefore(until) ? Credits.of(Math.max(0, remaining)) : Credits.NONE;
  }

  /** What has expired by an instant; the clock decides, not the booking. */
  public Credits expiredBy(Instant now) {
    return now.isBefore(until) ? Credits.of(expired) : Credits.of(expired + Math.max(0, remaining));
  }
}
