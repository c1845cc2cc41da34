package dev.coffer.identity;

import dev.coffer.platform.Ids;

/** Names a user of an organisation. */
public record UserId(String value) {

  /** Refuses what has not the shape of an identifier. */
  public UserId {
    Ids.checked(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
