package dev.coffer.contacts;

import dev.coffer.platform.Ids;

/** Names a company. */
public record CompanyId(String value) {

  /** Refuses what has not the shape of an identifier. */
  public CompanyId {
    Ids.checked(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
