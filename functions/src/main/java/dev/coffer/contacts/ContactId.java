package dev.coffer.contacts;

import dev.coffer.platform.Ids;

/** Names a contact. */
public record ContactId(String value) {

  /** Refuses what has not the shape of an identifier. */
  public ContactId {
    Ids.checked(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
