package dev.coffer.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.api.BackoffStrategy;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.InternalServerErrorException;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughputExceededException;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;

/** A real client against a service that fails a number of times and then answers well. */
@DisplayName("A call to DynamoDB")
class DynamoRetriesTest {
  private static final String PREFIX = "{\"__type\":\"com.amazonaws.dynamodb.v20120810#";

  private final AtomicInteger calls = new AtomicInteger();
  private final List<Integer> delays = new CopyOnWriteArrayList<>();
  private final List<Integer> throttledDelays = new CopyOnWriteArrayList<>();
  private final List<String> bodies = new CopyOnWriteArrayList<>();
  private final HttpServer service = listen();
  private volatile int failures;
  private volatile int status = 400;
  private volatile String failure = "";

  private final DynamoDbClient dynamo =
      DynamoDbClient.builder()
          .httpClient(UrlConnectionHttpClient.create())
          .region(Region.US_EAST_1)
          .credentialsProvider(
              StaticCredentialsProvider.create(AwsBasicCredentials.create("key", "secret")))
          .endpointOverride(URI.create("http://localhost:" + service.getAddress().getPort()))
          .overrideConfiguration(
              configuration ->
                  configuration.retryStrategy(
                      DynamoRetries.strategy(none(delays), none(throttledDelays))))
          .build();

  @AfterEach
  void close() {
    dynamo.close();
    service.stop(0);
  }

  @Test
  void thatConflictsWithATransactionIsSentAgain() {
    fails(3, 400, error("TransactionConflictException"));

    write();

    assertThat(calls).hasValue(4);
    assertThat(delays).hasSize(3);
  }

  @Test
  void thatIsThrottledIsSentAgainAfterTheLongerDelay() {
    fails(2, 400, error("ProvisionedThroughputExceededException"));

    write();

    assertThat(calls).hasValue(3);
    assertThat(throttledDelays).hasSize(2);
    assertThat(delays).isEmpty();
  }

  @Test
  void thatTheServiceFailedIsSentAgain() {
    fails(2, 500, error("InternalServerError"));

    write();

    assertThat(calls).hasValue(3);
  }

  @Test
  void thatIsATransactionCancelledByConflictsAloneIsSentAgainUnderTheSameToken() {
    fails(3, 400, cancelled("None", "TransactionConflict"));

    transact();

    assertThat(calls).hasValue(4);
    assertThat(delays).hasSize(3);
    assertThat(bodies.stream().map(DynamoRetriesTest::token).distinct()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ThrottlingError", "ProvisionedThroughputExceeded"})
  void thatIsATransactionCancelledByAThrottleIsSentAgainAfterTheLongerDelay(String reason) {
    fails(2, 400, cancelled("None", reason, "TransactionConflict"));

    transact();

    assertThat(calls).hasValue(3);
    assertThat(throttledDelays).hasSize(2);
    assertThat(delays).isEmpty();
  }

  @Test
  void thatIsATransactionWithAFailedConditionIsSentOnceWhateverElseWentWrong() {
    fails(1, 400, cancelled("TransactionConflict", "ConditionalCheckFailed"));

    assertThatThrownBy(this::transact).isInstanceOf(TransactionCanceledException.class);

    assertThat(calls).hasValue(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ValidationError", "ItemCollectionSizeLimitExceeded", "DuplicateItem"})
  void thatIsATransactionWhichCanNeverSucceedIsSentOnce(String reason) {
    fails(1, 400, cancelled("None", reason));

    assertThatThrownBy(this::transact).isInstanceOf(TransactionCanceledException.class);

    assertThat(calls).hasValue(1);
  }

  @Test
  void thatIsATransactionCancelledForNoReasonGivenIsSentOnce() {
    fails(1, 400, cancelled("None", "None"));

    assertThatThrownBy(this::transact).isInstanceOf(TransactionCanceledException.class);

    assertThat(calls).hasValue(1);
  }

  @Test
  void whoseConditionFailedIsSentOnce() {
    fails(1, 400, error("ConditionalCheckFailedException"));

    assertThatThrownBy(this::write).isInstanceOf(ConditionalCheckFailedException.class);

    assertThat(calls).hasValue(1);
  }

  @Test
  void isGivenUpAfterSixAttempts() {
    fails(100, 400, error("TransactionConflictException"));
    assertThatThrownBy(this::write).isInstanceOf(TransactionConflictException.class);
    assertThat(calls).hasValue(DynamoRetries.ATTEMPTS);

    fails(100, 400, error("ProvisionedThroughputExceededException"));
    assertThatThrownBy(this::write).isInstanceOf(ProvisionedThroughputExceededException.class);
    assertThat(calls).hasValue(DynamoRetries.ATTEMPTS);

    fails(100, 500, error("InternalServerError"));
    assertThatThrownBy(this::write).isInstanceOf(InternalServerErrorException.class);
    assertThat(calls).hasValue(DynamoRetries.ATTEMPTS);

    fails(100, 400, cancelled("TransactionConflict"));
    assertThatThrownBy(this::transact).isInstanceOf(TransactionCanceledException.class);
    assertThat(calls).hasValue(DynamoRetries.ATTEMPTS);
  }

  private void fails(int times, int code, String body) {
    calls.set(0);
    failures = times;
    status = code;
    failure = body;
  }

  private void write() {
    dynamo.putItem(put -> put.tableName("accounts").item(Attributes.key("a", "b")));
  }

  private void transact() {
    TransactWriteItem item =
        TransactWriteItem.builder()
            .put(put -> put.tableName("accounts").item(Attributes.key("a", "b")))
            .build();
    dynamo.transactWriteItems(write -> write.transactItems(item));
  }

  private static String error(String type) {
    return PREFIX + type + "\",\"message\":\"no\"}";
  }

  private static String cancelled(String... reasons) {
    List<String> codes = new ArrayList<>();
    Stream.of(reasons).forEach(reason -> codes.add("{\"Code\":\"" + reason + "\"}"));
    return PREFIX
        + "TransactionCanceledException\",\"CancellationReasons\":["
        + String.join(",", codes)
        + "]}";
  }

  private static String token(String body) {
    Matcher token = Pattern.compile("\"ClientRequestToken\":\"([^\"]+)\"").matcher(body);
    assertThat(token.find()).as("a token in %s", body).isTrue();
    return token.group(1);
  }

  /** No delay; remembers before which attempts one was asked for. */
  private static BackoffStrategy none(List<Integer> asked) {
    return attempt -> {
      asked.add(attempt);
      return Duration.ZERO;
    };
  }

  private HttpServer listen() {
    try {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      server.createContext(
          "/",
          exchange -> {
            bodies.add(
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            boolean fails = calls.incrementAndGet() <= failures;
            byte[] answer = (fails ? failure : "{}").getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/x-amz-json-1.0");
            exchange.sendResponseHeaders(fails ? status : 200, answer.length);
            try (OutputStream body = exchange.getResponseBody()) {
              body.write(answer);
            }
          });
      server.start();
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
