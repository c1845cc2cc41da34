package dev.coffer.identity;

import static dev.coffer.identity.Samples.IDS;
import static dev.coffer.identity.Samples.NOW;
import static dev.coffer.identity.Samples.ada;
import static dev.coffer.identity.Samples.invited;
import static dev.coffer.identity.Samples.licensing;
import static dev.coffer.identity.Samples.organisation;
import static dev.coffer.identity.Samples.salesforceId;
import static dev.coffer.identity.Samples.user;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store of organisations, users and nonces keeps to, in memory or in DynamoDB. */
abstract class IdentityContract {
  private final Organisation northwind = organisation();
  private Organisations organisations;
  private Users users;
  private Nonces nonces;

  /** Empty stores, of the same place. */
  record Stores(Organisations organisations, Users users, Nonces nonces) {}

  abstract Stores stores();

  @BeforeEach
  void registerNorthwind() {
    Stores stores = stores();
    organisations = stores.organisations();
    users = stores.users();
    nonces = stores.nonces();
    assertThat(organisations.register(northwind))
        .isEqualTo(new Organisations.Registration.Registered(northwind));
  }

  @Test
  void anOrganisationIsFoundByItsIdAndByItsSalesforceOrganisation() {
    assertThat(organisations.find(northwind.id())).contains(northwind);
    assertThat(organisations.findBySalesforceId(northwind.salesforceOrganisationId()))
        .contains(northwind);
  }

  @Test
  void whatNobodyRegisteredIsNotFound() {
    assertThat(organisations.find(new OrganisationId(IDS.next()))).isEmpty();
    assertThat(organisations.findBySalesforceId(salesforceId("00D", 7))).isEmpty();
    assertThat(users.find(northwind.id(), new UserId(IDS.next()))).isEmpty();
    assertThat(users.glance(northwind.id(), new UserId(IDS.next()))).isEmpty();
    assertThat(users.member(northwind.id(), new UserId(IDS.next()))).isEmpty();
  }

  @Test
  void aSalesforceOrganisationIsRegisteredOnce() {
    Organisation second = organisation();

    assertThat(organisations.register(second))
        .isEqualTo(new Organisations.Registration.AlreadyRegistered(northwind.id()));
    assertThat(organisations.find(second.id())).isEmpty();
  }

  @Test
  void anOrganisationIsNotBoundToASecondSalesforceOrganisation() {
    SalesforceId other = salesforceId("00D", 2);
    Organisation rebound =
        new Organisation(
            northwind.id(),
            "Somebody else",
            other,
            northwind.timeZone(),
            true,
            Organisation.Status.ACTIVE);

    assertThat(organisations.register(rebound))
        .isEqualTo(new Organisations.Registration.AlreadyRegistered(northwind.id()));
    assertThat(organisations.findBySalesforceId(other)).isEmpty();
    assertThat(organisations.find(northwind.id())).contains(northwind);
  }

  @Test
  void registeredManyTimesAtOnceItIsThereOnce() throws Exception {
    SalesforceId salesforce = salesforceId("00D", 3);

    List<Organisations.Registration> outcomes =
        Parallel.run(8, () -> organisations.register(organisation(salesforce)));

    assertThat(outcomes)
        .filteredOn(o -> o instanceof Organisations.Registration.Registered)
        .hasSize(1);
    Organisation one = organisations.findBySalesforceId(salesforce).orElseThrow();
    assertThat(outcomes)
        .contains(
            new Organisations.Registration.Registered(one),
            new Organisations.Registration.AlreadyRegistered(one.id()));
  }

  @Test
  void anOrganisationIsSuspendedAndLetInAgain() {
    assertThat(organisations.setStatus(northwind.id(), Organisation.Status.SUSPENDED))
        .map(Organisation::status)
        .contains(Organisation.Status.SUSPENDED);
    assertThat(organisations.find(northwind.id()).orElseThrow().status())
        .isEqualTo(Organisation.Status.SUSPENDED);

    organisations.setStatus(northwind.id(), Organisation.Status.ACTIVE);

    assertThat(organisations.find(northwind.id())).contains(northwind);
    OrganisationId unknown = new OrganisationId(IDS.next());
    assertThat(organisations.setStatus(unknown, Organisation.Status.ACTIVE)).isEmpty();
    assertThat(organisations.find(unknown)).isEmpty();
  }

