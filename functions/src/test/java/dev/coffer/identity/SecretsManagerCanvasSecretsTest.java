package dev.coffer.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretsManagerCanvasSecretsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"current\": \"new\"}",
        "{\"current\": \"new\", \"previous\": null}",
        "{\"current\": \"new\", \"previous\": \"\"}",
      })
  void mostOfTheTimeThereIsOneSecret(String text) {
    assertThat(SecretsManagerCanvasSecrets.parsed(text)).containsExactly("new");
  }

  @Test
  void thereAreTwoSecretsWhileTheyAreRotated() {
    assertThat(SecretsManagerCanvasSecrets.parsed("{\"current\": \"new\", \"previous\": \"old\"}"))
        .containsExactly("new", "old");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "canary-secret",
        "{}",
        "{\"current\": \"\"}",
        "{\"current\": null, \"previous\": \"canary-secret\"}",
        "{\"current\": \"canary-secret\", \"next\": \"x\"}",
      })
  void aSecretOfAnotherShapeFailsLoudlyWithoutBeingRepeated(String text) {
    assertThatThrownBy(() -> SecretsManagerCanvasSecrets.parsed(text))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageNotContaining("canary-secret")
        .hasStackTraceContaining("SecretsManagerCanvasSecrets");
  }
}
