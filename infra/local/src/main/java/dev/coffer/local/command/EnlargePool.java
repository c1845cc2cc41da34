package dev.coffer.local.command;

import dev.coffer.credits.Answer;
import dev.coffer.credits.Credits;
import dev.coffer.credits.PoolId;
import dev.coffer.identity.OrganisationId;
import java.io.PrintStream;
import java.util.List;

/** Adds credits to a pool. */
final class EnlargePool implements Command {

  @Override
  public String name() {
    return "pool enlarge";
  }

  @Override
  public String summary() {
    return "Adds credits to a pool; they are undistributed.";
  }

  @Override
  public List<Option> options() {
    return List.of(
        Option.organisation(),
        Option.pool(),
        Option.required("credits", "N", "how many more"),
        Option.reason(),
        Option.operation());
  }

  @Override
  public int run(Arguments arguments, Operator operator, PrintStream out) {
    OrganisationId organisation = KnownOrganisation.of(arguments, operator).id();
    PoolId pool = arguments.pool();
    Credits credits = arguments.credits("credits", 1);
    Answer answer =
        operator
            .poolCommands()
            .enlarge(
                organisation,
                pool,
                credits,
                operator.command(
                    arguments, organisation, name(), pool.value(), credits.toString()));
    return Answers.say(
        answer,
        "Added "
            + Words.credits(credits.amount())
            + " to the pool. They are undistributed: coffer pool distribute",
        out);
  }
}
