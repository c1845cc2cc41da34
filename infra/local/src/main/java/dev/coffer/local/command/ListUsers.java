package dev.coffer.local.command;

import dev.coffer.identity.OperatorLists;
import dev.coffer.identity.User;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;

/** Lists an organisation's users. */
final class ListUsers implements Command {

  @Override
  public String name() {
    return "user list";
  }

  @Override
  public String summary() {
    return "Lists an organisation's users, who appear when they first open Coffer.";
  }

  @Override
  public List<Option> options() {
    return List.of(Option.required("org", "ID", "the organisation"));
  }

  @Override
  public int run(Arguments arguments, Operator operator, PrintStream out) {
    List<User> all =
        new OperatorLists(operator.dynamo(), operator.tables().identity())
            .users(arguments.organisation());
    for (User user : all) {
      out.printf(
          "%s  %-11s  %-22s  %-12s  %s <%s>%n",
          user.id(),
          user.status().name().toLowerCase(Locale.ROOT),
          user.role().name().toLowerCase(Locale.ROOT).replace('_', ' '),
          user.licensed() ? "licensed" : "not licensed",
          user.name(),
          user.email());
    }
    if (all.isEmpty()) {
      out.println("Nobody of this organisation has opened Coffer yet.");
    }
    return 0;
  }
}
