package dev.coffer.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SalesforceIdTest {

  @ParameterizedTest
  @CsvSource({
    "a0D30000001n7Pi, a0D30000001n7PiEAI",
    "a01M00000062mPg, a01M00000062mPgIAI",
    "001M000000qfPyS, 001M000000qfPySIAU",
    "a0FE000000D6r3F, a0FE000000D6r3FMAR",
    "aaaaaaaaaaaaaaa, aaaaaaaaaaaaaaaAAA",
    "AbCdEfGhIjKlMnO, AbCdEfGhIjKlMnOVKV",
    "aBcDEfgHIJKLMNO, aBcDEfgHIJKLMNO025",
  })
  void theShortAndTheLongFormAreTheSameIdentifier(String shortForm, String longForm) {
    assertThat(SalesforceId.of(shortForm)).contains(new SalesforceId(longForm));
    assertThat(SalesforceId.of(longForm)).contains(new SalesforceId(longForm));
    assertThat(new SalesforceId(longForm).shortForm()).isEqualTo(shortForm);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "001M000000qfPy",
        "001M000000qfPyS1",
        "001M000000qfPySIAA",
        "001m000000qfPySIAU",
        "001M000000qfPySIAUX",
        "001M000000qfPy!",
        "001M000000qfPyÄ",
        "001M000000qfPy\n",
      })
  void whatIsNoIdentifierIsRefused(String text) {
    assertThat(SalesforceId.of(text)).isEmpty();
    assertThatThrownBy(() -> new SalesforceId(text)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void onlyTheLongFormIsEverHeld() {
    assertThatThrownBy(() -> new SalesforceId("001M000000qfPyS"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
