package dev.coffer.local.command;

import dev.coffer.identity.OperatorLists;
import dev.coffer.identity.OrganisationId;
import dev.coffer.identity.User;
import java.util.List;

/** Finds the user whom an option names, by email or id. */
final class KnownUser {
  private KnownUser() {}

  /** The user of the option {@code --user}. */
  static User of(Arguments arguments, Operator operator, OrganisationId organisation) {
    return of("user", arguments, operator, organisation);
  }

  static User of(
      String option, Arguments arguments, Operator operator, OrganisationId organisation) {
    String wanted = arguments.text(option, User.MAX_EMAIL);
    List<User> found =
        new OperatorLists(operator.dynamo(), operator.tables().identity())
            .users(organisation).stream()
                .filter(
                    user ->
                        user.email().equalsIgnoreCase(wanted) || user.id().value().equals(wanted))
                .toList();
    return switch (found.size()) {
      case 0 -> throw new WrongArguments("the organisation has no user " + wanted);
      case 1 -> found.getFirst();
      default ->
          throw new WrongArguments("several users have the email " + wanted + "; give the id");
    };
  }

  /** Refuses whoever can't be given credits. */
  static User eligible(User user) {
    if (!user.licensed() || user.status() != User.Status.ACTIVE) {
      throw new WrongArguments(
          user.name() + " can't be given credits: only licensed, active users can");
    }
    return user;
  }
}
