package dev.coffer.local.command;

import dev.coffer.credits.Answer;
import dev.coffer.credits.Pool;
import dev.coffer.identity.Organisation;
import java.io.PrintStream;
import java.time.Instant;
import java.util.List;

/** Lets a pool end on another day. */
final class EndPool implements Command {

  @Override
  public String name() {
    return "pool end";
  }

  @Override
  public String summary() {
    return "Lets a pool that isn't over end on another day.";
  }

  @Override
  public List<Option> options() {
    return List.of(
        Option.organisation(),
        Option.pool(),
        Option.required("last-day", "DAY", "the last day that is included"),
        Option.reason(),
        Option.operation());
  }

  @Override
  public int run(Arguments arguments, Operator operator, PrintStream out) {
    Organisation organisation = KnownOrganisation.of(arguments, operator);
    Pool pool = KnownPool.of(arguments, operator, organisation.id()).pool();
    Instant until =
        arguments.day("last-day").plusDays(1).atStartOfDay(organisation.timeZone()).toInstant();
    dev.coffer.credits.Command command =
        operator.command(arguments, organisation.id(), name(), pool.id().value(), until.toString());
    // Whoever repeats what was done is told so, on whatever day that is.
    if (operator.credits().operations().find(organisation.id(), command.operation()).isEmpty()) {
      if (!until.isAfter(command.now())) {
        throw new WrongArguments("--last-day is before today");
      }
      if (!until.isAfter(pool.from())) {
        throw new WrongArguments("--last-day is before the pool's first day");
      }
    }
    Answer planned = operator.poolPlans().end(organisation.id(), pool.id(), until, command);
    return new Foreground(operator, organisation, out).run(planned, false);
  }
}
