package dev.coffer.local.command;

import dev.coffer.credits.Answer;
import dev.coffer.credits.Operation;
import dev.coffer.identity.Organisation;
import java.io.PrintStream;
import java.util.List;

/** Cancels an operation: what was done stays done, the rest isn't done any more. */
final class CancelOperation implements Command {

  @Override
  public String name() {
    return "operation cancel";
  }

  @Override
  public String summary() {
    return "Cancels an operation; what was done stays done.";
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
    return switch (operator.credits().bulkOperations().cancel(operation)) {
      case Answer.Done(Operation now) -> {
        // What was begun is brought to its end, so that no account is left in between.
        int _ = new Foreground(operator, organisation, out).carryOut(now);
        yield 0;
      }
      case Answer.OtherInput other -> Answers.say(other, "", out);
      case Answer.Refused refused -> Answers.say(refused, "", out);
    };
  }
}
