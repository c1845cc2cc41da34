package dev.coffer.identity;

import dev.coffer.platform.Ids;

/** Names an organisation, the tenant. Comes only from a verified token or an operator's command. */
public record OrganisationId(String value) {

  /** Refuses what has not the shape of an identifier. */
  public OrganisationId {
    Ids.checked(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