  @Test
  void aUserSeenForTheFirstTimeIsASalesExecutiveWithoutALicence() {
    User ada = users.signIn(northwind, ada(), NOW);

    assertThat(ada)
        .isEqualTo(
            new User(
                ada.id(),
                northwind.id(),
                ada().id(),
                "Ada Lovelace",
                "ada@northwind.example",
                Role.SALES_AE,
                false,
                User.Status.ACTIVE,
                1,
                NOW,
                NOW));
    assertThat(users.find(northwind.id(), ada.id())).contains(ada);
    assertThat(users.glance(northwind.id(), ada.id())).contains(ada);
    assertThat(users.member(northwind.id(), ada.id())).contains(new Member(northwind, ada));
  }

  @Test
  void aUserSeenForTheFirstTimeIsLicensedWhereTheOrganisationSaysSo() {
    assertThat(users.signIn(licensing(northwind), ada(), NOW).licensed()).isTrue();
  }

  @Test
  void aUserSeenAgainIsTheSameUser() {
    User first = users.signIn(northwind, ada(), NOW);

    assertThat(users.signIn(northwind, ada(), NOW.plusSeconds(60))).isEqualTo(first);
  }

  @Test
  void aUserSeenManyTimesAtOnceForTheFirstTimeIsOneUser() throws Exception {
    List<User> seen = Parallel.run(16, () -> users.signIn(northwind, ada(), NOW));

    assertThat(new HashSet<>(seen)).hasSize(1);
    assertThat(users.find(northwind.id(), seen.getFirst().id())).contains(seen.getFirst());
  }

  @Test
  void theSameSalesforceUserInAnotherOrganisationIsAnotherUser() {
    Organisation sandbox = organisation(salesforceId("00D", 4));
    organisations.register(sandbox);

    User here = users.signIn(northwind, ada(), NOW);
    User there = users.signIn(sandbox, ada(), NOW);

    assertThat(there.id()).isNotEqualTo(here.id());
    assertThat(users.find(sandbox.id(), here.id())).isEmpty();
    assertThat(users.member(sandbox.id(), here.id())).isEmpty();
    assertThat(users.setRole(sandbox.id(), here.id(), Role.PRIMARY_ADMINISTRATOR)).isEmpty();
  }

  @Test
  void aChangedNameOrEmailIsTakenOver() {
    User before = users.signIn(northwind, ada(), NOW);
    Instant later = NOW.plusSeconds(60);

    User after =
        users.signIn(
            northwind, new SalesforceUser(ada().id(), "Ada King", "king@example.com"), later);

    assertThat(after.id()).isEqualTo(before.id());
    assertThat(after.name()).isEqualTo("Ada King");
    assertThat(after.email()).isEqualTo("king@example.com");
    assertThat(users.find(northwind.id(), before.id())).contains(after);
  }

  @Test
  void whenAUserWasLastSeenIsKeptToTheHour() {
    User first = users.signIn(northwind, ada(), NOW);
    Instant soon = NOW.plus(Duration.ofMinutes(59));
    Instant later = NOW.plus(Duration.ofMinutes(61));

    assertThat(users.signIn(northwind, ada(), soon).lastSeen()).isEqualTo(NOW);
    assertThat(users.signIn(northwind, ada(), later).lastSeen()).isEqualTo(later);
    assertThat(users.find(northwind.id(), first.id()).orElseThrow().createdAt()).isEqualTo(NOW);
  }

  @Test
  void anInvitedUserBecomesActiveAndKeepsRoleAndLicence() {
    User invited = invited(northwind);
    assertThat(users.add(invited)).isEqualTo(new Users.Addition.Added(invited));
    assertThat(users.find(northwind.id(), invited.id())).contains(invited);

    User seen = users.signIn(northwind, ada(), NOW);

    assertThat(seen.id()).isEqualTo(invited.id());
    assertThat(seen.status()).isEqualTo(User.Status.ACTIVE);
    assertThat(seen.role()).isEqualTo(Role.SALES_SDR);
    assertThat(seen.licensed()).isTrue();
    assertThat(seen.name()).isEqualTo("Ada Lovelace");
  }

