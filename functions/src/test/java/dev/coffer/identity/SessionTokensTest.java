package dev.coffer.identity;

import static dev.coffer.identity.Samples.IDS;
import static dev.coffer.identity.Samples.ISSUER;
import static dev.coffer.identity.Samples.KEY;
import static dev.coffer.identity.Samples.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.coffer.identity.SessionTokens.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SessionTokensTest {
  private static final RsaSigningKey FOREIGN = RsaSigningKey.generate();

  private final User ada = Samples.user(Samples.organisation());
  private final SessionTokens tokens = new SessionTokens(ISSUER, KEY, IDS);
  private final ForgedToken right = ForgedToken.of(ada);
  private final Verdict valid = new Verdict.Valid(ada.organisation(), ada.id(), Source.IFRAME, 1);

  @Test
  void aTokenIsGoodForTenMinutes() {
    SessionToken token = tokens.issue(ada, Source.IFRAME, NOW.plusMillis(999));

    assertThat(token.expiresAt()).isEqualTo(NOW.plus(Duration.ofMinutes(10)));
    assertThat(tokens.verify(token.value(), NOW.plusMillis(999))).isEqualTo(valid);
    assertThat(tokens.verify(token.value(), token.expiresAt().minusMillis(1))).isEqualTo(valid);
    assertThat(tokens.verify(token.value(), token.expiresAt())).isInstanceOf(Verdict.Invalid.class);
  }

  @Test
  void aClockFiveSecondsAheadIsForgivenAndNoMore() {
    String token = tokens.issue(ada, Source.IFRAME, NOW.plusSeconds(5)).value();

    assertThat(tokens.verify(token, NOW)).isEqualTo(valid);
    assertThat(tokens.verify(token, NOW.minusSeconds(1))).isInstanceOf(Verdict.Invalid.class);
  }

  @Test
  void theTokenMadeByHandIsRightUntilItIsChanged() {
    assertThat(tokens.verify(right.signed(KEY), NOW)).isEqualTo(valid);
  }

  @Test
  void aTokenUnderAnotherAlgorithmIsRefused() {
    refused(right.header("alg", "\"none\"").input() + ".");
    refused(right.header("alg", "\"none\"").input() + ".AA");
    refused(right.header("alg", "\"none\"").signed(KEY));
    refused(right.header("alg", "\"RS512\"").signed(KEY));
    refused(right.header("alg", "\"PS256\"").signed(KEY));
    refused(right.header("alg", "\"HS256\"").signedWithMac(KEY.publicKey().getEncoded()));
    refused(right.signedWithMac(KEY.publicKey().getEncoded()));
  }

  @Test
  void aTokenUnderAForeignKeyIsRefused() {
    refused(right.signed(FOREIGN));
    refused(right.header("kid", "\"" + FOREIGN.keyId() + "\"").signed(FOREIGN));
    refused(right.header("kid", "\"../keys\"").signed(KEY));
    refused(right.header("kid", "null").signed(KEY));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "jku     | \"https://evil.example/jwks.json\"",
        "x5u     | \"https://evil.example/cert.pem\"",
        "x5c     | [\"AAAA\"]",
        "jwk     | {\"kty\":\"RSA\",\"n\":\"AQAB\",\"e\":\"AQAB\"}",
        "crit    | [\"exp\"]",
        "b64     | false",
        "cty     | \"JWT\"",
        "another | 1",
      })
  void aHeaderThatPointsElsewhereIsRefused(String name, String json) {
    refused(right.header(name, json).signed(KEY));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"JWT\"", "\"at+jwt\"", "\"coffer-refresh+jwt\"", "\"\""})
  void aTokenOfAnotherTypeIsRefused(String type) {
    refused(right.header("typ", type).signed(KEY));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "iss | \"https://evil.example\"",
        "iss | \"https://coffer.example.com/\"",
        "iss | 5",
        "aud | \"another-api\"",
        "aud | [\"coffer-api\",\"another-api\"]",
        "aud | []",
        "sub | \"ada\"",
        "sub | 5",
        "org | \"#\"",
        "org | null",
        "sv  | \"1\"",
        "sv  | null",
        "src | \"NOWHERE\"",
        "exp | 9999999999",
        "exp | \"tomorrow\"",
        "exp | null",
        "iat | null",
        "iat | 0",
      })
  void aTokenWithAWrongClaimIsRefused(String name, String json) {
    refused(right.claim(name, json).signed(KEY));
  }

  @ParameterizedTest
  @ValueSource(strings = {"iss", "aud", "sub", "org", "sv", "src", "iat", "exp"})
  void aTokenThatLacksAClaimIsRefused(String name) {
    refused(right.without(name).signed(KEY));
  }

  @Test
  void aTokenWithAnyBitFlippedIsRefused() {
    String token = right.signed(KEY);
    for (int i = 0; i < token.length(); i += 7) {
      String flipped =
          token.substring(0, i) + (char) (token.charAt(i) ^ 1) + token.substring(i + 1);
      refused(flipped);
    }
  }

  @Test
  void whatIsNoTokenIsRefused() {
    String token = right.signed(KEY);
    List.of(
            "",
            ".",
            "..",
            "a.b.c",
            "null",
            token + ".",
            token + "=",
            token + "\n",
            " " + token,
            token + "." + token,
            token.substring(0, token.lastIndexOf('.') + 1),
            token.substring(0, token.lastIndexOf('.')),
            "x".repeat(100_000))
        .forEach(this::refused);
  }

  @Test
  void tokensOfThePublishedOtherKeyAreGoodWhileTheKeyIsRotated() {
    SessionTokens rotating = new SessionTokens(ISSUER, FOREIGN, List.of(PublishedKey.of(KEY)), IDS);

    assertThat(rotating.publishedKeys())
        .extracting(PublishedKey::keyId)
        .containsExactly(FOREIGN.keyId(), KEY.keyId());
    assertThat(rotating.verify(right.signed(KEY), NOW)).isEqualTo(valid);
    String fresh = rotating.issue(ada, Source.IFRAME, NOW).value();
    assertThat(rotating.verify(fresh, NOW)).isEqualTo(valid);
    refused(fresh);
  }

  @Test
  void noTwoTokensAreTheSame() {
    assertThat(tokens.issue(ada, Source.IFRAME, NOW).value())
        .isNotEqualTo(tokens.issue(ada, Source.IFRAME, NOW).value());
  }

  @Test
  void aTokenDoesNotShowInALog() {
    SessionToken token = tokens.issue(ada, Source.IFRAME, NOW);

    assertThat(token.toString()).doesNotContain(token.value());
  }

  @Test
  void aKeyWrittenAsPemIsTheSameKey() {
    RsaSigningKey again = RsaSigningKey.ofPem(KEY.toPem());

    assertThat(again.keyId()).isEqualTo(KEY.keyId());
    assertThat(tokens.verify(right.signed(again), NOW)).isEqualTo(valid);
    assertThat(again.publicKey().getModulus().bitLength()).isEqualTo(3072);
  }

  private void refused(String token) {
    Instant now = NOW;
    assertThat(tokens.verify(token, now)).as(token).isInstanceOf(Verdict.Invalid.class);
  }
}
