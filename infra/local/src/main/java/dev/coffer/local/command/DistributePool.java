package dev.coffer.local.command;

import dev.coffer.credits.Answer;
import dev.coffer.credits.Application;
import dev.coffer.credits.PoolBook;
import dev.coffer.credits.PoolCommands.Portion;
import dev.coffer.identity.OrganisationId;
import java.io.PrintStream;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Gives the applications of a pool so many credits each. */
final class DistributePool implements Command {
  private static final String MODE = "sales-intelligence-mode";

  @Override
  public String name() {
    return "pool distribute";
  }

  @Override
  public String summary() {
    return "Gives the applications so many credits of a pool each.";
  }

  @Override
  public List<Option> options() {
    return List.of(
        Option.organisation(),
        Option.pool(),
        Option.optional("sales-intelligence", "N", "how many in all; else as many as it has"),
        Option.optional("orchestrations", "N", "how many in all; else as many as it has"),
        Option.optional(MODE, "MODE", "by-user or shared; else as it is"),
        Option.reason(),
        Option.operation());
  }

  @Override
  public int run(Arguments arguments, Operator operator, PrintStream out) {
    OrganisationId organisation = KnownOrganisation.of(arguments, operator).id();
    PoolBook book = KnownPool.of(arguments, operator, organisation);
    Map<Application, Portion> portions = new EnumMap<>(Application.class);
    for (Application application : Application.values()) {
      if (arguments.has(application.slug())) {
        portions.put(
            application,
            new Portion(
                application == Application.SALES_INTELLIGENCE
                    ? mode(arguments, book)
                    : book.share(application).mode(),
                arguments.credits(application.slug(), 0)));
      }
    }
    if (portions.isEmpty()) {
      throw new WrongArguments("either --sales-intelligence N or --orchestrations N says how many");
    }
    if (arguments.has(MODE) && !portions.containsKey(Application.SALES_INTELLIGENCE)) {
      throw new WrongArguments("--" + MODE + " needs --sales-intelligence N");
    }
    Answer answer =
        operator
            .poolCommands()
            .distribute(
                organisation,
                book.pool().id(),
                portions,
                operator.command(
                    arguments,
                    organisation,
                    name(),
                    book.pool().id().value(),
                    portions.toString()));
    return Answers.say(answer, said(answer), out);
  }

  private static Application.Mode mode(Arguments arguments, PoolBook book) {
    return switch (arguments.optional(MODE).orElse("")) {
      case "" -> book.share(Application.SALES_INTELLIGENCE).mode();
      case "by-user" -> Application.Mode.BY_USER;
      case "shared" -> Application.Mode.SHARED;
      default ->
          throw new WrongArguments(
              "--"
                  + MODE
                  + " is by-user or shared, not \""
                  + arguments.all(MODE).getFirst()
                  + "\"");
    };
  }

  private static String said(Answer answer) {
    if (!(answer instanceof Answer.Done(var operation))) {
      return "";
    }
    Map<String, Long> figures = operation.figures();
    StringBuilder said = new StringBuilder("Distributed:");
    for (Application application : Application.values()) {
      said.append(" %s has %d,".formatted(Words.of(application), figures.get(application.slug())));
    }
    return said.append(" %d are undistributed.".formatted(figures.get("undistributed"))).toString();
  }
}
