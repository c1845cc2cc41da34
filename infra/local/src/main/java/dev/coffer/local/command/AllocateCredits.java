package dev.coffer.local.command;

import dev.coffer.credits.Answer;
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
    return OneSeller.options("how many more");
  }

  @Override
  public int run(Arguments arguments, Operator operator, PrintStream out) {
    OneSeller one = OneSeller.of(arguments, operator, 1);
    Answer answer =
        one.allocations()
            .add(
                one.organisation(),
                one.pool(),
                KnownUser.eligible(one.user()).id(),
                one.credits(),
                one.command(name()));
    return Answers.say(
        answer,
        "Gave " + one.user().name() + " " + Words.credits(one.credits().amount()) + ".",
        out);
  }
}
