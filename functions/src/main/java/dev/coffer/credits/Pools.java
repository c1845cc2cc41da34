package dev.coffer.credits;

import dev.coffer.identity.OrganisationId;
import dev.coffer.identity.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** The pools of organisations, and how credits come into sellers' accounts. */
public interface Pools {

  /** An organisation's pools in burn order; may be a moment old. */
  List<Pool> of(OrganisationId organisation);

  /** Creates a pool and gives its credits to applications, in one transaction with its entries. */
  Creation create(Grant grant);

  /** Gives a seller credits, in one transaction with its entry and its operation. */
  Allocation allocate(Allocate allocate);

  /** The entries of a book, oldest first. */
  List<LedgerEntry> entries(OrganisationId organisation, PoolId pool, String book);

  /**
   * A pool to create.
   *
   * @param distribution what each application gets; the rest stays undistributed
   * @param by whose doing it was: a user id, or the word operator
   */
  record Grant(Pool pool, Map<Application, Credits> distribution, String by, Instant now) {

    /** Refuses to distribute more than the pool holds. */
    public Grant {
      distribution = Map.copyOf(distribution);
      Credits sum = distribution.values().stream().reduce(Credits.NONE, Credits::plus);
      if (sum.compareTo(pool.quantity()) > 0) {
        throw new IllegalArgumentException(
            "distributes " + sum + " credits of a pool of " + pool.quantity());
      }
    }
  }

  /** The outcome of {@link #create}. */
  enum Creation {
    CREATED,
    /** A pool with this id exists; nothing changed. */
    ALREADY_EXISTS
  }

  /**
   * An allocation to make.
   *
   * @param credits at least one
   * @param operation names the command; the same one is carried out once
   */
  record Allocate(
      Pool pool,
      UserId seller,
      Credits credits,
      String by,
      String operation,
      String reason,
      Instant now) {

    /** Refuses to move nothing. */
    public Allocate {
      if (credits.amount() == 0) {
        throw new IllegalArgumentException("an allocation moves at least one credit");
      }
    }
  }

  /** The outcome of {@link #allocate}. */
  enum Allocation {
    ALLOCATED,
    /** The same operation was carried out before; nothing changed. */
    ALREADY_DONE,
    /** The organisation is capped and Sales Intelligence hasn't that much unallocated. */
    NOT_ENOUGH,
    /** The pool's end is booked in the seller's account; nothing can be added any more. */
    ENDED,
    /** There is no such pool. */
    NO_POOL
  }
}
