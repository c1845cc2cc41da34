package dev.coffer.local.command;

import dev.coffer.identity.DynamoOrganisations;
import dev.coffer.identity.Organisation;
import dev.coffer.identity.OrganisationId;
import dev.coffer.identity.Organisations.Registration;
import java.io.PrintStream;
import java.util.List;

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
        Option.flag("license-new-users", "a user who appears for the first time gets a licence"));
  }

  @Override
  public int run(Arguments arguments, Operator operator, PrintStream out) {
    Organisation organisation =
        new Organisation(
            new OrganisationId(operator.ids().next()),
            arguments.text("name", Organisation.MAX_NAME),
            arguments.salesforceId("salesforce-org", "00D"),
            arguments.zone("time-zone"),
            arguments.has("license-new-users"),
            Organisation.Status.ACTIVE);
    Registration registration =
        new DynamoOrganisations(operator.dynamo(), operator.tables().identity())
            .register(organisation);
    return switch (registration) {
      case Registration.Registered(Organisation registered) -> {
        out.println("Registered " + registered.name() + " as " + registered.id());
        yield 0;
      }
      case Registration.AlreadyRegistered(OrganisationId holder) -> {
        out.println("Nothing was changed: that Salesforce organisation is " + holder + " already.");
        yield 1;
      }
    };
  }
}
