package dev.coffer.identity;

import java.time.Instant;

/**
 * A token and its end.
 *
 * @param value the token itself; empty stands for none
 * @param expiresAt when it is no longer good, to the second
 */
public record SessionToken(String value, Instant expiresAt) {

  /** Keeps a token out of logs. */
  @Override
  public String toString() {
    return "SessionToken[until " + expiresAt + "]";
  }
}
