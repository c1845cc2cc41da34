package dev.coffer.local.command;

import dev.coffer.identity.Organisation;
import dev.coffer.unlocks.OwnershipTable;
import dev.coffer.usage.history.HistoryTables;
import dev.coffer.usage.history.Rebuild;
import java.io.PrintStream;
import java.util.List;

/** Builds an organisation's history again from the ledger and from who owns what. */
final class RebuildUsage implements Command {

  @Override
  public String name() {
    return "usage rebuild";
  }

  @Override
  public String summary() {
    return "Builds the history, the days and the activity again from the ledger.";
  }

  @Override
  public List<Option> options() {
    return List.of(Option.required("org", "ID", "the organisation"));
  }

  @Override
  public int run(Arguments arguments, Operator operator, PrintStream out) {
    Organisation organisation = KnownOrganisation.of(arguments, operator);
    Rebuild.Report report =
        HistoryTables.in(operator.dynamo(), operator.tables().usage())
            .rebuild(
                operator.credits(),
                new OwnershipTable(operator.dynamo(), operator.tables().ownership()))
            .run(organisation);
    out.println(
        "Built the history of %s again: %d events, and %d removed that never happened."
            .formatted(organisation.name(), report.events(), report.removed()));
    return 0;
  }
}
