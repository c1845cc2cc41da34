package dev.coffer.identity;

import dev.coffer.platform.Fields;
import dev.coffer.platform.Json;
import dev.coffer.platform.Problem;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;

/**
 * The consumer secrets in AWS Secrets Manager: one secret with the text {@code {"current": "…",
 * "previous": "…"}}. While the secret is being rotated {@code previous} holds the old one; at other
 * times it is absent, null or empty. A change counts within five minutes. Needs the permission
 * {@code secretsmanager:GetSecretValue} on the secret.
 */
public final class SecretsManagerCanvasSecrets implements CanvasSecrets {
  private static final Duration CACHED = Duration.ofMinutes(5);
  private static final int MAX_SECRET = 500;

  private final SecretsManagerClient client;
  private final String secretId;
  private final InstantSource clock;
  private volatile @Nullable Cached cached;

  private record Cached(List<String> secrets, Instant until) {}

  /** The secrets under this ARN or name. */
  public SecretsManagerCanvasSecrets(
      SecretsManagerClient client, String secretId, InstantSource clock) {
    this.client = client;
    this.secretId = secretId;
    this.clock = clock;
  }

  @Override
  public List<String> valid() {
    Instant now = clock.instant();
    Cached known = cached;
    if (known != null && now.isBefore(known.until())) {
      return known.secrets();
    }
    List<String> secrets =
        parsed(client.getSecretValue(get -> get.secretId(secretId)).secretString());
    cached = new Cached(secrets, now.plus(CACHED));
    return secrets;
  }

  /**
   * The secrets that a secret's text holds.
   *
   * @throws IllegalStateException when it isn't as described above; doesn't repeat the text
   */
  static List<String> parsed(String text) {
    try {
      Fields fields = Json.object(text);
      String current = fields.text("current", 1, MAX_SECRET);
      String previous = fields.optionalText("previous", MAX_SECRET);
      fields.end();
      return previous == null || previous.isEmpty() ? List.of(current) : List.of(current, previous);
    } catch (Problem.Refused e) {
      throw new IllegalStateException("the Canvas secret is not {\"current\", \"previous\"}", e);
    }
  }
}
