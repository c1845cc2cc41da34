package dev.coffer.local.command;

import dev.coffer.credits.Answer;
import java.io.PrintStream;
import java.util.List;

/** Takes unused credits from a seller. */
final class RemoveCredits implements Command {

  @Override
  public String name() {
    return "credits remove";
  }

  @Override
  public String summary() {
    return "Takes unused credits from a seller; they go back to the pool.";
  }

  @Override
  public List<Option> options() {
    return OneSeller.options("how many of those that are unused");
  }

  @Override
  public int run(Arguments arguments, Operator operator, PrintStream out) {
    // Credits of whoever left can still be taken back, so everybody will do.
    OneSeller one = OneSeller.of(arguments, operator, 1);
    Answer answer =
        one.allocations()
            .remove(
                one.organisation(),
                one.pool(),
                one.user().id(),
                one.credits(),
                one.command(name()));
    return Answers.say(
        answer,
        "Took " + Words.credits(one.credits().amount()) + " from " + one.user().name() + ".",
        out);
  }
}