  @Test
  void aDeactivatedUserStaysAsTheyAreWhenTheyComeAgain() {
    User ada = users.signIn(northwind, ada(), NOW);
    User gone = users.setStatus(northwind.id(), ada.id(), User.Status.DEACTIVATED).orElseThrow();

    User again =
        users.signIn(
            northwind, new SalesforceUser(ada().id(), "Ada King", ""), NOW.plusSeconds(99_999));

    assertThat(again).isEqualTo(gone);
    assertThat(users.find(northwind.id(), ada.id())).contains(gone);
  }

  @Test
  void aChangeOfStatusEndsAllSessions() {
    User ada = users.signIn(northwind, ada(), NOW);

    users.setStatus(northwind.id(), ada.id(), User.Status.DEACTIVATED);
    User back = users.setStatus(northwind.id(), ada.id(), User.Status.ACTIVE).orElseThrow();

    assertThat(back.status()).isEqualTo(User.Status.ACTIVE);
    assertThat(back.sessionVersion()).isEqualTo(3);
  }

  @Test
  void roleAndLicenceChangeWithoutEndingSessions() {
    User ada = users.signIn(northwind, ada(), NOW);

    users.setRole(northwind.id(), ada.id(), Role.SI_SALES_ADMINISTRATOR);
    User after = users.setLicensed(northwind.id(), ada.id(), true).orElseThrow();

    assertThat(after.role()).isEqualTo(Role.SI_SALES_ADMINISTRATOR);
    assertThat(after.licensed()).isTrue();
    assertThat(after.sessionVersion()).isEqualTo(ada.sessionVersion());
    assertThat(users.find(northwind.id(), ada.id())).contains(after);
  }

  @Test
  void whoDoesNotExistIsNotMadeByAChange() {
    UserId nobody = new UserId(IDS.next());

    assertThat(users.setRole(northwind.id(), nobody, Role.SALES_AE)).isEmpty();
    assertThat(users.setLicensed(northwind.id(), nobody, true)).isEmpty();
    assertThat(users.setStatus(northwind.id(), nobody, User.Status.ACTIVE)).isEmpty();
    assertThat(users.find(northwind.id(), nobody)).isEmpty();
  }

  @Test
  void aSalesforceUserIsAddedOnce() {
    User first = user(northwind);
    users.add(first);

    assertThat(users.add(user(northwind))).isEqualTo(new Users.Addition.AlreadyThere(first.id()));
    assertThat(users.add(first)).isEqualTo(new Users.Addition.AlreadyThere(first.id()));
  }

  @Test
  void namesComeForManyUsersAtOnceAndOnlyForTheirOwnOrganisation() {
    List<UserId> ids = new ArrayList<>();
    Map<UserId, String> expected = new HashMap<>();
    IntStream.range(0, 120)
        .forEach(
            n -> {
              SalesforceUser who = new SalesforceUser(salesforceId("005", n), "Seller " + n, "");
              User user = users.signIn(northwind, who, NOW);
              ids.add(user.id());
              expected.put(user.id(), "Seller " + n);
            });
    ids.add(new UserId(IDS.next()));
    ids.add(ids.getFirst());

    assertThat(users.names(northwind.id(), ids)).isEqualTo(expected);
    assertThat(users.names(northwind.id(), List.of())).isEmpty();
    assertThat(users.names(new OrganisationId(IDS.next()), ids)).isEmpty();
  }

  @Test
  void aNonceIsSpentOnceHoweverManyTryAtTheSameTime() throws Exception {
    List<Boolean> outcomes =
        Parallel.run(20, () -> nonces.spend(northwind.id(), "nonce-0123456789abcdef", NOW));

    assertThat(outcomes).containsOnlyOnce(true);
    assertThat(nonces.spend(northwind.id(), "nonce-0123456789abcdef", NOW)).isFalse();
    assertThat(nonces.spend(northwind.id(), "nonce-0123456789abcdeF", NOW)).isTrue();
  }
}
