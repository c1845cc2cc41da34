package dev.coffer.identity;

import static dev.coffer.identity.Samples.IDS;
import static dev.coffer.identity.Samples.ISSUER;
import static dev.coffer.identity.Samples.KEY;
import static dev.coffer.identity.Samples.NOW;
import static dev.coffer.identity.Samples.SECRET;
import static org.assertj.core.api.Assertions.assertThat;

import dev.coffer.identity.CanvasSessions.Outcome;
import dev.coffer.platform.TestDynamo;
import java.util.List;
import org.junit.jupiter.api.Test;

class CanvasSessionsTest {
  private final Organisation northwind = Samples.organisation();
  private final SessionTokens tokens = new SessionTokens(ISSUER, KEY, IDS);
  private final FakeIdentity fake = new FakeIdentity(IDS);
  private final CanvasSessions sessions = sessions(fake, fake, fake);

  @Test
  void aGenuineRequestOpensASessionInTheFrameForItsUser() {
    fake.register(northwind);

    Outcome outcome = open(CanvasEnvelope.at(NOW));

    assertThat(outcome).isInstanceOf(Outcome.Opened.class);
    Outcome.Opened opened = (Outcome.Opened) outcome;
    User ada = fake.signIn(northwind, Samples.ada(), NOW);
    assertThat(opened.targetOrigin()).isEqualTo("https://northwind.lightning.force.com");
    assertThat(opened.token().expiresAt()).isEqualTo(NOW.plus(SessionTokens.LIFETIME));
    assertThat(tokens.verify(opened.token().value(), NOW))
        .isEqualTo(new SessionTokens.Verdict.Valid(northwind.id(), ada.id(), Source.IFRAME, 1));
  }

  @Test
  void aReplayedRequestOpensNothing() {
    fake.register(northwind);
    CanvasEnvelope envelope = CanvasEnvelope.at(NOW);

    assertThat(open(envelope)).isInstanceOf(Outcome.Opened.class);
    assertThat(open(envelope)).isEqualTo(new Outcome.Refused(CanvasFault.REPLAY));
  }

  @Test
  void anotherSpellingOfAReplayedRequestOpensNothing() {
    fake.register(northwind);
    CanvasEnvelope envelope = CanvasEnvelope.at(NOW);
    open(envelope);

    assertThat(open(envelope.with("issuedAt", "5")))
        .isEqualTo(new Outcome.Refused(CanvasFault.REPLAY));
  }

  @Test
  void aRequestReplayedTwentyTimesAtOnceOpensExactlyOneSession() throws Exception {
    IdentityContract.Stores stores = DynamoIdentityTest.in(TestDynamo.newTable());
    stores.organisations().register(northwind);
    CanvasSessions real = sessions(stores.organisations(), stores.users(), stores.nonces());
    String request = CanvasEnvelope.at(NOW).signed(SECRET);

    List<Outcome> outcomes = Parallel.run(20, () -> real.open(request, NOW));

    assertThat(outcomes).filteredOn(o -> o instanceof Outcome.Opened).hasSize(1);
    assertThat(outcomes)
        .filteredOn(o -> o.equals(new Outcome.Refused(CanvasFault.REPLAY)))
        .hasSize(19);
  }

  @Test
  void anOrganisationThatNobodyRegisteredIsTurnedAwayAndNothingIsWritten() {
    assertThat(open(CanvasEnvelope.at(NOW)))
        .isEqualTo(new Outcome.NotRegistered(Samples.SALESFORCE_ORGANISATION));
    assertThat(fake.size()).isZero();
  }

  @Test
  void aRefusedRequestWritesNothing() {
    fake.register(northwind);
    int before = fake.size();
    CanvasEnvelope good = CanvasEnvelope.at(NOW);

    sessions.open(good.signed("wrong"), NOW);
    open(good.with("context.environment.parameters", "{}"));
    open(good.withText("client.instanceUrl", "https://evil.example"));
    sessions.open(good.signed(SECRET), NOW.plusSeconds(301));

    assertThat(fake.size()).isEqualTo(before);
    assertThat(open(good)).isInstanceOf(Outcome.Opened.class);
  }

  @Test
  void aSuspendedOrganisationIsTurnedAwayAndNothingIsWritten() {
    fake.register(northwind);
    fake.setStatus(northwind.id(), Organisation.Status.SUSPENDED);
    int before = fake.size();

    assertThat(open(CanvasEnvelope.at(NOW))).isEqualTo(new Outcome.Suspended());
    assertThat(fake.size()).isEqualTo(before);
  }

  @Test
  void aDeactivatedUserIsTurnedAway() {
    fake.register(northwind);
    User ada = fake.signIn(northwind, Samples.ada(), NOW);
    fake.setStatus(northwind.id(), ada.id(), User.Status.DEACTIVATED);

    assertThat(open(CanvasEnvelope.at(NOW))).isEqualTo(new Outcome.Deactivated());
  }

  @Test
  void aRequestWithoutParametersNeedsARefreshedOne() {
    fake.register(northwind);

    assertThat(open(CanvasEnvelope.at(NOW).with("context.environment.parameters", "{}")))
        .isInstanceOf(Outcome.NeedsRefresh.class);
  }

  @Test
  void oneSecretServesManyOrganisationsAndTheSignedOneIsTheTenant() {
    SalesforceId other = Samples.salesforceId("00D", 9);
    Organisation sandbox = Samples.organisation(other);
    fake.register(northwind);
    fake.register(sandbox);

    Outcome outcome =
        open(
            CanvasEnvelope.at(NOW)
                .withText("context.organization.organizationId", other.value())
                .withText("client.oauthToken", other.shortForm() + "!token"));

    String token = ((Outcome.Opened) outcome).token().value();
    assertThat(tokens.verify(token, NOW))
        .isInstanceOfSatisfying(
            SessionTokens.Verdict.Valid.class,
            valid -> assertThat(valid.organisation()).isEqualTo(sandbox.id()));
  }

  private Outcome open(CanvasEnvelope envelope) {
    return sessions.open(envelope.signed(SECRET), NOW);
  }

  private CanvasSessions sessions(Organisations organisations, Users users, Nonces nonces) {
    CanvasVerifier verifier =
        new CanvasVerifier(() -> List.of(SECRET), SalesforceHosts.production());
    return new CanvasSessions(verifier, organisations, users, nonces, tokens);
  }
}
