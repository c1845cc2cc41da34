package dev.coffer.identity;

/** A user with their organisation, both as they were at one moment. */
public record Member(Organisation organisation, User user) {

  /** Refuses a user of another organisation. */
  public Member {
    if (!user.organisation().equals(organisation.id())) {
      throw new IllegalArgumentException("a member belongs to their organisation");
    }
  }
}
