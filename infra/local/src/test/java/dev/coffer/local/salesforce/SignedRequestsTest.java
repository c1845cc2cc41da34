package dev.coffer.local.salesforce;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coffer.identity.CanvasRequest;
import dev.coffer.identity.CanvasVerdict;
import dev.coffer.identity.CanvasVerifier;
import dev.coffer.identity.RecordHint;
import dev.coffer.identity.SalesforceHosts;
import dev.coffer.platform.Ids;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class SignedRequestsTest {
  private static final String ORIGIN = "http://salesforce.localhost:8080";
  private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
  private static final Account ACCOUNT = Account.ALL.getFirst();

  private final SignedRequests requests =
      new SignedRequests(
          ORIGIN,
          "http://coffer.localhost:8080/canvas",
          () -> "the consumer secret",
          InstantSource.fixed(NOW),
          Ids.secure());

  @Test
  void cofferTakesARequestForWhatItIs() {
    CanvasRequest request = genuine(requests.request(DemoOrganisations.PRIYA, ACCOUNT, true));
    assertThat(request.organisation()).isEqualTo(DemoOrganisations.MERIDIAN.id());
    assertThat(request.user().id()).isEqualTo(DemoOrganisations.PRIYA.id());
    assertThat(request.user().name()).isEqualTo("Priya Raman");
    assertThat(request.targetOrigin()).isEqualTo(ORIGIN);
    assertThat(request.record())
        .extracting(RecordHint::id, RecordHint::website)
        .containsExactly(ACCOUNT.id(), "https://www.aurora-health.example");
  }

  @Test
  void everyViewGetsARequestOfItsOwn() {
    assertThat(genuine(requests.request(DemoOrganisations.INES, ACCOUNT, true)).nonce())
        .isNotEqualTo(genuine(requests.request(DemoOrganisations.INES, ACCOUNT, true)).nonce());
  }

  @Test
  void aRecordWithoutAWebsiteHasNone() {
    CanvasRequest request =
        genuine(requests.request(DemoOrganisations.INES, Account.ALL.getLast(), true));
    assertThat(request.record())
        .extracting(RecordHint::name, RecordHint::website)
        .containsExactly("Unlisted Ventures", null);
  }

  @Test
  void theFaultOfEmptyParametersIsSalesforcesOwn() {
    assertThat(verdict("the consumer secret", requests.request(person(), ACCOUNT, false)))
        .isInstanceOf(CanvasVerdict.WithoutParameters.class);
  }

  @Test
  void anotherSecretMakesNoGenuineRequest() {
    assertThat(verdict("another secret", requests.request(person(), ACCOUNT, true)))
        .isInstanceOf(CanvasVerdict.Refused.class);
  }

  private static DemoOrganisations.Person person() {
    return DemoOrganisations.KOFI;
  }

  private static CanvasRequest genuine(String signedRequest) {
    return switch (verdict("the consumer secret", signedRequest)) {
      case CanvasVerdict.Genuine(CanvasRequest request) -> request;
      case CanvasVerdict.WithoutParameters other -> throw new AssertionError(other);
      case CanvasVerdict.Refused refused -> throw new AssertionError(refused);
    };
  }

  private static CanvasVerdict verdict(String secret, String signedRequest) {
    SalesforceHosts hosts =
        new SalesforceHosts(List.of(Pattern.compile(Pattern.quote(ORIGIN))), List.of(ORIGIN));
    return new CanvasVerifier(() -> List.of(secret), hosts).verify(signedRequest, NOW);
  }
}
