package dev.coffer.credits;

import dev.coffer.identity.OrganisationId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The accounts and the steps of the unlock protocol that touch them ({@code
 * docs/adr/0001-unlock-protocol.md}). Every method is safe to repeat when its answer was lost, and
 * does no harm when the network delivers it once more, however late.
 */
public interface AccountStore {

  /** The account, read strongly. */
  Optional<Account> read(AccountKey key);

  /** Those of the accounts that exist, read strongly, each at its own moment. */
  Map<AccountKey, Account> readAll(Collection<AccountKey> keys);

  /** All accounts of a pool by holder, page by page, each read strongly. Close the stream. */
  Stream<Account> of(OrganisationId organisation, PoolId pool);

  /**
   * Accounts of a pool by holder, as many as there are or as are wanted, read strongly.
   *
   * @param after the last holder of the page before; empty for the first page
   */
  List<Account> page(OrganisationId organisation, PoolId pool, String after, int limit);

  /**
   * Step S1: takes credits, draws a ticket for each and writes down what for, in one conditional
   * write. The settled intents of earlier unlocks are removed in the same write.
   */
  Reservation reserve(Reserve reserve);

  /** Several S1 at different accounts, all or none, in one transaction. */
  Together reserveTogether(List<Reserve> reserves);

  /**
   * Step S3: removes an intent, if it still holds the ticket, and gives the credits of its lost
   * tickets back. Does nothing when somebody else settled it first. Returns the account after it.
   */
  Optional<Account> settle(AccountKey account, Settlement settlement);

  /**
   * Changes the account and puts the ledger entry, unless the account has changed meanwhile or the
   * same operation has changed it before.
   */
  Change change(AccountChange change);

  /**
   * Changes the account alone, unless it has changed meanwhile. It owes the entry from then on: the
   * caller writes it next ({@link Ledger#put}), and whoever changes the account before that writes
   * it first. Half the cost of {@link #change}. An entry that the account owed before must be
   * written before this.
   */
  Change changeOwing(AccountChange change);

  /**
   * What S1 writes.
   *
   * @param intentKey {@code <item>#<generation>} for one, {@link Intent#batchKey} for more
   * @param stamp to be written down
   * @param inflows of the account as the buyer saw it; with any other, S1 fails. So an S1 that was
   *     refused stays refused for ever, even where the network delivers it again later.
   * @param settled intents that are known to be decided
   * @param now decides whether the pool is current
   */
  record Reserve(
      AccountKey account,
      String intentKey,
      Wanted wanted,
      Stamp stamp,
      long inflows,
      List<Settlement> settled,
      Instant now) {

    /** Keeps its own copy. */
    public Reserve {
      settled = List.copyOf(settled);
    }

    /** Credits that the settled ones bring back. */
    public long refunds() {
      return settled.stream().mapToLong(Settlement::lost).sum();
    }

    /** What {@code r} goes down by; negative where more comes back than is spent. */
    public long delta() {
      return wanted.count() - refunds();
    }

    /** Credits that must be there: what is wanted, unless the settled ones bring enough back. */
    public long need() {
      return Math.max(0, delta());
    }
  }

  /**
   * A decided intent.
   *
   * @param lost how many of its tickets lost; their credits go back
   */
  record Settlement(Intent intent, long lost) {}

  /** The outcome of S1. */
  sealed interface Reservation {
    /** The credits are reserved under this intent; the account as it is now. */
    record Reserved(Intent intent, Account account) implements Reservation {}

    /** Nothing changed; the account as it was tells why. */
    record Refused(Account asItWas) implements Reservation {}

    /** There is no such account. */
    record NoAccount() implements Reservation {}
  }

  /** The outcome of {@link #reserveTogether}. */
  enum Together {
    /** All are reserved; the accounts tell the tickets. */
    RESERVED,
    /** Nothing changed. */
    REFUSED
  }

  /** The outcome of {@link #change}. */
  enum Change {
    CHANGED,
    /**
     * Nothing changed: the account is not as it was read, or doesn't allow it. Whoever reads it
     * again sees which.
     */
    REFUSED
  }
}
