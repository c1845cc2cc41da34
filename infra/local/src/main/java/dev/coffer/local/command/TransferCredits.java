package dev.coffer.local.command;

import dev.coffer.credits.Answer;
import dev.coffer.credits.Credits;
import dev.coffer.credits.PoolId;
import dev.coffer.identity.OrganisationId;
import dev.coffer.identity.User;
import java.io.PrintStream;
import java.util.List;

/** Moves unused credits from one seller to another. */
final class TransferCredits implements Command {

  @Override
  public String name() {
    return "credits transfer";
  }

  @Override
  public String summary() {
    return "Moves unused credits from one seller to another.";
  }

  @Override
  public List<Option> options() {
    return List.of(
        Option.organisation(),
        Option.pool(),
        Option.required("from", "EMAIL", "who gives, by email or id (coffer user list)"),
        Option.required("to", "EMAIL", "who gets, by email or id"),
        Option.required("credits", "N", "how many of those that are unused"),
        Option.reason(),
        Option.operation());
  }

  @Override
  public int run(Arguments arguments, Operator operator, PrintStream out) {
    OrganisationId organisation = arguments.organisation();
    PoolId pool = arguments.pool();
    Credits credits = arguments.credits("credits", 1);
    User from = KnownUser.of("from", arguments, operator, organisation);
    User to = KnownUser.eligible(KnownUser.of("to", arguments, operator, organisation));
    if (from.id().equals(to.id())) {
      throw new WrongArguments("--from and --to are the same person");
    }
    Answer answer =
        operator
            .credits()
            .allocations(operator.purchases()::settled)
            .transfer(
                organisation,
                pool,
                from.id(),
                to.id(),
                credits,
                operator.command(
                    arguments,
                    organisation,
                    name(),
                    pool.value(),
                    from.id().value(),
                    to.id().value(),
                    credits.toString()));
    return Answers.say(
        answer,
        "Moved %s from %s to %s."
            .formatted(Words.credits(credits.amount()), from.name(), to.name()),
        out);
  }
}
