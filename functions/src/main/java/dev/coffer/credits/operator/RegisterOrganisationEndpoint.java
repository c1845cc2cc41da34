package dev.coffer.credits.operator;

import dev.coffer.credits.Command;
import dev.coffer.credits.Commands;
import dev.coffer.identity.Caller;
import dev.coffer.identity.Organisation;
import dev.coffer.identity.OrganisationId;
import dev.coffer.identity.Organisations;
import dev.coffer.identity.Organisations.Registration;
import dev.coffer.identity.Permissions;
import dev.coffer.identity.SalesforceId;
import dev.coffer.platform.Call;
import dev.coffer.platform.Endpoint;
import dev.coffer.platform.Fields;
import dev.coffer.platform.Problem;
import dev.coffer.platform.ProblemType;
import dev.coffer.platform.Reply;
import dev.coffer.platform.Route;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * {@code POST /api/operator/organisations}: registers an organisation from a plan, which gives it
 * its first pool.
 */
public final class RegisterOrganisationEndpoint implements Endpoint.SignedIn<Caller> {
  private final Organisations organisations;
  private final Registrations registrations;

  /** The endpoint. */
  public RegisterOrganisationEndpoint(Organisations organisations, Registrations registrations) {
    this.organisations = organisations;
    this.registrations = registrations;
  }

  @Override
  public Route route() {
    return Route.of("POST /api/operator/organisations");
  }

  @Override
  public Reply handle(Call call, Caller caller) {
    Permissions.requireOperator(caller);
    call.query().end();
    Fields body = call.json();
    String name = body.text("name", 1, Organisation.MAX_NAME).strip();
    if (name.isEmpty()) {
      throw body.wrong("name", "must not be blank");
    }
    SalesforceId salesforce = salesforceId(body);
    ZoneId zone = zone(body);
    boolean licenseNewUsers = body.flag("licenseNewUsers");
    String planName = body.text("plan", 1, 40);
    ContractPlan plan =
        ContractPlan.named(planName)
            .orElseThrow(
                () ->
                    body.wrong(
                        "plan",
                        "must be one of "
                            + ContractPlan.all().stream().map(ContractPlan::name).toList()));
    LocalDate firstDay = Days.day(body, "firstDay");
    LocalDate lastDay = Days.lastDay(body, firstDay);
    body.end();
    Command command =
        Commands.of(
            call, caller, "", name, salesforce, zone, licenseNewUsers, planName, firstDay, lastDay);
    // The id follows from the key, so whoever repeats the request registers nobody twice.
    Organisation organisation =
        new Organisation(
            new OrganisationId(command.operation()),
            name,
            salesforce,
            zone,
            licenseNewUsers,
            Organisation.Status.ACTIVE);
    Organisation registered =
        switch (organisations.register(organisation)) {
          case Registration.Registered(Organisation now) -> now;
          case Registration.AlreadyRegistered(OrganisationId holder) ->
              repeated(holder, organisation);
        };
    registrations.firstPool(registered, plan, firstDay, lastDay, call.now());
    return Reply.json(new OrganisationJson(registered));
  }

  private Organisation repeated(OrganisationId holder, Organisation organisation) {
    Organisation known = organisations.find(holder).orElseThrow();
    if (!holder.equals(organisation.id())) {
      throw Problem.of(
              ProblemType.CONFLICT,
              "That Salesforce organisation is registered already, as " + known.name() + ".")
          .refused();
    }
    if (!known.equals(organisation)) {
      throw Problem.of(
              ProblemType.IDEMPOTENCY_KEY_REUSED,
              "Another organisation was registered under this Idempotency-Key.")
          .refused();
    }
    return known;
  }

  private static SalesforceId salesforceId(Fields body) {
    String text = body.text("salesforceOrganisationId", 15, 18);
    return SalesforceId.of(text)
        .filter(id -> id.value().startsWith("00D"))
        .orElseThrow(
            () ->
                body.wrong(
                    "salesforceOrganisationId",
                    "must be a Salesforce organisation's id of 15 or 18 characters, 00D..."));
  }

  private static ZoneId zone(Fields body) {
    String text = body.text("timeZone", 1, 60);
    if (ZoneId.getAvailableZoneIds().contains(text)) {
      try {
        return ZoneId.of(text);
      } catch (DateTimeException e) {
        throw body.wrong("timeZone", "must be a time zone such as Europe/Berlin");
      }
    }
    throw body.wrong("timeZone", "must be a time zone such as Europe/Berlin");
  }
}
