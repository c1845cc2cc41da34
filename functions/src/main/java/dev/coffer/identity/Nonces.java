package dev.coffer.identity;

import java.time.Instant;

/** The nonces of Canvas requests, each good for one session. */
@FunctionalInterface
public interface Nonces {

  /**
   * Spends a nonce. It stays spent for an hour at least, which is longer than any request that
   * holds it can be accepted.
   *
   * @return whether this call, and no other one, spent it
   */
  boolean spend(OrganisationId organisation, String nonce, Instant now);
}
