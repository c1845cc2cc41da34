package dev.coffer.credits.allocation;

import dev.coffer.identity.Caller;
import dev.coffer.identity.User;
import dev.coffer.identity.UserId;
import dev.coffer.identity.Users;
import dev.coffer.platform.Fields;

/** People whom a request names. */
final class People {
  private People() {}

  /** A person of the caller's organisation. */
  static User named(Users users, Caller caller, Fields body, String field) {
    UserId id = new UserId(body.id(field));
    return users
        .find(caller.organisation(), id)
        .orElseThrow(() -> body.wrong(field, "must be a user of your organisation"));
  }

  /** A person who may be given credits. */
  static User eligible(Users users, Caller caller, Fields body, String field) {
    User user = named(users, caller, body, field);
    if (!user.licensed()) {
      throw body.wrong(field, "must have a licence for Sales Intelligence");
    }
    if (user.status() != User.Status.ACTIVE) {
      throw body.wrong(field, "must be active");
    }
    return user;
  }
}
