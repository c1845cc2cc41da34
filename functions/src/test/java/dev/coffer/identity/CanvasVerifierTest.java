package dev.coffer.identity;

import static dev.coffer.identity.Samples.NOW;
import static dev.coffer.identity.Samples.SECRET;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CanvasVerifierTest {
  private static final String OTHER_SECRET = "0000000000";

  private final CanvasVerifier verifier = verifier(SECRET);
  private final CanvasEnvelope good = CanvasEnvelope.at(NOW);

  @Test
  void aGenuineRequestTellsWhoWhereAndOnWhichRecord() {
    CanvasRequest request = genuine(good);

    assertThat(request.organisation()).isEqualTo(Samples.SALESFORCE_ORGANISATION);
    assertThat(request.user()).isEqualTo(Samples.ada());
    assertThat(request.targetOrigin()).isEqualTo("https://northwind.lightning.force.com");
    assertThat(request.record())
        .isEqualTo(
            new RecordHint(
                new SalesforceId("001M000000qfPySIAU"), RecordHint.Type.ACCOUNT, null, null));
  }

  @Test
  void bothSecretsAreGoodWhileTheyAreRotated() {
    CanvasVerifier rotating = verifier("the-new-secret", SECRET);

    assertThat(rotating.verify(good.signed(SECRET), NOW)).isInstanceOf(CanvasVerdict.Genuine.class);
    assertThat(rotating.verify(good.signed("the-new-secret"), NOW))
        .isInstanceOf(CanvasVerdict.Genuine.class);
    assertThat(rotating.verify(good.signed(OTHER_SECRET), NOW))
        .isEqualTo(refused(CanvasFault.SIGNATURE));
  }

  @Test
  void anUnfinishedInstallationWithAnEmptySecretFailsLoudly() {
    assertThatThrownBy(() -> verifier(SECRET, "").verify(good.signed("\0"), NOW))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> verifier().verify(good.signed("\0"), NOW))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void aSignatureWithAnEmptyOrAnotherSecretIsRefused() {
    // HMAC pads a key with zeros: one zero byte signs as the empty secret would.
    assertThat(verify(good.signed("\0"))).isEqualTo(refused(CanvasFault.SIGNATURE));
    assertThat(verify(good.signed(OTHER_SECRET))).isEqualTo(refused(CanvasFault.SIGNATURE));
  }

  @Test
  void nothingIsParsedBeforeTheSignatureIsRight() {
    String nonsense = "{\"a\":1,\"a\":";

    assertThat(verify(CanvasEnvelope.signed(OTHER_SECRET, nonsense)))
        .isEqualTo(refused(CanvasFault.SIGNATURE));
    assertThat(verify(CanvasEnvelope.signed(SECRET, nonsense)))
        .isEqualTo(refused(CanvasFault.ENVELOPE));
    assertThat(verify(CanvasEnvelope.signature(OTHER_SECRET, "%%%") + ".%%%"))
        .isEqualTo(refused(CanvasFault.SIGNATURE));
    assertThat(verify(CanvasEnvelope.signature(SECRET, "%%%") + ".%%%"))
        .isEqualTo(refused(CanvasFault.SHAPE));
  }

  @Test
  void anEnvelopeThatWasTouchedIsRefused() {
    String signed = good.signed(SECRET);
    String touched = signed.substring(0, signed.length() - 8) + "AAAAAAAA";

    assertThat(verify(touched)).isEqualTo(refused(CanvasFault.SIGNATURE));
  }

  @Test
  void theSignatureIsOverTheTextAndNotOverTheJson() {
    String envelope = envelopeOf(good.signed(SECRET));

    assertThat(verify(CanvasEnvelope.signature(SECRET, good.json()) + "." + envelope))
        .isEqualTo(refused(CanvasFault.SIGNATURE));
  }

  @Test
  void onlyOneSpellingOfARequestIsRead() {
    String signed = good.signed(SECRET);
    String mac = signed.substring(0, 44);
    String envelope = envelopeOf(signed);
    List<String> spellings =
        List.of(
            "",
            ".",
            mac,
            mac + ".",
            "." + envelope,
            signed + ".",
            "." + signed,
            mac + ".." + envelope,
            signed + "." + envelope,
            " " + signed,
            mac.substring(0, 43) + "." + envelope,
            mac + "=." + envelope,
            mac.substring(0, 20) + "*" + mac.substring(20) + "." + envelope,
            mac.substring(0, 20) + "\n" + mac.substring(20) + "." + envelope,
            nextSpelling(mac) + "." + envelope,
            Base64.getEncoder().encodeToString(new byte[31]) + "." + envelope,
            Base64.getEncoder().encodeToString(new byte[33]) + "." + envelope,
            Base64.getEncoder().encodeToString(new byte[0]) + "." + envelope);

    assertThat(spellings)
        .allSatisfy(spelling -> assertThat(verify(spelling)).isEqualTo(refused(CanvasFault.SHAPE)));
  }

  @Test
  void theUrlAlphabetIsNotTakenForTheStandardOne() {
    CanvasEnvelope envelope = good;
    String signed = envelope.signed(SECRET);
    for (int i = 0; !signed.substring(0, 44).matches(".*[+/].*"); i++) {
      envelope = good.withText("context.application.name", "Coffer " + i);
      signed = envelope.signed(SECRET);
    }
    String mac = signed.substring(0, 44).replace('+', '-').replace('/', '_');

    assertThat(verify(signed)).isInstanceOf(CanvasVerdict.Genuine.class);
    assertThat(verify(mac + "." + envelopeOf(signed))).isEqualTo(refused(CanvasFault.SHAPE));
  }

  @Test
  void anEnvelopeInAnotherSpellingIsRefusedEvenWhenItIsSigned() {
    String envelope = envelopeOf(good.withText("issuedAt", "x").signed(SECRET));
    String unpadded = envelope.replace("=", "") + "=".repeat(envelope.endsWith("=") ? 0 : 4);

    assertThat(verify(CanvasEnvelope.signature(SECRET, unpadded) + "." + unpadded))
        .isEqualTo(refused(CanvasFault.SHAPE));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "algorithm                           | 'none'                | ALGORITHM",
        "algorithm                           | 'HMACSHA1'            | ALGORITHM",
        "algorithm                           | 'hmacsha256'          | ALGORITHM",
        "algorithm                           | ''                    | ALGORITHM",
        "userId                              | '0055g00000AbCdF'     | USER",
        "userId                              | '0055g00000AbCdEAAA'  | USER",
        "userId                              | ''                    | USER",
        "context.user.userId                 | '0055g00000AbCdF'     | USER",
        "context.organization.organizationId | '00D5g000004aBcE'     | ORGANISATION",
        "context.organization.organizationId | '00D5g000004aBcDAAA'  | ORGANISATION",
        "client.oauthToken                   | '00D5g000004aBcE!x'   | ORGANISATION",
        "client.oauthToken                   | '00D5g000004aBcD'     | ORGANISATION",
        "client.oauthToken                   | '00D5g000004aBcDx!x'  | ORGANISATION",
        "client.oauthToken                   | ''                    | ORGANISATION",
      })
  void anEnvelopeThatContradictsItselfIsRefused(String name, String text, CanvasFault fault) {
    String unquoted = text.replace("'", "");

    assertThat(verify(good.withText(name, unquoted).signed(SECRET))).isEqualTo(refused(fault));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://evil.example",
        "https://northwind.my.salesforce.com.evil.example",
        "https://evil.example/northwind.my.salesforce.com",
        "https://northwind.my.salesforce.com@evil.example",
        "https://user@northwind.my.salesforce.com",
        "https://northwind.my.salesforce.com:8443",
        "http://northwind.my.salesforce.com",
        "https://169.254.169.254",
        "https://x.y.my.salesforce.com",
        "javascript:alert(1)",
        "not a url",
        "",
      })
  void hostsThatAreNotSalesforcesAreRefused(String url) {
    for (String name :
        List.of("client.instanceUrl", "client.targetOrigin", "context.links.loginUrl")) {
      assertThat(verify(good.withText(name, url).signed(SECRET)))
          .as(name)
          .isEqualTo(refused(CanvasFault.HOST));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/path", "?query", "#fragment", "\\path"})
  void theOriginToTalkToIsABareOrigin(String tail) {
    String origin = "https://northwind.lightning.force.com" + tail;

    assertThat(verify(good.withText("client.targetOrigin", origin).signed(SECRET)))
        .isEqualTo(refused(CanvasFault.HOST));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "algorithm",
        "userId",
        "client",
        "client.oauthToken",
        "client.instanceUrl",
        "client.targetOrigin",
        "context",
        "context.user",
        "context.user.userId",
        "context.organization",
        "context.organization.organizationId",
        "context.environment",
      })
  void anEnvelopeThatLacksWhatEveryoneHasIsRefused(String name) {
    assertThat(verify(good.without(name).signed(SECRET))).isEqualTo(refused(CanvasFault.ENVELOPE));
    assertThat(verify(good.with(name, "null").signed(SECRET)))
        .isEqualTo(refused(CanvasFault.ENVELOPE));
    assertThat(verify(good.with(name, "[1]").signed(SECRET)))
        .isEqualTo(refused(CanvasFault.ENVELOPE));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "%s,\"userId\":\"0055g00000AbCdEAAV\"}",
        "%s,\"algorithm\":\"HMACSHA256\"}",
        "%s}{}",
        "%s},",
        "[%s}]",
        "\uFEFF%s}",
      })
  void jsonThatIsNotStrictIsRefused(String pattern) {
    String json = good.json();
    String open = json.substring(0, json.length() - 1);

    assertThat(verify(CanvasEnvelope.signed(SECRET, pattern.formatted(open))))
        .isEqualTo(refused(CanvasFault.ENVELOPE));
  }

  @Test
  void aDuplicateKeyDeepInsideIsRefused() {
    String organisation = CanvasEnvelope.quoted(Samples.SALESFORCE_ORGANISATION.value());
    CanvasEnvelope twice =
        good.with(
            "context.organization",
            "{\"organizationId\":%s,\"organizationId\":%s}".formatted(organisation, organisation));

    assertThat(verify(twice.signed(SECRET))).isEqualTo(refused(CanvasFault.ENVELOPE));
  }

  @Test
  void identifiersOfFifteenAndEighteenCharactersAreTheSame() {
    CanvasRequest request =
        genuine(
            good.withText("userId", Samples.SALESFORCE_USER.shortForm())
                .withText(
                    "context.organization.organizationId",
                    Samples.SALESFORCE_ORGANISATION.shortForm()));

    assertThat(request.user().id()).isEqualTo(Samples.SALESFORCE_USER);
    assertThat(request.organisation()).isEqualTo(Samples.SALESFORCE_ORGANISATION);
  }

  @ParameterizedTest
  @ValueSource(longs = {-301, -300, -1, 0, 1, 300, 301})
  void aRequestIsGoodWithinFiveMinutesEitherWay(long seconds) {
    Instant made = NOW.plusSeconds(seconds);
    CanvasVerdict verdict = verify(CanvasEnvelope.at(made).signed(SECRET));

    if (Math.abs(seconds) <= 300) {
      assertThat(verdict).isInstanceOf(CanvasVerdict.Genuine.class);
    } else {
      assertThat(verdict).isEqualTo(refused(CanvasFault.TIME));
    }
  }

  @Test
  void theTimeMayBeATextOfDigits() {
    String millis = Long.toString(NOW.toEpochMilli());

    genuine(good.withText("context.environment.parameters.ts", millis));
  }

  @Test
  void theTimeIsNeverTakenFromIssuedAt() {
    Instant longAgo = NOW.minus(Duration.ofDays(30));

    genuine(good.with("issuedAt", "null"));
    genuine(good.with("issuedAt", Long.toString(longAgo.getEpochSecond())));
    CanvasEnvelope stale =
        CanvasEnvelope.at(longAgo).with("issuedAt", Long.toString(NOW.getEpochSecond()));
    assertThat(verify(stale.signed(SECRET))).isEqualTo(refused(CanvasFault.TIME));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"\"\"", "\"soon\"", "-1", "1.5", "1e12", "true", "[]", "99999999999999999999"})
  void aTimeThatIsNoneIsRefused(String json) {
    assertThat(verify(good.with("context.environment.parameters.ts", json).signed(SECRET)))
        .isIn(refused(CanvasFault.TIME), refused(CanvasFault.ENVELOPE));
  }

  @Test
  void aRequestWithoutTimeOrNonceIsRefused() {
    assertThat(verify(good.without("context.environment.parameters.ts").signed(SECRET)))
        .isEqualTo(refused(CanvasFault.TIME));
    assertThat(verify(good.with("context.environment.parameters.ts", "null").signed(SECRET)))
        .isEqualTo(refused(CanvasFault.TIME));
    assertThat(verify(good.without("context.environment.parameters.nonce").signed(SECRET)))
        .isEqualTo(refused(CanvasFault.NONCE));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "short", "has space in the nonce", "0123456789abcde#", "0123456789abcdé0"})
  void aNonceThatCouldBeGuessedOrMisreadIsRefused(String nonce) {
    assertThat(verify(good.withText("context.environment.parameters.nonce", nonce).signed(SECRET)))
        .isEqualTo(refused(CanvasFault.NONCE));
  }

  @Test
  void aRequestWithoutParametersAsksForARefreshedOne() {
    CanvasVerdict expected =
        new CanvasVerdict.WithoutParameters(
            "https://northwind.lightning.force.com", genuine(good).record());

    for (String nothing : List.of("{}", "null")) {
      assertThat(verify(good.with("context.environment.parameters", nothing).signed(SECRET)))
          .isEqualTo(expected);
    }
    assertThat(verify(good.without("context.environment.parameters").signed(SECRET)))
        .isEqualTo(expected);
  }

  @Test
  void aForgedRequestWithoutParametersIsStillForged() {
    assertThat(verify(good.with("context.environment.parameters", "{}").signed(OTHER_SECRET)))
        .isEqualTo(refused(CanvasFault.SIGNATURE));
    assertThat(
            verify(
                good.with("context.environment.parameters", "{}")
                    .withText("client.targetOrigin", "https://evil.example")
                    .signed(SECRET)))
        .isEqualTo(refused(CanvasFault.HOST));
  }

  @Test
  void aUserWithoutAFullNameIsNamedByTheirLogin() {
    SalesforceUser user = genuine(good.without("context.user.fullName")).user();

    assertThat(user.name()).isEqualTo("ada@northwind.example.login");
  }

  @Test
  void aNameIsCleanedAndCut() {
    String name = "Ada\u202E\\u0000\\n" + "x".repeat(500);

    String read =
        genuine(
                good.with("context.user.fullName", "\"" + name + "\"")
                    .without("context.user.email"))
            .user()
            .name();

    assertThat(read).hasSize(User.MAX_NAME).startsWith("Adaxxx");
  }

  private CanvasRequest genuine(CanvasEnvelope envelope) {
    CanvasVerdict verdict = verify(envelope.signed(SECRET));
    assertThat(verdict).isInstanceOf(CanvasVerdict.Genuine.class);
    return ((CanvasVerdict.Genuine) verdict).request();
  }

  private CanvasVerdict verify(String signedRequest) {
    return verifier.verify(signedRequest, NOW);
  }

  private static CanvasVerifier verifier(String... secrets) {
    return new CanvasVerifier(() -> List.of(secrets), SalesforceHosts.production());
  }

  private static CanvasVerdict refused(CanvasFault fault) {
    return new CanvasVerdict.Refused(fault);
  }

  private static String envelopeOf(String signed) {
    return signed.substring(signed.indexOf('.') + 1);
  }

  /** The same 32 bytes with other bits where Base64 has two to spare. */
  private static String nextSpelling(String mac) {
    String alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    char last = mac.charAt(42);
    return mac.substring(0, 42) + alphabet.charAt(alphabet.indexOf(last) ^ 1) + "=";
  }
}
