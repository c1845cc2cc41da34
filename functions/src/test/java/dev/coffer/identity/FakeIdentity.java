package dev.coffer.identity;

import dev.coffer.platform.Ids;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Organisations, users and nonces in memory, under the same contract as those in DynamoDB. */
final class FakeIdentity implements Organisations, Users, Nonces {
  private final Map<OrganisationId, Organisation> organisations = new HashMap<>();
  private final Map<OrganisationId, Map<UserId, User>> users = new HashMap<>();
  private final Set<String> nonces = new HashSet<>();
  private final Ids ids;

  FakeIdentity(Ids ids) {
    this.ids = ids;
  }

  @Override
  public synchronized Registration register(Organisation organisation) {
    Optional<Organisation> holder =
        findBySalesforceId(organisation.salesforceOrganisationId())
            .or(() -> find(organisation.id()));
    if (holder.isPresent()) {
      return new Registration.AlreadyRegistered(holder.get().id());
    }
    organisations.put(organisation.id(), organisation);
    return new Registration.Registered(organisation);
  }

  @Override
  public synchronized Optional<Organisation> find(OrganisationId id) {
    return Optional.ofNullable(organisations.get(id));
  }

  @Override
  public synchronized Optional<Organisation> findBySalesforceId(SalesforceId id) {
    return organisations.values().stream()
        .filter(organisation -> organisation.salesforceOrganisationId().equals(id))
        .findAny();
  }

  @Override
  public synchronized Optional<Organisation> setStatus(
      OrganisationId id, Organisation.Status status) {
    return Optional.ofNullable(
        organisations.computeIfPresent(
            id,
            (_, o) ->
                new Organisation(
                    o.id(),
                    o.name(),
                    o.salesforceOrganisationId(),
                    o.timeZone(),
                    o.licenseNewUsers(),
                    status)));
  }

  @Override
  public synchronized User signIn(Organisation organisation, SalesforceUser who, Instant now) {
    Optional<User> known = bound(organisation.id(), who.id());
    if (known.isEmpty()) {
      User user = User.firstSeen(new UserId(ids.next()), organisation, who, now);
      add(user);
      return user;
    }
    if (!known.get().isNews(who, now, DynamoUsers.SEEN_AGAIN)) {
      return known.get();
    }
    return change(
            organisation.id(),
            known.get().id(),
            u ->
                new User(
                    u.id(),
                    u.organisation(),
                    u.salesforceUserId(),
                    who.name(),
                    who.email(),
                    u.role(),
                    u.licensed(),
                    User.Status.ACTIVE,
                    u.sessionVersion(),
                    u.createdAt(),
                    now))
        .orElseThrow();
  }

  @Override
  public synchronized Addition add(User user) {
    SalesforceId salesforce = user.salesforceUserId();
    Optional<User> holder =
        (salesforce == null ? Optional.<User>empty() : bound(user.organisation(), salesforce))
            .or(() -> find(user.organisation(), user.id()));
    if (holder.isPresent()) {
      return new Addition.AlreadyThere(holder.get().id());
    }
    of(user.organisation()).put(user.id(), user);
    return new Addition.Added(user);
  }

  @Override
  public synchronized Optional<User> find(OrganisationId organisation, UserId user) {
    return Optional.ofNullable(of(organisation).get(user));
  }

  @Override
  public Optional<User> glance(OrganisationId organisation, UserId user) {
    return find(organisation, user);
  }

  @Override
  public synchronized Optional<Member> member(OrganisationId organisation, UserId user) {
    return find(organisation)
        .flatMap(theirs -> find(organisation, user).map(they -> new Member(theirs, they)));
  }

  @Override
  public synchronized List<Organisation> all() {
    return organisations.values().stream()
        .sorted(Comparator.comparing(Organisation::name))
        .toList();
  }

  @Override
  public synchronized List<User> page(OrganisationId organisation, String after, int limit) {
    return of(organisation).values().stream()
        .filter(user -> user.id().value().compareTo(after) > 0)
        .sorted(Comparator.comparing(user -> user.id().value()))
        .limit(limit)
        .toList();
  }

  @Override
  public synchronized Map<UserId, String> names(
      OrganisationId organisation, Collection<UserId> wanted) {
    Map<UserId, String> names = new HashMap<>();
    for (UserId id : wanted) {
      find(organisation, id).ifPresent(user -> names.put(id, user.name()));
    }
    return names;
  }

  @Override
  public Optional<User> setRole(OrganisationId organisation, UserId user, Role role) {
    return change(
        organisation, user, u -> with(u, role, u.licensed(), u.status(), u.sessionVersion()));
  }

  @Override
  public Optional<User> setLicensed(OrganisationId organisation, UserId user, boolean licensed) {
    return change(
        organisation, user, u -> with(u, u.role(), licensed, u.status(), u.sessionVersion()));
  }

  @Override
  public Optional<User> setStatus(OrganisationId organisation, UserId user, User.Status status) {
    return change(
        organisation, user, u -> with(u, u.role(), u.licensed(), status, u.sessionVersion() + 1));
  }

  @Override
  public synchronized boolean spend(OrganisationId organisation, String nonce, Instant now) {
    return nonces.add(organisation + "#" + nonce);
  }

  /** How many rows there are of any kind. */
  synchronized int size() {
    return organisations.size() + users.values().stream().mapToInt(Map::size).sum() + nonces.size();
  }

  private synchronized Optional<User> change(
      OrganisationId organisation, UserId user, UnaryOperator<User> change) {
    return Optional.ofNullable(
        of(organisation).computeIfPresent(user, (_, before) -> change.apply(before)));
  }

  private Optional<User> bound(OrganisationId organisation, SalesforceId salesforce) {
    return of(organisation).values().stream()
        .filter(user -> salesforce.equals(user.salesforceUserId()))
        .findAny();
  }

  private Map<UserId, User> of(OrganisationId organisation) {
    return users.computeIfAbsent(organisation, _ -> new HashMap<>());
  }

  private static User with(
      User u, Role role, boolean licensed, User.Status status, long sessionVersion) {
    return new User(
        u.id(),
        u.organisation(),
        u.salesforceUserId(),
        u.name(),
        u.email(),
        role,
        licensed,
        status,
        sessionVersion,
        u.createdAt(),
        u.lastSeen());
  }
}
