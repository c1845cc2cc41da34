package dev.coffer.local.command;

import dev.coffer.credits.Answer;
import java.io.PrintStream;
import java.util.List;

/** Lets a seller be allocated so many credits in all. */
final class SetCredits implements Command {

  @Override
  public String name() {
    return "credits set";
  }

  @Override
  public String summary() {
    return "Gives or takes what is missing to so many credits in all.";
  }

  @Override
  public List<Option> options() {
    return OneSeller.options("how many in all, used ones included");
  }

  @Override
  public int run(Arguments arguments, Operator operator, PrintStream out) {
    OneSeller one = OneSeller.of(arguments, operator, 0);
    Answer answer =
        one.allocations()
            .set(
                one.organisation(),
                one.pool(),
                KnownUser.eligible(one.user()).id(),
                one.credits(),
                one.command(name()));
    return Answers.say(
        answer,
        one.user().name()
            + " is allocated "
            + Words.credits(one.credits().amount())
            + " now, used ones included.",
        out);
  }
}
