package dev.coffer.credits;

import dev.coffer.identity.OrganisationId;
import java.util.List;
import java.util.Optional;

/** The books of pools, and the one way in which their credits move. */
public interface Pools {

  /** The books of an organisation's pools in burn order; may be a moment old. */
  List<PoolBook> glance(OrganisationId organisation);

  /** An organisation's pools in burn order; may be a moment old. */
  default List<Pool> of(OrganisationId organisation) {
    return glance(organisation).stream().map(PoolBook::pool).toList();
  }

  /** The books of an organisation's pools in burn order, read strongly. */
  List<PoolBook> books(OrganisationId organisation);

  /** A pool's book, read strongly. */
  Optional<PoolBook> book(OrganisationId organisation, PoolId pool);

  /** Carries a command out, all of it or nothing. */
  Posted post(Posting posting);

  /** The outcome of {@link #post}. */
  sealed interface Posted {
    /** All of it is done. */
    record Done(PoolBook book) implements Posted {}

    /** The operation isn't as it was read, or exists already; nothing changed. */
    record OperationMoved(Operation asItIs) implements Posted {}

    /** The book or an account isn't as it was read, or doesn't allow it; nothing changed. */
    record Refused() implements Posted {}
  }
}
