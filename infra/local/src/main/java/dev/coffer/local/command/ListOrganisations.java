package dev.coffer.local.command;

import dev.coffer.identity.OperatorLists;
import dev.coffer.identity.Organisation;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;

/** Lists the organisations. */
final class ListOrganisations implements Command {

  @Override
  public String name() {
    return "org list";
  }

  @Override
  public String summary() {
    return "Lists the organisations.";
  }

  @Override
  public List<Option> options() {
    return List.of();
  }

  @Override
  public int run(Arguments arguments, Operator operator, PrintStream out) {
    List<Organisation> all =
        new OperatorLists(operator.dynamo(), operator.tables().identity()).organisations();
    for (Organisation organisation : all) {
      out.printf(
          "%s  %s  %-9s  %s (%s)%n",
          organisation.id(),
          organisation.salesforceOrganisationId(),
          organisation.status().name().toLowerCase(Locale.ROOT),
          organisation.name(),
          organisation.timeZone());
    }
    if (all.isEmpty()) {
      out.println("There are no organisations yet: coffer org register");
    }
    return 0;
  }
}
