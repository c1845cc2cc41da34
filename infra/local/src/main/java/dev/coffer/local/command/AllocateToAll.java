package dev.coffer.local.command;

import dev.coffer.credits.Answer;
import dev.coffer.credits.Credits;
import dev.coffer.credits.PoolBook;
import dev.coffer.identity.Organisation;
import dev.coffer.identity.Role;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Gives everybody who can be given credits the same number of them. */
final class AllocateToAll implements Command {

  @Override
  public String name() {
    return "credits allocate-all";
  }

  @Override
  public String summary() {
    return "Gives all licensed, active users credits, or those with a role.";
  }

  @Override
  public List<Option> options() {
    return List.of(
        Option.organisation(),
        Option.pool(),
        Option.required("credits", "N", "how many more for each"),
        Option.repeated("role", "ROLE", "only for those with it, such as sales-ae"),
        Option.dryRun(),
        Option.reason(),
        Option.operation());
  }

  @Override
  public int run(Arguments arguments, Operator operator, PrintStream out) {
    Organisation organisation = KnownOrganisation.of(arguments, operator);
    PoolBook book = KnownPool.of(arguments, operator, organisation.id());
    Credits credits = arguments.credits("credits", 1);
    Set<Role> roles = EnumSet.noneOf(Role.class);
    arguments.all("role").forEach(name -> roles.add(role(name)));
    Answer planned =
        operator
            .sellerPlans()
            .addToAll(
                organisation.id(),
                book.pool().id(),
                roles,
                credits.amount(),
                operator.command(
                    arguments,
                    organisation.id(),
                    name(),
                    book.pool().id().value(),
                    credits.toString(),
                    roles.toString()));
    return new Foreground(operator, organisation, out).run(planned, arguments.has("dry-run"));
  }

  private static Role role(String name) {
    return Arrays.stream(Role.values())
        .filter(role -> written(role).equals(name.toLowerCase(Locale.ROOT).replace('_', '-')))
        .findFirst()
        .orElseThrow(
            () ->
                new WrongArguments(
                    "--role is one of "
                        + String.join(
                            ", ", Arrays.stream(Role.values()).map(AllocateToAll::written).toList())
                        + ", not \""
                        + name
                        + "\""));
  }

  private static String written(Role role) {
    return role.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
