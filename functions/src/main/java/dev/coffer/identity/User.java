package dev.coffer.identity;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A person of an organisation.
 *
 * @param id names them everywhere
 * @param organisation their tenant
 * @param salesforceUserId their user in the organisation's Salesforce; null until they appear there
 * @param name for people, never blank, at most {@value #MAX_NAME} characters
 * @param email as Salesforce or an administrator gave it, may be empty; never names anybody
 * @param role what they are in the organisation
 * @param licensed whether they may be given and spend Sales Intelligence credits
 * @param status whether they may come in
 * @param sessionVersion sessions of an older version are over; from 1
 * @param createdAt when they were added or first seen
 * @param lastSeen when they last opened Coffer, exact to an hour; null before that
 */
public record User(
    UserId id,
    OrganisationId organisation,
    @Nullable SalesforceId salesforceUserId,
    String name,
    String email,
    Role role,
    boolean licensed,
    Status status,
    long sessionVersion,
    Instant createdAt,
    @Nullable Instant lastSeen) {
  /** The longest name, in characters. */
  public static final int MAX_NAME = 200;

  /** The longest email address, in characters. */
  public static final int MAX_EMAIL = 320;

  /** Whether a user may come in. */
  public enum Status {
    /** Known to the organisation, not seen yet. */
    INVITED,
    /** They may. */
    ACTIVE,
    /** They may not, and none of their sessions is valid. */
    DEACTIVATED
  }

  /** Refuses a person without a name and what is too long to store. */
  public User {
    if (name.isBlank() || name.codePointCount(0, name.length()) > MAX_NAME) {
      throw new IllegalArgumentException("a user's name has 1 to 200 characters");
    }
    if (email.codePointCount(0, email.length()) > MAX_EMAIL) {
      throw new IllegalArgumentException("a user's email has at most 320 characters");
    }
    if (sessionVersion < 1) {
      throw new IllegalArgumentException("session versions start at 1");
    }
  }

  /** A user as Salesforce introduces them, on first sight. */
  static User firstSeen(UserId id, Organisation organisation, SalesforceUser who, Instant now) {
    return new User(
        id,
        organisation.id(),
        who.id(),
        who.name(),
        who.email(),
        Role.SALES_AE,
        organisation.licenseNewUsers(),
        Status.ACTIVE,
        1,
        now,
        now);
  }

  /** Whether a sign-in tells something that should be stored; never of a deactivated user. */
  boolean isNews(SalesforceUser who, Instant now, Duration seenAgain) {
    return switch (status) {
      case DEACTIVATED -> false;
      case INVITED -> true;
      case ACTIVE ->
          !name.equals(who.name())
              || !email.equals(who.email())
              || lastSeen == null
              || now.isAfter(lastSeen.plus(seenAgain));
    };
  }

  /** When they last opened Coffer. */
  public Optional<Instant> seen() {
    return Optional.ofNullable(lastSeen);
  }
}
