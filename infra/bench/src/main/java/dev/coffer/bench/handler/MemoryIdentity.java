package dev.coffer.bench.handler;

import dev.coffer.identity.Member;
import dev.coffer.identity.Organisation;
import dev.coffer.identity.OrganisationId;
import dev.coffer.identity.Organisations;
import dev.coffer.identity.Role;
import dev.coffer.identity.SalesforceId;
import dev.coffer.identity.SalesforceUser;
import dev.coffer.identity.User;
import dev.coffer.identity.UserId;
import dev.coffer.identity.Users;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The one seller and their organisation. */
record MemoryIdentity() implements Users, Organisations {

  @Override
  public Optional<Member> member(OrganisationId organisation, UserId user) {
    return Optional.of(World.MEMBER);
  }

  @Override
  public Map<UserId, String> names(OrganisationId organisation, Collection<UserId> users) {
    return Map.of(World.SELLER.id(), World.SELLER.name());
  }

  @Override
  public Optional<Organisation> find(OrganisationId id) {
    return Optional.of(World.ORGANISATION);
  }

  @Override
  public Optional<User> find(OrganisationId organisation, UserId user) {
    return Optional.of(World.SELLER);
  }

  @Override
  public Optional<User> glance(OrganisationId organisation, UserId user) {
    return Optional.of(World.SELLER);
  }

  @Override
  public User signIn(Organisation organisation, SalesforceUser who, Instant now) {
    throw notAsked();
  }

  @Override
  public List<Organisation> all() {
    throw notAsked();
  }

  @Override
  public List<User> page(OrganisationId organisation, String after, int limit) {
    throw notAsked();
  }

  @Override
  public Addition add(User user) {
    throw notAsked();
  }

  @Override
  public Optional<User> setRole(OrganisationId organisation, UserId user, Role role) {
    throw notAsked();
  }

  @Override
  public Optional<User> setLicensed(OrganisationId organisation, UserId user, boolean licensed) {
    throw notAsked();
  }

  @Override
  public Optional<User> setStatus(OrganisationId organisation, UserId user, User.Status status) {
    throw notAsked();
  }

  @Override
  public Registration register(Organisation organisation) {
    throw notAsked();
  }

  @Override
  public Optional<Organisation> findBySalesforceId(SalesforceId id) {
    throw notAsked();
  }

  @Override
  public Optional<Organisation> setStatus(OrganisationId id, Organisation.Status status) {
    throw notAsked();
  }

  private static UnsupportedOperationException notAsked() {
    return new UnsupportedOperationException("no unlock asks this");
  }
}
