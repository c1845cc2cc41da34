package dev.coffer.local.command;

import dev.coffer.credits.Answer;
import dev.coffer.credits.operator.ContractPlan;
import dev.coffer.credits.operator.Registrations;
import dev.coffer.identity.Organisation;
import dev.coffer.identity.OrganisationId;
import dev.coffer.identity.Organisations;
import dev.coffer.platform.Digest;
import java.io.PrintStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Registers an organisation, after which its Salesforce users may come in. */
final class RegisterOrganisation implements Command {

  @Override
  public String name() {
    return "org register";
  }

  @Override
  public String summary() {
    return "Registers an organisation and binds it to its Salesforce organisation.";
  }

  @Override
  public List<Option> options() {
    return List.of(
        Option.required("name", "NAME", "what people call it"),
        Option.required("salesforce-org", "00D...", "its Salesforce organisation's id"),
        Option.required("time-zone", "ZONE", "where its days begin and end, as Europe/Berlin"),
        Option.flag("license-new-users", "a user who appears for the first time gets a licence"),
        Option.optional("plan", "NAME", "what its first pool is like, such as essentials"),
        Option.optional("first-day", "DAY", "with --plan: when the first pool begins"),
        Option.optional("last-day", "DAY", "with --plan: the last day that is included"),
        Option.optional("operation", "NAME", "names this command; the same one is done once"));
  }

  @Override
  public int run(Arguments arguments, Operator operator, PrintStream out) {
    Optional<FirstPool> first = FirstPool.of(arguments);
    // The id follows from the command's name, so whoever repeats it registers nobody twice.
    String id =
        arguments.has("operation")
            ? Digest.id("registered", arguments.text("operation", 100))
            : operator.ids().next();
    Organisation organisation =
        new Organisation(
            new OrganisationId(id),
            arguments.text("name", Organisation.MAX_NAME),
            arguments.salesforceId("salesforce-org", "00D"),
            arguments.zone("time-zone"),
            arguments.has("license-new-users"),
            Organisation.Status.ACTIVE);
    return switch (operator.organisations().register(organisation)) {
      case Organisations.Registration.Registered(Organisation registered) ->
          done(registered, first, operator, out);
      case Organisations.Registration.AlreadyRegistered(OrganisationId holder) -> {
        boolean repeated =
            operator.organisations().find(holder).filter(organisation::equals).isPresent();
        if (repeated) {
          yield done(organisation, first, operator, out);
        }
        out.println("Nothing was changed: that Salesforce organisation is " + holder + " already.");
        yield 1;
      }
    };
  }

  private static int done(
      Organisation organisation, Optional<FirstPool> first, Operator operator, PrintStream out) {
    out.println("Registered " + organisation.name() + " as " + organisation.id());
    return first.map(pool -> pool.create(organisation, operator, out)).orElse(0);
  }

  /** What {@code --plan} gives an organisation to begin with. */
  private record FirstPool(ContractPlan plan, LocalDate firstDay, LocalDate lastDay) {

    static Optional<FirstPool> of(Arguments arguments) {
      boolean days = arguments.has("first-day") || arguments.has("last-day");
      if (!arguments.has("plan")) {
        if (days) {
          throw new WrongArguments("--first-day and --last-day are for --plan NAME");
        }
        return Optional.empty();
      }
      if (!arguments.has("first-day") || !arguments.has("last-day")) {
        throw new WrongArguments("--plan needs --first-day DAY and --last-day DAY");
      }
      String name = arguments.text("plan", 40);
      ContractPlan plan =
          ContractPlan.named(name)
              .orElseThrow(
                  () ->
                      new WrongArguments(
                          "--plan is one of %s, not \"%s\""
                              .formatted(
                                  String.join(
                                      ", ",
                                      ContractPlan.all().stream().map(ContractPlan::name).toList()),
                                  name)));
      LocalDate firstDay = arguments.day("first-day");
      LocalDate lastDay = arguments.day("last-day");
      if (lastDay.isBefore(firstDay)) {
        throw new WrongArguments("--last-day is before --first-day");
      }
      return Optional.of(new FirstPool(plan, firstDay, lastDay));
    }

    int create(Organisation organisation, Operator operator, PrintStream out) {
      Answer answer =
          new Registrations(operator.poolCommands())
              .firstPool(organisation, plan, firstDay, lastDay, operator.clock().instant());
      String pool = answer instanceof Answer.Done(var operation) ? operation.pool().value() : "";
      return Answers.say(
          answer,
          "Created its first pool %s, %s, with %s from %s to %s"
              .formatted(
                  pool, plan.pool(), Words.credits(plan.quantity().amount()), firstDay, lastDay),
          out);
    }
  }
}
