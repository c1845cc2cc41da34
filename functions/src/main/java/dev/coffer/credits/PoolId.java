package dev.coffer.credits;

import dev.coffer.platform.Ids;

/** Names a pool of an organisation. */
public record PoolId(String value) {

  /** Refuses what has not the shape of an identifier. */
  public PoolId {
    Ids.checked(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
