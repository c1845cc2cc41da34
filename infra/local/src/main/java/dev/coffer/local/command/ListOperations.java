package dev.coffer.local.command;

import dev.coffer.credits.Operation;
import dev.coffer.identity.OrganisationId;
import java.io.PrintStream;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Lists operations on many sellers. */
final class ListOperations implements Command {
  private static final int MOST = 50;

  @Override
  public String name() {
    return "operation list";
  }

  @Override
  public String summary() {
    return "Lists operations on many sellers, the newest first.";
  }

  @Override
  public List<Option> options() {
    return List.of(Option.organisation());
  }

  @Override
  public int run(Arguments arguments, Operator operator, PrintStream out) {
    OrganisationId organisation = KnownOrganisation.of(arguments, operator).id();
    Names names = new Names(operator, organisation);
    List<Operation> recent = operator.credits().operations().recent(organisation, MOST);
    for (Operation operation : recent) {
      Operation.Bulk bulk = operation.progress();
      out.println(
          "%s  %s  %-10s  %-10s  %d of %s changed, by %s%s"
              .formatted(
                  operation.id(),
                  operation.at().truncatedTo(ChronoUnit.SECONDS),
                  Words.of(operation.kind()),
                  Words.of(operation.state()),
                  bulk.changed(),
                  Words.count(bulk.lines(), "account"),
                  names.person(operation.by()),
                  operation.reason().isEmpty() ? "" : ": " + operation.reason()));
    }
    if (recent.isEmpty()) {
      out.println("There are no operations on many sellers yet.");
    }
    return 0;
  }
}
