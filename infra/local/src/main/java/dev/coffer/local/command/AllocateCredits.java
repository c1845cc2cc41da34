package dev.coffer.local.command;

import dev.coffer.credits.Answer;
import dev.coffer.credits.Credits;
import dev.coffer.credits.PoolId;
import dev.coffer.identity.OrganisationId;
import dev.coffer.identity.User;
import java.io.PrintStream;
import java.util.List;

/** Gives a seller credits. */
final class AllocateCredits implements Command {

  @Override
  public String name() {
    return "credits allocate";
  }

  @Override
  public String summary() {
    return "Gives a seller credits of a pool.";
  }

  @Override
  public List<Option> options() {
    return List.of(
        Option.required("org", "ID", "the organisation"),
        Option.required("pool", "ID", "the pool that pays (coffer pool list)"),
        Option.required("user", "EMAIL", "the seller, by email or id (coffer user list)"),
        Option.required("credits", "N", "how many"),
        Option.optional("reason", "TEXT", "for the ledger"),
        Option.optional("operation", "ID", "names this command; the same one is done once"));
  }

  @Override
  public int run(Arguments arguments, Operator operator, PrintStream out) {
    OrganisationId organisation = arguments.organisation();
    PoolId pool = new PoolId(arguments.id("pool"));
    User user = KnownUser.of(arguments, operator, organisation);
    if (!user.licensed() || user.status() != User.Status.ACTIVE) {
      throw new WrongArguments(
          user.name() + " can't be given credits: only licensed, active users can");
    }
    Credits credits = Credits.of(arguments.whole("credits", 1));
    Answer answer =
        operator
            .credits()
            .allocations(operator.purchases()::settled)
            .add(
                organisation,
                pool,
                user.id(),
                credits,
                operator.command(
                    arguments.has("operation") ? arguments.id("operation") : operator.ids().next(),
                    arguments.has("reason") ? arguments.text("reason", 200) : "",
                    name(),
                    pool.value(),
                    user.id().value(),
                    credits.toString()));
    return Answers.say(answer, "Gave " + user.name() + " " + credits + " credits.", out);
  }
}
