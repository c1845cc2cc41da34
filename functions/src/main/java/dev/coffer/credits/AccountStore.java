package dev.coffer.credits;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The accounts and the two steps of the unlock protocol that touch them ({@code
 * docs/adr/0001-unlock-protocol.md}). Every method is safe to repeat when its answer was lost.
 */
public interface AccountStore {

  /** The account, read strongly. */
  Optional<Account> read(AccountKey key);

  /** Those of the accounts that exist, read strongly. At most 100. */
  Map<AccountKey, Account> readAll(Collection<AccountKey> keys);

  /**
   * Step S1: takes one credit, draws a ticket and writes down what for, in one conditional write.
   * The settled intents of earlier unlocks are removed in the same write.
   */
  Reservation reserve(Reserve reserve);

  /**
   * Step S3: removes an intent, if it still holds the ticket, and gives its credit back if it lost.
   * Does nothing when somebody else settled it first.
   */
  void settle(AccountKey account, Settlement settlement);

  /**
   * What S1 writes.
   *
   * @param intentKey {@code <item>#<generation>}
   * @param stamp to be written down
   * @param settled intents that are known to be decided
   * @param now decides whether the pool is current
   */
  record Reserve(
      AccountKey account, String intentKey, Stamp stamp, List<Settlement> settled, Instant now) {

    /** Keeps its own copy. */
    public Reserve {
      settled = List.copyOf(settled);
    }

    /** Credits that must be there: one, unless the settled ones bring enough back. */
    public long need() {
      return Math.max(0, delta());
    }

    /** What {@code r} goes down by; negative where more comes back than is spent. */
    public long delta() {
      return 1 - settled.stream().filter(Settlement::lost).count();
    }
  }

  /**
   * A decided intent.
   *
   * @param lost the ticket lost, so its credit goes back
   */
  record Settlement(Intent intent, boolean lost) {}

  /** The outcome of S1. */
  sealed interface Reservation {
    /** The credit is reserved under this intent. */
    record Reserved(Intent intent) implements Reservation {}

    /** Nothing changed; the account as it was tells why. */
    record Refused(Account asItWas) implements Reservation {}

    /** There is no such account. */
    record NoAccount() implements Reservation {}
  }
}
