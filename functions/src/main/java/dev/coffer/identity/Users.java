package dev.coffer.identity;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The users of the organisations. Every change counts on the very next request. */
public interface Users {

  /**
   * The user whom a verified Canvas request introduces. On first sight they are added: a sales AE,
   * licensed where the organisation says so; however many requests introduce them at once, they are
   * one user. Later a changed name or email is taken over, an invited user becomes active, and a
   * deactivated one is returned as they are.
   */
  User signIn(Organisation organisation, SalesforceUser who, Instant now);

  /** Adds a user, unless their id or their Salesforce user is taken. */
  Addition add(User user);

  /** A user; what was just written is seen. */
  Optional<User> find(OrganisationId organisation, UserId user);

  /** A user, at half the cost, perhaps as they were a second ago. */
  Optional<User> glance(OrganisationId organisation, UserId user);

  /** A user with their organisation, in one read; what was just written is seen. */
  Optional<Member> member(OrganisationId organisation, UserId user);

  /**
   * The names of users, for lists; who isn't known is left out. Costs one request per hundred;
   * perhaps as they were a second ago.
   */
  Map<UserId, String> names(OrganisationId organisation, Collection<UserId> users);

  /**
   * Users of an organisation by id, as many as fit; perhaps as they were a second ago.
   *
   * @param after the last id of the page before; empty for the first page
   */
  List<User> page(OrganisationId organisation, String after, int limit);

  /** Changes a user's role; empty when there is no such user. */
  Optional<User> setRole(OrganisationId organisation, UserId user, Role role);

  /** Gives or takes a user's licence; empty when there is no such user. */
  Optional<User> setLicensed(OrganisationId organisation, UserId user, boolean licensed);

  /** Changes a user's status and ends all of their sessions; empty when there is no such user. */
  Optional<User> setStatus(OrganisationId organisation, UserId user, User.Status status);

  /** What became of an addition. */
  sealed interface Addition {
    /** They are there now. */
    record Added(User user) implements Addition {}

    /** Nothing was changed: their Salesforce user, or their id, is this user's. */
    record AlreadyThere(UserId holder) implements Addition {}
  }
}
