package dev.coffer.identity;

import static dev.coffer.platform.Attributes.flag;
import static dev.coffer.platform.Attributes.key;
import static dev.coffer.platform.Attributes.number;
import static dev.coffer.platform.Attributes.text;
import static dev.coffer.platform.Attributes.textOrNull;

import dev.coffer.platform.Attributes;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The rows of the table {@code identity}: their keys, their attributes and what they mean.
 *
 * <pre>
 * pk               sk             row
 * ORG              organisation   an organisation
 * sf#SFORG         organisation   which organisation a Salesforce organisation is
 * organisations    ORG            that there is an organisation
 * ORG#user         USER           a user; one collection, so that they can be listed
 * ORG#sfuser       SFUSER         which user a Salesforce user is
 * ORG#nonce#NONCE  nonce          a spent nonce
 * </pre>
 *
 * Only the second and third kinds don't begin with the organisation: they are how one is found.
 */
final class IdentityRows {
  static final String NAME = "n";
  static final String EMAIL = "e";
  static final String STATUS = "st";
  static final String ROLE = "r";
  static final String LICENSED = "li";
  static final String SESSION_VERSION = "v";
  static final String LAST_SEEN = "ls";

  private static final String EXPIRES = "ttl";
  private static final String SPENDER = "by";
  private static final String SALESFORCE = "sf";
  private static final String TIME_ZONE = "tz";
  private static final String CREATED = "cr";
  private static final String ORGANISATION = "o";
  private static final String USER = "u";
  static final String ORGANISATION_SK = "organisation";

  private IdentityRows() {}

  static Map<String, AttributeValue> organisationKey(OrganisationId id) {
    return key(id.value(), ORGANISATION_SK);
  }

  static Map<String, AttributeValue> salesforceOrganisationKey(SalesforceId id) {
    return key("sf#" + id, ORGANISATION_SK);
  }

  /** The key that all rows that list organisations have in common. */
  static final AttributeValue ORGANISATIONS = text("organisations");

  static Map<String, AttributeValue> listed(OrganisationId id) {
    return key(ORGANISATIONS.s(), id.value());
  }

  static Map<String, AttributeValue> userKey(OrganisationId organisation, UserId user) {
    return key(organisation + "#user", user.value());
  }

  /** The key that all users of an organisation have in common. */
  static AttributeValue usersOf(OrganisationId organisation) {
    return text(organisation + "#user");
  }

  static Map<String, AttributeValue> salesforceUserKey(
      OrganisationId organisation, SalesforceId user) {
    return key(organisation + "#sfuser", user.value());
  }

  static Map<String, AttributeValue> nonceKey(OrganisationId organisation, String nonce) {
    return key(organisation + "#nonce#" + nonce, "nonce");
  }

  static Map<String, AttributeValue> row(Organisation organisation) {
    Map<String, AttributeValue> row = new HashMap<>(organisationKey(organisation.id()));
    row.put(NAME, text(organisation.name()));
    row.put(SALESFORCE, text(organisation.salesforceOrganisationId().value()));
    row.put(TIME_ZONE, text(organisation.timeZone().getId()));
    row.put(LICENSED, flag(organisation.licenseNewUsers()));
    row.put(STATUS, text(organisation.status().name()));
    return row;
  }

  static Organisation organisation(Map<String, AttributeValue> row) {
    return new Organisation(
        new OrganisationId(text(row, "pk")),
        text(row, NAME),
        new SalesforceId(text(row, SALESFORCE)),
        ZoneId.of(text(row, TIME_ZONE)),
        flag(row, LICENSED),
        Organisation.Status.valueOf(text(row, STATUS)));
  }

  static Map<String, AttributeValue> row(User user) {
    Map<String, AttributeValue> row = new HashMap<>(userKey(user.organisation(), user.id()));
    row.put(NAME, text(user.name()));
    row.put(EMAIL, text(user.email()));
    row.put(ROLE, text(user.role().name()));
    row.put(LICENSED, flag(user.licensed()));
    row.put(STATUS, text(user.status().name()));
    row.put(SESSION_VERSION, number(user.sessionVersion()));
    row.put(CREATED, instant(user.createdAt()));
    SalesforceId salesforce = user.salesforceUserId();
    if (salesforce != null) {
      row.put(SALESFORCE, text(salesforce.value()));
    }
    Instant seen = user.lastSeen();
    if (seen != null) {
      row.put(LAST_SEEN, instant(seen));
    }
    return row;
  }

  static User user(Map<String, AttributeValue> row) {
    String pk = text(row, "pk");
    String salesforce = textOrNull(row, SALESFORCE);
    return new User(
        new UserId(text(row, "sk")),
        new OrganisationId(pk.substring(0, pk.indexOf('#'))),
        salesforce == null ? null : new SalesforceId(salesforce),
        text(row, NAME),
        text(row, EMAIL),
        Role.valueOf(text(row, ROLE)),
        flag(row, LICENSED),
        User.Status.valueOf(text(row, STATUS)),
        number(row, SESSION_VERSION),
        Instant.ofEpochMilli(number(row, CREATED)),
        instantOrNull(row, LAST_SEEN));
  }

  static Map<String, AttributeValue> binding(SalesforceId salesforce, OrganisationId id) {
    Map<String, AttributeValue> row = new HashMap<>(salesforceOrganisationKey(salesforce));
    row.put(ORGANISATION, text(id.value()));
    return row;
  }

  static OrganisationId boundOrganisation(Map<String, AttributeValue> binding) {
    return new OrganisationId(text(binding, ORGANISATION));
  }

  static Map<String, AttributeValue> binding(
      OrganisationId organisation, SalesforceId salesforce, UserId user) {
    Map<String, AttributeValue> row = new HashMap<>(salesforceUserKey(organisation, salesforce));
    row.put(USER, text(user.value()));
    return row;
  }

  static UserId boundUser(Map<String, AttributeValue> binding) {
    return new UserId(text(binding, USER));
  }

  /** A spent nonce; DynamoDB removes the row some time after {@code expires}. */
  static Map<String, AttributeValue> nonce(
      OrganisationId organisation, String nonce, String spender, Instant expires) {
    Map<String, AttributeValue> row = new HashMap<>(nonceKey(organisation, nonce));
    row.put(SPENDER, text(spender));
    row.put(EXPIRES, number(expires.getEpochSecond()));
    return row;
  }

  /** Whether it was this caller that spent the nonce. */
  static boolean isSpentBy(Map<String, AttributeValue> nonce, String spender) {
    return text(nonce, SPENDER).equals(spender);
  }

  static AttributeValue instant(Instant instant) {
    return Attributes.number(instant.toEpochMilli());
  }

  private static @Nullable Instant instantOrNull(Map<String, AttributeValue> row, String name) {
    return row.containsKey(name) ? Instant.ofEpochMilli(number(row, name)) : null;
  }
}
