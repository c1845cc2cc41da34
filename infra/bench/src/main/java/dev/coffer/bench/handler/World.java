package dev.coffer.bench.handler;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import dev.coffer.contacts.CompanyId;
import dev.coffer.contacts.Contact;
import dev.coffer.contacts.ContactId;
import dev.coffer.contacts.Grade;
import dev.coffer.contacts.Seniority;
import dev.coffer.credits.Credits;
import dev.coffer.credits.Pool;
import dev.coffer.credits.PoolId;
import dev.coffer.identity.Member;
import dev.coffer.identity.Organisation;
import dev.coffer.identity.OrganisationId;
import dev.coffer.identity.Role;
import dev.coffer.identity.SalesforceId;
import dev.coffer.identity.User;
import dev.coffer.identity.UserId;
import dev.coffer.platform.Ids;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** One seller, the contacts of one company, and requests to unlock them. */
final class World {
  /** More than {@link MemoryOwnership} remembers, so that each is new again when its turn comes. */
  static final int CONTACTS = 1500;

  static final long CREDITS = 1_000_000_000L;
  static final Instant NOW = Instant.parse("2026-11-23T09:30:00Z");

  private static final Ids IDS = Ids.from(new SplittableRandom(2026));

  static final Organisation ORGANISATION =
      new Organisation(
          new OrganisationId(IDS.next()),
          "Meridian Sales Co",
          SalesforceId.of("00D5g0000094xYz").orElseThrow(),
          ZoneOffset.UTC,
          true,
          Organisation.Status.ACTIVE);
  static final User SELLER =
      new User(
          new UserId(IDS.next()),
          ORGANISATION.id(),
          null,
          "Priya Raman",
          "priya@meridian.example",
          Role.SALES_AE,
          true,
          User.Status.ACTIVE,
          1,
          NOW,
          NOW);
  static final Member MEMBER = new Member(ORGANISATION, SELLER);
  static final Pool POOL =
      new Pool(
          new PoolId(IDS.next()),
          ORGANISATION.id(),
          "2026",
          Credits.of(CREDITS),
          NOW.minus(Duration.ofDays(300)),
          NOW.plus(Duration.ofDays(30)),
          Pool.Limit.CAPPED);

  private final List<Contact> contacts = new ArrayList<>();
  private final Map<ContactId, Contact> byId = new HashMap<>();

  World() {
    CompanyId company = new CompanyId(IDS.next());
    for (int i = 0; i < CONTACTS; i++) {
      Contact contact =
          new Contact(
              new ContactId(IDS.next()),
              company,
              "Anna Lindqvist",
              "Head of Procurement",
              Seniority.DIRECTOR,
              "Procurement",
              "Gothenburg",
              "Sweden",
              Grade.A_PLUS,
              LocalDate.of(2026, 10, 1),
              "anna.lindqvist@northwind.example",
              "+46 31 555 01 00");
      contacts.add(contact);
      byId.put(contact.id(), contact);
    }
  }

  Map<ContactId, Contact> byId() {
    return byId;
  }

  /** A request for each contact, as API Gateway passes it on from a browser. */
  List<APIGatewayV2HTTPEvent> requests(String token) {
    return contacts.stream().map(contact -> request(contact, token)).toList();
  }

  private static APIGatewayV2HTTPEvent request(Contact contact, String token) {
    Map<String, String> headers = new HashMap<>();
    headers.put("accept", "application/json");
    headers.put("accept-encoding", "gzip, deflate, br, zstd");
    headers.put("accept-language", "en-GB,en;q=0.9");
    headers.put("authorization", "Bearer " + token);
    headers.put("content-type", "application/json");
    headers.put("origin", "https://coffer.example");
    headers.put("user-agent", "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/142.0");
    headers.put("x-forwarded-for", "192.0.2.1");
    headers.put("x-forwarded-port", "443");
    headers.put("x-forwarded-proto", "https");
    return APIGatewayV2HTTPEvent.builder()
        .withVersion("2.0")
        .withRouteKey("POST /api/unlocks")
        .withRawPath("/api/unlocks")
        .withRawQueryString("")
        .withHeaders(headers)
        .withBody("{\"items\":[{\"kind\":\"CONTACT\",\"id\":\"" + contact.id() + "\"}]}")
        .withIsBase64Encoded(false)
        .withRequestContext(
            APIGatewayV2HTTPEvent.RequestContext.builder()
                .withRequestId("JKJaXmPLvHcESHA=")
                .withHttp(
                    APIGatewayV2HTTPEvent.RequestContext.Http.builder()
                        .withMethod("POST")
                        .withPath("/api/unlocks")
                        .build())
                .build())
        .build();
  }
}
