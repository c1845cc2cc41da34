package dev.coffer.local.command;

import dev.coffer.credits.Operation;
import dev.coffer.identity.Organisation;
import java.io.PrintStream;
import java.util.List;

/** Starts an operation that is planned, or goes on with one that was left in the middle. */
final class ResumeOperation implements Command {

  @Override
  public String name() {
    return "operation resume";
  }

  @Override
  public String summary() {
    return "Starts what is planned, and goes on with what was left in the middle.";
  }

  @Override
  public List<Option> options() {
    return List.of(
        Option.organisation(),
        Option.required("id", "ID", "the operation, by its id or the name it was given"));
  }

  @Override
  public int run(Arguments arguments, Operator operator, PrintStream out) {
    Organisation organisation = KnownOrganisation.of(arguments, operator);
    Operation operation = KnownOperation.onMany(arguments, operator, organisation.id());
    return new Foreground(operator, organisation, out).carryOut(operation);
  }
}
