package dev.coffer.functions;

import dev.coffer.identity.CanvasSecrets;
import dev.coffer.identity.KmsSigningKey;
import dev.coffer.identity.Operators;
import dev.coffer.identity.SalesforceHosts;
import dev.coffer.identity.SecretsManagerCanvasSecrets;
import dev.coffer.platform.DynamoRetries;
import dev.coffer.platform.Ids;
import dev.coffer.platform.Queue;
import java.time.Duration;
import java.time.InstantSource;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/** The cloud as a Lambda function's environment describes it. */
final class AwsCloud {
  private static final SdkHttpClient HTTP =
      UrlConnectionHttpClient.builder()
          .connectionTimeout(Duration.ofSeconds(2))
          .socketTimeout(Duration.ofSeconds(5))
          .build();

  private static final CanvasSecrets NO_SECRETS =
      () -> {
        throw new IllegalStateException("this function has no Canvas secret");
      };
  private static final Queue NO_JOBS =
      _ -> {
        throw new IllegalStateException("this function starts no jobs");
      };

  private AwsCloud() {}

  /** For functions that neither read a secret nor start a job: they can't. */
  static Cloud withoutSecrets() {
    return cloud(NO_SECRETS, NO_JOBS);
  }

  /** For functions that start jobs. */
  static Cloud withJobs() {
    return cloud(
        NO_SECRETS,
        new SqsQueue(
            configured(SqsClient.builder().httpClient(HTTP)).build(), variable("JOBS_QUEUE_URL")));
  }

  /** For the function that verifies Canvas requests. */
  static Cloud sessions() {
    return cloud(
        new SecretsManagerCanvasSecrets(
            configured(SecretsManagerClient.builder().httpClient(HTTP)).build(),
            variable("CANVAS_SECRET_ID"),
            InstantSource.system()),
        NO_JOBS);
  }

  private static Cloud cloud(CanvasSecrets secrets, Queue jobs) {
    return new Cloud(
        variable("ISSUER"),
        configured(
                DynamoDbClient.builder().httpClient(HTTP),
                timeouts().retryStrategy(DynamoRetries.strategy()))
            .build(),
        Tables.from(AwsCloud::variable),
        InstantSource.system(),
        Ids.secure(),
        new KmsSigningKey(
            configured(KmsClient.builder().httpClient(HTTP)).build(), variable("SIGNING_KEY_ID")),
        secrets,
        SalesforceHosts.production(),
        jobs,
        operators());
  }

  /** Nobody is an operator over HTTP where the installation names no organisation. */
  private static Operators operators() {
    String organisation = System.getenv("OPERATOR_ORGANISATION");
    return organisation == null ? Operators.NOBODY : new Operators(organisation.strip());
  }

  private static <B extends AwsClientBuilder<B, ?>> B configured(B builder) {
    return configured(builder, timeouts());
  }

  private static <B extends AwsClientBuilder<B, ?>> B configured(
      B builder, ClientOverrideConfiguration.Builder configuration) {
    return builder.overrideConfiguration(configuration.build());
  }

  /** An attempt has five seconds, and all of them together stay within the gateway's thirty. */
  private static ClientOverrideConfiguration.Builder timeouts() {
    return ClientOverrideConfiguration.builder()
        .apiCallAttemptTimeout(Duration.ofSeconds(5))
        .apiCallTimeout(Duration.ofSeconds(15));
  }

  private static String variable(String name) {
    String value = System.getenv(name);
    if (value == null || value.isBlank()) {
      throw new IllegalStateException("the environment lacks " + name);
    }
    return value;
  }
}
