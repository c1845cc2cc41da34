package dev.coffer.identity;

import static dev.coffer.platform.Attributes.flag;
import static dev.coffer.platform.Attributes.number;
import static dev.coffer.platform.Attributes.text;

import dev.coffer.platform.Ids;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The users in DynamoDB. */
public final class DynamoUsers implements Users {
  /** How far {@link User#lastSeen} may lag behind, so that opening a page is rarely a write. */
  static final Duration SEEN_AGAIN = Duration.ofHours(1);

  private final IdentityTable table;
  private final Ids ids;

  /** In the table {@code identity}, under its name in this installation. */
  public DynamoUsers(DynamoDbClient dynamo, String tableName, Ids ids) {
    this.table = new IdentityTable(dynamo, tableName);
    this.ids = ids;
  }

  @Override
  public User signIn(Organisation organisation, SalesforceUser who, Instant now) {
    Optional<UserId> known = bound(organisation.id(), who.id());
    if (known.isPresent()) {
      return seen(existing(organisation.id(), known.get()), who, now);
    }
    User user = User.firstSeen(new UserId(ids.next()), organisation, who, now);
    return switch (add(user)) {
      case Addition.Added(User added) -> added;
      case Addition.AlreadyThere(UserId holder) ->
          seen(existing(organisation.id(), holder), who, now);
    };
  }

  @Override
  public Addition add(User user) {
    List<Map<String, AttributeValue>> rows = new ArrayList<>();
    SalesforceId salesforce = user.salesforceUserId();
    if (salesforce != null) {
      rows.add(IdentityRows.binding(user.organisation(), salesforce, user.id()));
    }
    rows.add(IdentityRows.row(user));
    if (table.putNew(rows)) {
      return new Addition.Added(user);
    }
    Optional<UserId> holder =
        salesforce == null ? Optional.empty() : bound(user.organisation(), salesforce);
    return new Addition.AlreadyThere(holder.orElse(user.id()));
  }

  @Override
  public Optional<User> find(OrganisationId organisation, UserId user) {
    return table.get(IdentityRows.userKey(organisation, user), true).map(IdentityRows::user);
  }

  @Override
  public Optional<User> glance(OrganisationId organisation, UserId user) {
    return table.get(IdentityRows.userKey(organisation, user), false).map(IdentityRows::user);
  }

  @Override
  public Optional<Member> member(OrganisationId organisation, UserId user) {
    Map<String, AttributeValue> organisationKey = IdentityRows.organisationKey(organisation);
    Map<String, AttributeValue> userKey = IdentityRows.userKey(organisation, user);
    List<Map<String, AttributeValue>> rows = table.getAll(List.of(organisationKey, userKey), true);
    Optional<Organisation> theirs =
        rows.stream()
            .filter(row -> row.entrySet().containsAll(organisationKey.entrySet()))
            .findFirst()
            .map(IdentityRows::organisation);
    Optional<User> they =
        rows.stream()
            .filter(row -> row.entrySet().containsAll(userKey.entrySet()))
            .findFirst()
            .map(IdentityRows::user);
    return theirs.flatMap(found -> they.map(member -> new Member(found, member)));
  }

  @Override
  public Map<UserId, String> names(OrganisationId organisation, Collection<UserId> users) {
    List<Map<String, AttributeValue>> keys =
        new HashSet<>(users)
            .stream().map(user -> IdentityRows.userKey(organisation, user)).toList();
    Map<UserId, String> names = new HashMap<>();
    for (Map<String, AttributeValue> row : table.getAll(keys, false)) {
      User user = IdentityRows.user(row);
      names.put(user.id(), user.name());
    }
    return names;
  }

  @Override
  public List<User> page(OrganisationId organisation, String after, int limit) {
    return table.page(IdentityRows.usersOf(organisation), after, limit).stream()
        .map(IdentityRows::user)
        .toList();
  }

  @Override
  public Optional<User> setRole(OrganisationId organisation, UserId user, Role role) {
    return change(
        organisation,
        user,
        "SET " + IdentityRows.ROLE + " = :role",
        Map.of(":role", text(role.name())));
  }

  @Override
  public Optional<User> setLicensed(OrganisationId organisation, UserId user, boolean licensed) {
    return change(
        organisation,
        user,
        "SET " + IdentityRows.LICENSED + " = :licensed",
        Map.of(":licensed", flag(licensed)));
  }

  @Override
  public Optional<User> setStatus(OrganisationId organisation, UserId user, User.Status status) {
    return change(
        organisation,
        user,
        "SET " + IdentityRows.STATUS + " = :status ADD " + IdentityRows.SESSION_VERSION + " :one",
        Map.of(":status", text(status.name()), ":one", number(1)));
  }

  private Optional<User> change(
      OrganisationId organisation, UserId user, String update, Map<String, AttributeValue> values) {
    return table
        .update(IdentityRows.userKey(organisation, user), update, "attribute_exists(pk)", values)
        .map(IdentityRows::user);
  }

  private User seen(User user, SalesforceUser who, Instant now) {
    if (!user.isNews(who, now, SEEN_AGAIN)) {
      return user;
    }
    String update =
        "SET %s = :name, %s = :email, %s = :now, %s = :active"
            .formatted(
                IdentityRows.NAME, IdentityRows.EMAIL, IdentityRows.LAST_SEEN, IdentityRows.STATUS);
    return table
        .update(
            IdentityRows.userKey(user.organisation(), user.id()),
            update,
            IdentityRows.STATUS + " = :was",
            Map.of(
                ":name", text(who.name()),
                ":email", text(who.email()),
                ":now", IdentityRows.instant(now),
                ":active", text(User.Status.ACTIVE.name()),
                ":was", text(user.status().name())))
        .map(IdentityRows::user)
        // Their status changed under us, and it wins.
        .orElseGet(() -> existing(user.organisation(), user.id()));
  }

  private User existing(OrganisationId organisation, UserId user) {
    return find(organisation, user)
        .orElseThrow(() -> new IllegalStateException("a binding without its user"));
  }

  private Optional<UserId> bound(OrganisationId organisation, SalesforceId user) {
    return table
        .get(IdentityRows.salesforceUserKey(organisation, user), true)
        .map(IdentityRows::boundUser);
  }
}
