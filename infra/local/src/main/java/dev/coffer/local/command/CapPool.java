package dev.coffer.local.command;

import dev.coffer.credits.Answer;
import dev.coffer.credits.PoolId;
import dev.coffer.identity.Organisation;
import java.io.PrintStream;
import java.util.List;

/** Holds an organisation to the quantity of a pool. */
final class CapPool implements Command {

  @Override
  public String name() {
    return "pool cap";
  }

  @Override
  public String summary() {
    return "Holds an organisation to a pool's quantity from now on.";
  }

  @Override
  public List<Option> options() {
    return List.of(
        Option.organisation(), Option.pool(), Option.dryRun(), Option.reason(), Option.operation());
  }

  @Override
  public int run(Arguments arguments, Operator operator, PrintStream out) {
    Organisation organisation = KnownOrganisation.of(arguments, operator);
    PoolId pool = KnownPool.of(arguments, operator, organisation.id()).pool().id();
    Answer planned =
        operator
            .poolPlans()
            .cap(
                organisation.id(),
                pool,
                operator.command(arguments, organisation.id(), name(), pool.value()));
    return new Foreground(operator, organisation, out).run(planned, arguments.has("dry-run"));
  }
}
