package dev.coffer.identity;

import dev.coffer.platform.Ids;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Random;

/** What the tests of this feature have in common. */
final class Samples {
  static final Instant NOW = Instant.parse("2026-11-23T09:30:00Z");
  static final Ids IDS = Ids.from(new Random(20261123));
  static final String ISSUER = "https://coffer.example.com";
  static final String SECRET = "9A1B7C3D5E";
  static final SalesforceId SALESFORCE_ORGANISATION = new SalesforceId("00D5g000004aBcDEAU");
  static final SalesforceId SALESFORCE_USER = new SalesforceId("0055g00000AbCdEAAV");

  /** One key for all tests: making one takes a while. */
  static final RsaSigningKey KEY = RsaSigningKey.generate();

  private Samples() {}

  static Organisation organisation(SalesforceId salesforce) {
    return new Organisation(
        new OrganisationId(IDS.next()),
        "Northwind Traders",
        salesforce,
        ZoneId.of("Europe/Berlin"),
        false,
        Organisation.Status.ACTIVE);
  }

  static Organisation organisation() {
    return organisation(SALESFORCE_ORGANISATION);
  }

  static Organisation licensing(Organisation organisation) {
    return new Organisation(
        organisation.id(),
        organisation.name(),
        organisation.salesforceOrganisationId(),
        organisation.timeZone(),
        true,
        organisation.status());
  }

  static SalesforceUser ada() {
    return new SalesforceUser(SALESFORCE_USER, "Ada Lovelace", "ada@northwind.example");
  }

  static User user(Organisation organisation) {
    return User.firstSeen(new UserId(IDS.next()), organisation, ada(), NOW);
  }

  static User invited(Organisation organisation) {
    return new User(
        new UserId(IDS.next()),
        organisation.id(),
        SALESFORCE_USER,
        "A. Lovelace",
        "",
        Role.SALES_SDR,
        true,
        User.Status.INVITED,
        1,
        NOW,
        null);
  }

  /** Identifier number {@code n} of a kind, in its long form. */
  static SalesforceId salesforceId(String prefix, int n) {
    return SalesforceId.of(prefix + "%012d".formatted(n)).orElseThrow();
  }
}
