package dev.coffer.credits;

import dev.coffer.identity.OrganisationId;
import dev.coffer.identity.UserId;

/**
 * Names an account: one holder's part of one pool.
 *
 * @param holder the seller's user id
 */
public record AccountKey(OrganisationId organisation, PoolId pool, String holder) {

  /** The account of a seller in a pool. */
  public static AccountKey of(Pool pool, UserId seller) {
    return new AccountKey(pool.organisation(), pool.id(), seller.value());
  }
}
