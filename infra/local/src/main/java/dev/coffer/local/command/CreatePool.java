package dev.coffer.local.command;

import dev.coffer.credits.Answer;
import dev.coffer.credits.Application;
import dev.coffer.credits.Credits;
import dev.coffer.credits.Pool;
import dev.coffer.credits.PoolCommands;
import dev.coffer.identity.Organisation;
import java.io.PrintStream;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Gives an organisation a pool of credits. */
final class CreatePool implements Command {

  @Override
  public String name() {
    return "pool create";
  }

  @Override
  public String summary() {
    return "Gives an organisation a pool of credits.";
  }

  @Override
  public List<Option> options() {
    return List.of(
        Option.organisation(),
        Option.required("name", "NAME", "what people call the pool"),
        Option.required("credits", "N", "how many"),
        Option.required("first-day", "DAY", "when it begins, in the organisation's time zone"),
        Option.required("last-day", "DAY", "the last day that is included"),
        Option.optional("orchestrations", "N", "how many of them are for orchestrations; 0"),
        Option.flag("capped", "stop at the quantity, instead of recording overage"),
        Option.reason(),
        Option.operation());
  }

  @Override
  public int run(Arguments arguments, Operator operator, PrintStream out) {
    Organisation organisation = KnownOrganisation.of(arguments, operator);
    LocalDate first = arguments.day("first-day");
    LocalDate last = arguments.day("last-day");
    if (last.isBefore(first)) {
      throw new WrongArguments("--last-day is before --first-day");
    }
    long credits = arguments.credits("credits", 1).amount();
    long orchestrations =
        arguments.has("orchestrations") ? arguments.credits("orchestrations", 0).amount() : 0;
    if (orchestrations > credits) {
      throw new WrongArguments("--orchestrations is more than --credits");
    }
    PoolCommands.Contract contract =
        new PoolCommands.Contract(
            arguments.text("name", 100),
            Credits.of(credits),
            first.atStartOfDay(organisation.timeZone()).toInstant(),
            last.plusDays(1).atStartOfDay(organisation.timeZone()).toInstant(),
            arguments.has("capped") ? Pool.Limit.CAPPED : Pool.Limit.OVERAGE);
    Map<Application, PoolCommands.Portion> portions = new EnumMap<>(Application.class);
    portions.put(
        Application.SALES_INTELLIGENCE,
        new PoolCommands.Portion(Application.Mode.BY_USER, Credits.of(credits - orchestrations)));
    portions.put(
        Application.ORCHESTRATIONS,
        new PoolCommands.Portion(Application.Mode.SHARED, Credits.of(orchestrations)));
    dev.coffer.credits.Command command =
        operator.command(
            arguments, organisation.id(), name(), contract.toString(), portions.toString());
    Answer answer = operator.poolCommands().create(organisation.id(), contract, portions, command);
    return Answers.say(
        answer,
        "Created pool %s with %d credits from %s to %s (%s)"
            .formatted(command.operation(), credits, first, last, organisation.timeZone()),
        out);
  }
}
