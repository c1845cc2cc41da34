package dev.coffer.local.command;

import dev.coffer.identity.OperatorLists;
import dev.coffer.identity.OrganisationId;
import dev.coffer.identity.User;
import java.util.List;

/** Finds the user whom {@code --user} names, by email or id. */
final class KnownUser {
  private KnownUser() {}

  static User of(Arguments arguments, Operator operator, OrganisationId organisation) {
    String wanted = arguments.text("user", 320);
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
}
