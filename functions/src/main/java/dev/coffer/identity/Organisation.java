package dev.coffer.identity;

import java.time.ZoneId;

/**
 * A company that buys credits: the tenant. It is bound to exactly one Salesforce organisation; a
 * sandbox is an organisation of its own.
 *
 * @param id names it everywhere
 * @param name for people, 1 to {@value #MAX_NAME} characters
 * @param salesforceOrganisationId the Salesforce organisation whose users are its users
 * @param timeZone in which its pools begin and end
 * @param licenseNewUsers whether a user who appears for the first time gets a licence at once
 * @param status whether its users may come in
 */
public record Organisation(
    OrganisationId id,
    String name,
    SalesforceId salesforceOrganisationId,
    ZoneId timeZone,
    boolean licenseNewUsers,
    Status status) {
  /** The longest name, in characters. */
  public static final int MAX_NAME = 200;

  /** Whether an organisation's users may come in. */
  public enum Status {
    /** They may. */
    ACTIVE,
    /** Nobody may, until an operator lifts it. */
    SUSPENDED
  }

  /** Refuses a name that nobody can read. */
  public Organisation {
    if (name.isBlank() || name.codePointCount(0, name.length()) > MAX_NAME) {
      throw new IllegalArgumentException("an organisation's name has 1 to 200 characters");
    }
  }
}
