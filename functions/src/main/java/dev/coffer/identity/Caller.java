package dev.coffer.identity;

/**
 * Who makes a request, as the user's row says now.
 *
 * @param organisation the tenant
 * @param user who
 * @param role their role at this moment
 * @param licensed whether they may be given and spend Sales Intelligence credits
 * @param source where they are
 */
public record Caller(
    OrganisationId organisation, UserId user, Role role, boolean licensed, Source source) {}
