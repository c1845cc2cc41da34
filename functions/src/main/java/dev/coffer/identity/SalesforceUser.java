package dev.coffer.identity;

/**
 * A user as a verified Canvas request describes them.
 *
 * @param id who; the only part that identifies
 * @param name never blank, at most {@value User#MAX_NAME} characters
 * @param email may be empty
 */
public record SalesforceUser(SalesforceId id, String name, String email) {

  /** Refuses a person without a name. */
  public SalesforceUser {
    if (name.isBlank()) {
      throw new IllegalArgumentException("a user has a name");
    }
  }
}
