package dev.coffer.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coffer.functions.AdminFunction;
import dev.coffer.functions.Cloud;
import dev.coffer.functions.JobsFunction;
import dev.coffer.functions.ScheduleFunction;
import dev.coffer.functions.SellerFunction;
import dev.coffer.functions.SessionsFunction;
import dev.coffer.functions.StreamsFunction;
import dev.coffer.local.RecordingDynamo.Right;
import dev.coffer.local.aws.Database;
import dev.coffer.local.demo.DemoSeed;
import dev.coffer.local.http.LocalServer;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * What the functions do to their tables on sellers' ordinary days, against what their roles in
 * {@code template.yaml} allow: what is missing there works on a laptop and would be refused in AWS.
 */
@DisplayName("The role of a function allows")
class RightsTest {
  static {
    System.setProperty("jdk.httpclient.allowRestrictedHeaders", "host");
  }

  private final HttpClient http = HttpClient.newHttpClient();
  private final Map<String, RecordingDynamo> recorders = new TreeMap<>();

  @Test
  void everythingThatItDoes() throws Exception {
    try (Laptop laptop = started()) {
      aDayOf("ines", "Kestrel Software", 20, laptop);
      aDayOf("tom", "Kestrel Software", 1, laptop);
      aDayOf("mara", "Northwind Freight", 1, laptop);
      aDayOf("nina", "Northwind Freight", 0, laptop);
      theScheduleOf(laptop);
    }

    for (String function : List.of("Seller", "Sessions", "Schedule")) {
      assertThat(used(function)).isNotEmpty();
    }
    for (String function : recorders.keySet()) {
      Set<Right> allowed = allowed(function);
      assertThat(allowed).as("the role of %s", function).containsAll(used(function));
    }
  }

  private Set<Right> used(String function) {
    return Objects.requireNonNull(recorders.get(function)).used();
  }

  /** The DynamoDB actions of a role's statements, by the table they name. */
  private static Set<Right> allowed(String function) throws IOException {
    String template = Files.readString(Root.find().resolve("template.yaml"));
    int from = template.indexOf("\n  " + function + "Role:");
    String role = template.substring(from, template.indexOf("\n\n", from));
    Matcher statements =
        Pattern.compile("Action: \\[?(dynamodb:[^\\]\n]+)\\]?\n +Resource: !GetAtt (\\w+)\\.Arn")
            .matcher(role);
    return statements
        .results()
        .flatMap(
            statement ->
                Pattern.compile(", *")
                    .splitAsStream(statement.group(1))
                    .map(action -> new Right(action, statement.group(2))))
        .collect(Collectors.toSet());
  }

  private Laptop started() {
    LocalServer server =
        switch (LocalServer.open(0)) {
          case LocalServer.Opening.Opened(LocalServer opened) -> opened;
          case LocalServer.Opening.PortTaken(int port) -> throw new AssertionError(port);
        };
    return Laptop.start(
        server,
        Database.inMemory(),
        Root.find(),
        null,
        cloud ->
            new Handlers(
                Map.of(
                    "AdminFunction", new AdminFunction(recorded("Admin", cloud)),
                    "SellerFunction", new SellerFunction(recorded("Seller", cloud)),
                    "SessionsFunction", new SessionsFunction(recorded("Sessions", cloud))),
                Map.of("StreamsFunction", new StreamsFunction(recorded("Streams", cloud))),
                Map.of("JobsFunction", new JobsFunction(recorded("Jobs", cloud)))),
        DemoSeed::fill);
  }

  /** Today with what sellers left to settle, and the day on which every pool is over. */
  private void theScheduleOf(Laptop laptop) {
    Cloud cloud = recorded("Schedule", laptop.cloud());
    new ScheduleFunction(cloud).run(() -> true);
    Cloud later =
        new Cloud(
            cloud.issuer(),
            cloud.dynamo(),
            cloud.tables(),
            () -> cloud.clock().instant().plus(Duration.ofDays(1000)),
            cloud.ids(),
            cloud.signingKey(),
            cloud.canvasSecrets(),
            cloud.salesforce(),
            cloud.jobs());
    assertThat(new ScheduleFunction(later).run(() -> true)).doesNotEndWith(" 0 closed");
  }

