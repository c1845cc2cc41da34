package dev.coffer.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coffer.local.aws.Database;
import dev.coffer.local.http.LocalServer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LaptopTest {
  static {
    // Tests choose the Host header; the JDK's client lets them only when told before its first use.
    System.setProperty("jdk.httpclient.allowRestrictedHeaders", "host");
  }

  private final HttpClient http = HttpClient.newHttpClient();
  private final AtomicInteger seeded = new AtomicInteger();
  private Laptop laptop;

  @BeforeAll
  void start() {
    laptop =
        Laptop.start(
            free(),
            Database.inMemory(),
            Root.find(),
            null,
            Wiring::functions,
            (cloud, secrets) -> seeded.incrementAndGet());
  }

  @AfterAll
  void stop() {
    laptop.close();
  }

  @Test
  void anEmptyDatabaseIsSeededOnce() {
    assertThat(seeded).hasValue(1);
  }

  @Test
  void whatIsDoneOnceADayIsDoneAtTheStart() throws Exception {
    assertThat(laptop.background().daily().awaitFirst(60)).isTrue();
  }

  @Test
  void cofferAnswersAtItsOwnName() throws Exception {
    HttpResponse<String> answer = get(laptop.origins().cofferHost(), "/api/me");
    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.headers().firstValue("content-type")).hasValue("application/problem+json");
  }

  @Test
  void anUnknownPathIsAProblemAndAWrongMethodSaysWhichAreRight() throws Exception {
    String host = laptop.origins().cofferHost();
    assertThat(get(host, "/api/nothing").statusCode()).isEqualTo(404);
    HttpResponse<String> wrong =
        http.send(request(host, "/api/me").DELETE().build(), BodyHandlers.ofString());
    assertThat(wrong.statusCode()).isEqualTo(405);
    assertThat(wrong.headers().firstValue("allow")).hasValue("GET");
  }

  @Test
  void thePublishedKeyIsThere() throws Exception {
    assertThat(get(laptop.origins().cofferHost(), "/.well-known/jwks.json").body())
        .contains("\"kty\":\"RSA\"");
  }

  @Test
  void aHostNameThatIsNotOursReachesNothing() throws Exception {
    assertThat(get("evil.example", "/").statusCode()).isEqualTo(421);
    assertThat(get("coffer.localhost:1", "/api/me").statusCode()).isEqualTo(421);
    assertThat(get("coffer.localhost.evil.example:" + port(), "/").statusCode()).isEqualTo(421);
  }

  @Test
  void localhostShowsWhereToGo() throws Exception {
    assertThat(get("localhost:" + port(), "/").body()).contains(laptop.origins().salesforce());
  }

  @Test
  void filesOutsideOfTheBuiltPagesAreNotServed() throws Exception {
    String host = laptop.origins().cofferHost();
    assertThat(get(host, "/iframe/%2e%2e/%2e%2e/pom.xml").statusCode()).isBetween(400, 499);
    assertThat(get(host, "/iframe/..%2f..%2fpackage.json").statusCode()).isBetween(400, 499);
  }

  private int port() {
    return laptop.origins().port();
  }

  private HttpResponse<String> get(String host, String path) throws Exception {
    return http.send(request(host, path).build(), BodyHandlers.ofString());
  }

  private HttpRequest.Builder request(String host, String path) {
    return HttpRequest.newBuilder(URI.create("http://" + LocalServer.ADDRESS + ":" + port() + path))
        .header("host", host);
  }

  private static LocalServer free() {
    return switch (LocalServer.open(0)) {
      case LocalServer.Opening.Opened(LocalServer server) -> server;
      case LocalServer.Opening.PortTaken(int port) -> throw new AssertionError(port + " is taken");
    };
  }
}
