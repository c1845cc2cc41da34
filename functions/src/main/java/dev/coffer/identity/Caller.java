package dev.coffer.identity;

/**
 * Who makes a request, as the user's row says now.
 *
 * @param organisation the tenant
 * @param user who
 * @param role their role at this moment
 * @param licensed whether they may be given and spend Sales Intelligence credits
 * @param source where they are
 * @param operator whether they run this installation, and so may act for every organisation
 */
public record Caller(
    OrganisationId organisation,
    UserId user,
    Role role,
    boolean licensed,
    Source source,
    boolean operator) {

  /** A caller who doesn't run the installation. */
  public Caller(
      OrganisationId organisation, UserId user, Role role, boolean licensed, Source source) {
    this(organisation, user, role, licensed, source, false);
  }
}
