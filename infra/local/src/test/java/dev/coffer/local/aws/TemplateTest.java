package dev.coffer.local.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.coffer.local.LocalCloud;
import dev.coffer.local.Root;
import dev.coffer.local.aws.EventSources.QueueDefinition;
import dev.coffer.local.aws.EventSources.QueueSource;
import dev.coffer.local.aws.EventSources.StreamSource;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

class TemplateTest {
  private final Template template = Template.read(Root.find().resolve("template.yaml"));

  @Test
  void everyOperationOfTheApiDocumentHasARouteToTheFunctionOfItsTrustLevel() throws IOException {
    Map<String, String> routes = new TreeMap<>();
    template.routes().forEach(route -> routes.put(route.route().key(), route.function()));
    assertThat(routes).isEqualTo(operations());
  }

  @Test
  void whatFitsNoRouteGoesToTheSellerFunction() {
    assertThat(template.fallback()).isEqualTo("SellerFunction");
  }

  @Test
  void everyTableIsKeyedPkAndSk() {
    assertThat(template.tables())
        .hasSize(5)
        .allSatisfy(
            table -> {
              assertThat(table.keys()).isEqualTo(Map.of("pk", "HASH", "sk", "RANGE"));
              assertThat(table.attributes()).isEqualTo(Map.of("pk", "S", "sk", "S"));
            });
  }

  @Test
  void onlyIdentityRowsExpire() {
    assertThat(template.tables())
        .filteredOn(table -> table.expiry() != null)
        .extracting(Template.TableDefinition::name, Template.TableDefinition::expiry)
        .containsExactly(tuple("IdentityTable", "ttl"));
  }

  @Test
  void theFunctionsAreToldEveryTable() {
    assertThat(LocalCloud.tables(template).identity()).isEqualTo("IdentityTable");
    assertThat(LocalCloud.tables(template).usage()).isEqualTo("UsageTable");
  }

  @Test
  void theStreamsFunctionFollowsCreditsAndOwnership() {
    assertThat(template.tables())
        .filteredOn(table -> table.stream() != null)
        .extracting(Template.TableDefinition::name, Template.TableDefinition::stream)
        .containsExactly(
            tuple("CreditsTable", "NEW_AND_OLD_IMAGES"),
            tuple("OwnershipTable", "NEW_AND_OLD_IMAGES"));
    assertThat(template.sources().streams())
        .containsExactly(follower("CreditsTable"), follower("OwnershipTable"));
  }

  @Test
  void theJobsFunctionIsGivenOneJobAtATimeAndFiveAttempts() {
    assertThat(template.sources().consumers())
        .containsExactly(
            new QueueSource("JobsFunction", Duration.ofMinutes(15), "JobsQueue", 1, true));
    assertThat(template.sources().queues())
        .contains(new QueueDefinition("JobsQueue", Duration.ofMinutes(16), 5, "JobsDeadLetters"));
    assertThat(template.environment()).containsEntry("JOBS_QUEUE_URL", "JobsQueue");
  }

  @Test
  void nobodyBeginsAJobThatMayStillBeUnderWay() {
    for (QueueSource consumer : template.sources().consumers()) {
      assertThat(template.sources().queues())
          .filteredOn(queue -> queue.name().equals(consumer.queue()))
          .singleElement()
          .satisfies(queue -> assertThat(queue.visibility()).isGreaterThan(consumer.timeout()));
    }
  }

  private static StreamSource follower(String table) {
    return new StreamSource(
        "StreamsFunction", Duration.ofMinutes(2), table, 100, true, true, 5, "StreamsDeadLetters");
  }

  /** Route keys of the API document, with the function that its tag belongs to. */
  private static Map<String, String> operations() throws IOException {
    Map<String, String> operations = new TreeMap<>();
    try (Reader reader = Files.newBufferedReader(Root.find().resolve("functions/openapi.yaml"))) {
      Map<String, Object> document =
          new Yaml(new SafeConstructor(new LoaderOptions())).load(reader);
      map(document.get("paths"))
          .forEach(
              (path, item) ->
                  map(item)
                      .forEach(
                          (method, operation) -> {
                            Object tags = map(operation).get("tags");
                            operations.put(
                                method.toUpperCase(Locale.ROOT) + " " + path, function(path, tags));
                          }));
    }
    return operations;
  }

  /** Only administrators and operators have business with pools, operations and the ledger. */
  private static String function(String path, @Nullable Object tags) {
    if (List.of("identity").equals(tags)) {
      return "SessionsFunction";
    }
    boolean administrators =
        Stream.of("/api/ledger", "/api/proofs", "/api/operations", "/api/operator", "/api/pools")
            .anyMatch(path::startsWith);
    return administrators ? "AdminFunction" : "SellerFunction";
  }

  private static Map<String, Object> map(@Nullable Object value) {
    Map<String, Object> map = new TreeMap<>();
    if (value instanceof Map<?, ?> given) {
      given.forEach((key, child) -> map.put(String.valueOf(key), child));
    }
    return map;
  }
}
