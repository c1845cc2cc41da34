package dev.coffer.local.command;

import dev.coffer.identity.DynamoUsers;
import dev.coffer.identity.OrganisationId;
import dev.coffer.identity.User;
import java.io.PrintStream;
import java.util.List;

/** Gives a user a Sales Intelligence licence or takes it. */
final class LicenseUser implements Command {

  @Override
  public String name() {
    return "user license";
  }

  @Override
  public String summary() {
    return "Gives a user a Sales Intelligence licence, or takes it.";
  }

  @Override
  public List<Option> options() {
    return List.of(
        Option.required("org", "ID", "the organisation"),
        Option.required("user", "EMAIL", "the user, by email or id (coffer user list)"),
        Option.flag("take", "take the licence; what was allocated stays, but can't be spent"));
  }

  @Override
  public int run(Arguments arguments, Operator operator, PrintStream out) {
    OrganisationId organisation = arguments.organisation();
    User user = KnownUser.of(arguments, operator, organisation);
    boolean licensed = !arguments.has("take");
    if (user.licensed() == licensed) {
      out.println("Nothing was changed: " + user.name() + (licensed ? " has one." : " has none."));
      return 0;
    }
    new DynamoUsers(operator.dynamo(), operator.tables().identity(), operator.ids())
        .setLicensed(organisation, user.id(), licensed);
    out.println(user.name() + (licensed ? " has a licence now." : " has no licence any more."));
    return 0;
  }
}
