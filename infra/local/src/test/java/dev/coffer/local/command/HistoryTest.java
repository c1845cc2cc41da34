package dev.coffer.local.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coffer.contacts.ContactId;
import dev.coffer.contacts.IdentityKey;
import dev.coffer.contacts.Item;
import dev.coffer.credits.AccountKey;
import dev.coffer.credits.PoolId;
import dev.coffer.credits.Stamp;
import dev.coffer.functions.Cloud;
import dev.coffer.functions.StreamsFunction;
import dev.coffer.functions.Tables;
import dev.coffer.identity.DynamoOrganisations;
import dev.coffer.identity.Organisation;
import dev.coffer.identity.OrganisationId;
import dev.coffer.identity.Source;
import dev.coffer.identity.UserId;
import dev.coffer.local.LocalCloud;
import dev.coffer.local.Origins;
import dev.coffer.local.Root;
import dev.coffer.local.aws.Database;
import dev.coffer.local.aws.LocalQueues;
import dev.coffer.local.aws.LocalSecrets;
import dev.coffer.local.aws.Streams;
import dev.coffer.local.aws.Template;
import dev.coffer.local.salesforce.DemoOrganisations;
import dev.coffer.platform.Ids;
import dev.coffer.unlocks.Generation;
import dev.coffer.unlocks.OwnershipRow;
import dev.coffer.unlocks.OwnershipTable;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

@DisplayName("On a laptop the history")
class HistoryTest {
  private static final Instant NOW = Instant.parse("2026-11-23T09:30:00Z");

  private final Template template = Template.read(Root.find().resolve("template.yaml"));
  private final Tables tables = LocalCloud.tables(template);
  private final Database database = Database.inMemory();
  private final Ids ids = Ids.from(new SplittableRandom(2026));
  private final OrganisationId organisation = new OrganisationId(ids.next());
  private final LocalQueues queues =
      new LocalQueues(template.sources().queues(), InstantSource.system(), ids);

  @BeforeEach
  void anOrganisation() {
    database.createTables(template.tables());
    new DynamoOrganisations(database.client(), tables.identity())
        .register(
            new Organisation(
                organisation,
                "Meridian",
                DemoOrganisations.MERIDIAN.id(),
                ZoneOffset.UTC,
                true,
                Organisation.Status.ACTIVE));
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void isBuiltFromTheStreamsAndPutsAsideOnlyWhatCannotBeRead() {
    for (int i = 0; i < 7; i++) {
      unlocked(i);
    }
    database
        .client()
        .putItem(
            put ->
                put.tableName(tables.ownership())
                    .item(
                        Map.of(
                            "pk", AttributeValue.fromS(organisation + "#0"),
                            "sk", AttributeValue.fromS("no purchase"))));
    for (int i = 7; i < 12; i++) {
      unlocked(i);
    }

    follow();

    assertThat(rows().keySet().stream().filter(key -> key.contains("#history#"))).hasSize(12);
    assertThat(queues.named("StreamsDeadLetters").bodies()).hasSize(1);
  }

  @Test
  void isBuiltAgainWithTheSameBytes() {
    for (int i = 0; i < 12; i++) {
      unlocked(i);
    }
    follow();
    Map<String, Map<String, AttributeValue>> streamed = rows();
    streamed
        .values()
        .forEach(
            row ->
                database
                    .client()
                    .deleteItem(
                        delete ->
                            delete
                                .tableName(tables.usage())
                                .key(Map.of("pk", value(row, "pk"), "sk", value(row, "sk")))));
    assertThat(rows()).isEmpty();

    String said = rebuild();

    assertThat(said).contains("Built the history of Meridian again: 12 events, and 0 removed");
    assertThat(rows()).isEqualTo(streamed);
  }

  private void unlocked(int second) {
    UserId buyer = new UserId(ids.next());
    new OwnershipTable(database.client(), tables.ownership())
        .claim(
            new OwnershipRow(
                Generation.first(organisation, new Item.Person(new ContactId(ids.next()))),
                new AccountKey(organisation, new PoolId("0".repeat(26)), buyer.value()),
                0,
                buyer,
                new Stamp(NOW.plusSeconds(second), Source.IFRAME, second),
                false));
  }

  /** Lets the function follow the streams until there is nothing left. */
  private void follow() {
    Cloud cloud =
        LocalCloud.of(new Origins(0), database.client(), template, LocalSecrets.in(null), queues);
    try (Streams streams =
        new Streams(
            template.sources(),
            database,
            Map.of("StreamsFunction", new StreamsFunction(cloud)),
            queues,
            ids,
            Duration.ZERO)) {
      streams.catchUp();
    }
  }

  private String rebuild() {
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    RebuildUsage command = new RebuildUsage();
    Operator operator =
        new Operator(
            database.client(),
            tables,
            new IdentityKey(new byte[32]),
            InstantSource.fixed(NOW),
            ids,
            Path.of("."));
    assertThat(
            command.run(
                Arguments.parse(List.of("--org", organisation.value()), "", command.options()),
                operator,
                new PrintStream(said, true, StandardCharsets.UTF_8)))
        .isZero();
    return said.toString(StandardCharsets.UTF_8);
  }

  private Map<String, Map<String, AttributeValue>> rows() {
    Map<String, Map<String, AttributeValue>> rows = new TreeMap<>();
    database
        .client()
        .scanPaginator(scan -> scan.tableName(tables.usage()))
        .items()
        .forEach(row -> rows.put(value(row, "pk").s() + " " + value(row, "sk").s(), row));
    return rows;
  }

  private static AttributeValue value(Map<String, AttributeValue> row, String name) {
    return row.getOrDefault(name, AttributeValue.fromS(""));
  }
}
