package dev.coffer.local.command;

import dev.coffer.credits.Answer;
import dev.coffer.credits.PoolBook;
import dev.coffer.identity.Organisation;
import java.io.PrintStream;
import java.util.List;

/** Takes credits back that nobody has used for long. */
final class ReclaimCredits implements Command {
  private static final long MOST_DAYS = 3650;

  @Override
  public String name() {
    return "credits reclaim";
  }

  @Override
  public String summary() {
    return "Takes credits back that nobody has used for long.";
  }

  @Override
  public List<Option> options() {
    return List.of(
        Option.organisation(),
        Option.pool(),
        Option.required("idle-days", "N", "from whom neither used nor was given any for so long"),
        Option.required("keep", "N", "how many are left to each"),
        Option.dryRun(),
        Option.reason(),
        Option.operation());
  }

  @Override
  public int run(Arguments arguments, Operator operator, PrintStream out) {
    Organisation organisation = KnownOrganisation.of(arguments, operator);
    PoolBook book = KnownPool.of(arguments, operator, organisation.id());
    long idleDays = arguments.whole("idle-days", 1);
    if (idleDays > MOST_DAYS) {
      throw new WrongArguments("--idle-days is at most " + MOST_DAYS);
    }
    long keep = arguments.credits("keep", 0).amount();
    Answer planned =
        operator
            .poolPlans()
            .reclaim(
                organisation.id(),
                book.pool().id(),
                idleDays,
                keep,
                operator.command(
                    arguments,
                    organisation.id(),
                    name(),
                    book.pool().id().value(),
                    Long.toString(idleDays),
                    Long.toString(keep)));
    return new Foreground(operator, organisation, out).run(planned, arguments.has("dry-run"));
  }
}
