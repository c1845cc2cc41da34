package dev.coffer.identity;

/**
 * Who runs this installation: the Primary Administrators of one organisation, which the
 * installation names by its Salesforce organisation. In a single company it is the company's own.
 *
 * @param salesforceOrganisation its id of 15 or 18 characters; empty where nobody is an operator
 *     over HTTP
 */
public record Operators(String salesforceOrganisation) {
  /** Nobody is an operator over HTTP; there is still the command line. */
  public static final Operators NOBODY = new Operators("");

  /** Whether a user is one. */
  boolean include(Member member) {
    return member.user().role() == Role.PRIMARY_ADMINISTRATOR
        && SalesforceId.of(salesforceOrganisation)
            .filter(member.organisation().salesforceOrganisationId()::equals)
            .isPresent();
  }
}
