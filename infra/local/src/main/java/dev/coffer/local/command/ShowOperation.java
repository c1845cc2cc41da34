package dev.coffer.local.command;

import dev.coffer.credits.BulkOperations;
import dev.coffer.credits.Operation;
import dev.coffer.identity.Organisation;
import java.io.PrintStream;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Shows what an operation did, or how far it is. */
final class ShowOperation implements Command {

  @Override
  public String name() {
    return "operation show";
  }

  @Override
  public String summary() {
    return "Shows what an operation did or would do, or how far it is.";
  }

  @Override
  public List<Option> options() {
    return List.of(
        Option.organisation(),
        Option.required("id", "ID", "the operation, by its id or the name it was given"),
        Option.flag("lines", "account by account, and what was refused"));
  }

  @Override
  public int run(Arguments arguments, Operator operator, PrintStream out) {
    Organisation organisation = KnownOrganisation.of(arguments, operator);
    Operation operation = KnownOperation.of(arguments, operator, organisation.id());
    Names names = new Names(operator, organisation.id());
    out.println(
        "%s  %s, %s"
            .formatted(operation.id(), Words.of(operation.kind()), Words.of(operation.state())));
    out.println("  pool         " + operation.pool());
    out.println(
        "  commanded    %s by %s%s"
            .formatted(
                operation.at().truncatedTo(ChronoUnit.SECONDS),
                names.person(operation.by()),
                operation.reason().isEmpty() ? "" : ": " + operation.reason()));
    Map<String, Long> figures = new TreeMap<>(operation.figures());
    figures.remove(BulkOperations.BOOK);
    figures.forEach((name, figure) -> out.println("  %-11s  %d".formatted(name, figure)));
    Operation.Bulk bulk = operation.bulk();
    if (bulk != null) {
      out.println(
          "  progress     %d of %s done: %d of %s changed, %s moved"
              .formatted(
                  bulk.done(),
                  Words.count(bulk.chunks(), "part"),
                  bulk.changed(),
                  Words.count(bulk.lines(), "account"),
                  Words.credits(bulk.moved())));
      out.println("  refused      " + bulk.refused());
      if (arguments.has("lines")) {
        lines(operation, operator, new LineWords(names, organisation.timeZone()), out);
      }
    }
    return 0;
  }

  private static void lines(
      Operation operation, Operator operator, LineWords words, PrintStream out) {
    OperationLines lines = new OperationLines(operator.credits().plans(), operation);
    lines.forEach(
        (line, outcome) ->
            out.println(
                outcome.map(one -> words.outcome(line, one)).orElseGet(() -> words.planned(line))));
    lines.forEachRefused(refused -> out.println("not " + words.refused(refused)));
  }
}
