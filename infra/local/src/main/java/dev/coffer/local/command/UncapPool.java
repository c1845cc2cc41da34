package dev.coffer.local.command;

import dev.coffer.credits.Answer;
import dev.coffer.credits.PoolId;
import dev.coffer.identity.OrganisationId;
import java.io.PrintStream;
import java.util.List;

/** Lets an organisation go on beyond the quantity of a pool. */
final class UncapPool implements Command {

  @Override
  public String name() {
    return "pool uncap";
  }

  @Override
  public String summary() {
    return "Lets an organisation go on beyond a pool's quantity.";
  }

  @Override
  public List<Option> options() {
    return List.of(Option.organisation(), Option.pool(), Option.reason(), Option.operation());
  }

  @Override
  public int run(Arguments arguments, Operator operator, PrintStream out) {
    OrganisationId organisation = KnownOrganisation.of(arguments, operator).id();
    PoolId pool = arguments.pool();
    Answer answer =
        operator
            .poolCommands()
            .uncap(
                organisation,
                pool,
                operator.command(arguments, organisation, name(), pool.value()));
    return Answers.say(
        answer,
        "The organisation may go on beyond the quantity; what it uses then is billed.",
        out);
  }
}
