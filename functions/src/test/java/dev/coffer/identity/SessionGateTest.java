package dev.coffer.identity;

import static dev.coffer.identity.Samples.IDS;
import static dev.coffer.identity.Samples.ISSUER;
import static dev.coffer.identity.Samples.KEY;
import static dev.coffer.identity.Samples.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.coffer.platform.Call;
import dev.coffer.platform.Gate.Admission;
import dev.coffer.platform.ProblemType;
import dev.coffer.platform.Query;
import dev.coffer.platform.Route;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SessionGateTest {
  private final Organisation northwind = Samples.organisation();
  private final FakeIdentity identity = new FakeIdentity(IDS);
  private final SessionTokens tokens = new SessionTokens(ISSUER, KEY, IDS);
  private final SessionGate gate = new SessionGate(tokens, identity);
  private final User ada = Samples.user(northwind);
  private final String token = tokens.issue(ada, Source.IFRAME, NOW).value();

  @BeforeEach
  void registerNorthwindWithAda() {
    identity.register(northwind);
    identity.add(ada);
  }

  @Test
  void aUserWithAGoodTokenIsLetIn() {
    Admission<Caller> expected =
        new Admission.Admitted<>(
            new Caller(northwind.id(), ada.id(), Role.SALES_AE, false, Source.IFRAME));

    assertThat(admit("Bearer " + token)).isEqualTo(expected);
    assertThat(admit("bearer " + token)).isEqualTo(expected);
  }

  @Test
  void aCallWithoutAuthorizationIsTurnedAway() {
    assertThat(gate.admit(call(Map.of()))).satisfies(is(ProblemType.UNAUTHENTICATED));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "%s",
        "Bearer",
        "Bearer ",
        "Bearer  %s",
        "Bearer %s ",
        "Basic %s",
        "Bearer %s,Bearer %s",
        "Bearer %s, Bearer %s",
        "Bearer x,Bearer %s",
        "Bearer %s x",
      })
  void anythingButOneBearerTokenIsTurnedAway(String pattern) {
    assertThat(admit(pattern.replace("%s", token))).satisfies(is(ProblemType.UNAUTHENTICATED));
  }

  @Test
  void roleAndLicenceAreThoseOfTheRowAndNotOfTheToken() {
    identity.setRole(northwind.id(), ada.id(), Role.SALES_LITE);
    identity.setLicensed(northwind.id(), ada.id(), true);
    String boasting = ForgedToken.of(ada).signed(KEY);

    assertThat(admit("Bearer " + boasting))
        .isEqualTo(
            new Admission.Admitted<>(
                new Caller(northwind.id(), ada.id(), Role.SALES_LITE, true, Source.IFRAME)));
  }

  @Test
  void aDeactivatedUserIsOutOnTheNextRequest() {
    identity.setStatus(northwind.id(), ada.id(), User.Status.DEACTIVATED);

    assertThat(admit("Bearer " + token)).satisfies(is(ProblemType.USER_DEACTIVATED));
  }

  @Test
  void theSessionsOfAReactivatedUserStayOver() {
    identity.setStatus(northwind.id(), ada.id(), User.Status.DEACTIVATED);
    User back = identity.setStatus(northwind.id(), ada.id(), User.Status.ACTIVE).orElseThrow();

    assertThat(admit("Bearer " + token)).satisfies(is(ProblemType.UNAUTHENTICATED));
    assertThat(admit("Bearer " + tokens.issue(back, Source.IFRAME, NOW).value()))
        .isInstanceOf(Admission.Admitted.class);
  }

  @Test
  void nobodyOfASuspendedOrganisationIsLetIn() {
    identity.setStatus(northwind.id(), Organisation.Status.SUSPENDED);

    assertThat(admit("Bearer " + token)).satisfies(is(ProblemType.ORGANISATION_SUSPENDED));
  }

  @Test
  void aTokenForSomebodyWhoIsNotThereIsTurnedAway() {
    User nobody = Samples.user(northwind);
    User elsewhere = Samples.user(Samples.organisation());

    for (User user : new User[] {nobody, elsewhere}) {
      assertThat(admit("Bearer " + tokens.issue(user, Source.IFRAME, NOW).value()))
          .satisfies(is(ProblemType.UNAUTHENTICATED));
    }
  }

  @Test
  void anInvitedUserHasNoSession() {
    identity.setStatus(northwind.id(), ada.id(), User.Status.INVITED);

    assertThat(admit("Bearer " + token)).satisfies(is(ProblemType.UNAUTHENTICATED));
  }

  private Admission<Caller> admit(String authorization) {
    return gate.admit(call(Map.of("authorization", authorization)));
  }

  private static Call call(Map<String, String> headers) {
    return new Call(
        new Route("GET", "/api/me"),
        Map.of(),
        Query.of(""),
        headers,
        new byte[0],
        "request-1",
        NOW);
  }

  private static Consumer<Admission<Caller>> is(ProblemType type) {
    return admission ->
        assertThat(admission)
            .isInstanceOfSatisfying(
                Admission.Turned.class,
                turned -> assertThat(turned.problem().type()).isEqualTo(type));
  }
}