  private Cloud recorded(String function, Cloud cloud) {
    RecordingDynamo recorder = new RecordingDynamo(cloud.dynamo());
    recorders.put(function, recorder);
    return new Cloud(
        cloud.issuer(),
        recorder,
        cloud.tables(),
        cloud.clock(),
        cloud.ids(),
        cloud.signingKey(),
        cloud.canvasSecrets(),
        cloud.salesforce(),
        cloud.jobs());
  }

  /** Opens the frame on an account, looks around, unlocks people one by one. */
  private void aDayOf(String person, String account, int unlocks, Laptop laptop)
      throws IOException, InterruptedException {
    String salesforce = laptop.origins().salesforceHost();
    String cookie = "standin=" + person;
    String list = get(salesforce, "/lightning/o/Account/list", "cookie", cookie);
    String record = found("href=\"([^\"]+)\">" + account + "<", list);
    String request =
        found(
            "name=\"signed_request\" value=\"([^\"]+)\"",
            get(salesforce, record, "cookie", cookie));
    String page = open(laptop.origins().cofferHost(), unescaped(request));
    if (unlocks == 0) {
      assertThat(page).contains("coffer-notice");
      return;
    }
    Session session = new Session(laptop, "Bearer " + found("\"token\":\"([^\"]+)\"", page));
    session.get("/api/me");
    session.get("/api/companies?name=" + account.substring(0, account.indexOf(' ')));
    String domain = account.toLowerCase(java.util.Locale.ROOT).replace(" ", "-") + ".example";
    String company = found("\"id\":\"([^\"]+)\"", session.get("/api/companies?domain=" + domain));
    session.get("/api/companies/" + company);
    String people = session.get("/api/companies/" + company + "/contacts?limit=50&owned=false");
    List<String> ids = new ArrayList<>();
    Matcher id = Pattern.compile("\"id\":\"([^\"]+)\",\"companyId\"").matcher(people);
    while (id.find()) {
      ids.add(id.group(1));
    }
    for (String one : ids.subList(0, unlocks)) {
      String items = "{\"items\":[{\"kind\":\"CONTACT\",\"id\":\"" + one + "\"}]}";
      session.post("/api/quotes", items);
      session.post("/api/unlocks", items);
    }
    String companyItem = "{\"items\":[{\"kind\":\"COMPANY\",\"id\":\"" + company + "\"}]}";
    session.post("/api/unlocks", companyItem);
    session.post(
        "/api/interactions",
        "{\"batchId\":\"0123456789abcdefghjkmnpqrs\",\"interactions\":"
            + "[{\"kind\":\"VIEW\",\"at\":\"2026-01-01T00:00:00Z\",\"account\":null}]}");
    session.get("/api/me");
  }

  private String open(String host, String signedRequest) throws IOException, InterruptedException {
    return sent(
        request(host, "/canvas")
            .header("content-type", "application/x-www-form-urlencoded")
            .POST(
                HttpRequest.BodyPublishers.ofString(
                    "signed_request=" + URLEncoder.encode(signedRequest, StandardCharsets.UTF_8))));
  }

  private String get(String host, String path, String header, String value)
      throws IOException, InterruptedException {
    return sent(request(host, path).header(header, value));
  }

  private HttpRequest.Builder request(String host, String path) {
    String port = host.substring(host.indexOf(':') + 1);
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
        .header("host", host);
  }

  private String sent(HttpRequest.Builder request) throws IOException, InterruptedException {
    HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
    assertThat(answer.statusCode()).as(answer.body()).isLessThan(500);
    return answer.body();
  }

  private static String found(String pattern, String text) {
    Matcher matcher = Pattern.compile(pattern).matcher(text);
    assertThat(matcher.find()).as("%s in %s", pattern, text).isTrue();
    return matcher.group(1);
  }

  private static String unescaped(String attribute) {
    return attribute.replace("&#61;", "=").replace("&#43;", "+").replace("&amp;", "&");
  }

  /** A signed-in seller. */
  private final class Session {
    private final String host;
    private final String bearer;

    Session(Laptop laptop, String bearer) {
      this.host = laptop.origins().cofferHost();
      this.bearer = bearer;
    }

    String get(String path) throws IOException, InterruptedException {
      return RightsTest.this.get(host, path, "authorization", bearer);
    }

    void post(String path, String body) throws IOException, InterruptedException {
      sent(
          request(host, path)
              .header("authorization", bearer)
              .header("content-type", "application/json")
              .POST(HttpRequest.BodyPublishers.ofString(body)));
    }
  }
}
