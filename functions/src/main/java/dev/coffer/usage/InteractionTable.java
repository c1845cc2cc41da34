package dev.coffer.usage;

import static dev.coffer.platform.Attributes.key;
import static dev.coffer.platform.Attributes.number;
import static dev.coffer.platform.Attributes.text;
import static dev.coffer.platform.Attributes.textOrNull;

import dev.coffer.identity.OrganisationId;
import dev.coffer.identity.Source;
import dev.coffer.identity.UserId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Interactions in DynamoDB: one row a batch, so that a dozen clicks cost one or two write units.
 * {@code pk = <organisation>#i#<day>}, {@code sk = <user>#<batch>}; a retry writes the same row.
 */
public final class InteractionTable implements Interactions {
  private static final String SOURCE = "s";
  private static final String ARRIVED = "t";
  private static final String ENTRIES = "e";
  private static final String KIND = "k";
  private static final String SECOND = "t";
  private static final String ACCOUNT = "a";

  private final DynamoDbClient dynamo;
  private final String table;

  /** The interactions in a table. */
  public InteractionTable(DynamoDbClient dynamo, String table) {
    this.dynamo = dynamo;
    this.table = table;
  }

  @Override
  public void store(InteractionBatch batch) {
    LocalDate day = LocalDate.ofInstant(batch.arrived(), ZoneOffset.UTC);
    Map<String, AttributeValue> row =
        new HashMap<>(key(partition(batch.organisation(), day), batch.user() + "#" + batch.id()));
    row.put(SOURCE, text(batch.source().name()));
    row.put(ARRIVED, number(batch.arrived().getEpochSecond()));
    row.put(
        ENTRIES,
        AttributeValue.fromL(batch.interactions().stream().map(InteractionTable::entry).toList()));
    dynamo.putItem(put -> put.tableName(table).item(row));
  }

  @Override
  public List<InteractionBatch> of(OrganisationId organisation, LocalDate day) {
    return dynamo
        .queryPaginator(
            query ->
                query
                    .tableName(table)
                    .keyConditionExpression("pk = :pk")
                    .expressionAttributeValues(Map.of(":pk", text(partition(organisation, day)))))
        .items()
        .stream()
        .map(row -> batch(organisation, row))
        .toList();
  }

  private static String partition(OrganisationId organisation, LocalDate day) {
    return organisation + "#i#" + day;
  }

  private static AttributeValue entry(Interaction interaction) {
    Map<String, AttributeValue> entry = new HashMap<>();
    entry.put(KIND, text(interaction.kind().name()));
    entry.put(SECOND, number(interaction.at().getEpochSecond()));
    if (interaction.account() != null) {
      entry.put(ACCOUNT, text(interaction.account()));
    }
    return AttributeValue.fromM(entry);
  }

  private static InteractionBatch batch(
      OrganisationId organisation, Map<String, AttributeValue> row) {
    String[] sort = text(row, "sk").split("#", 2);
    AttributeValue entries = row.get(ENTRIES);
    if (entries == null) {
      throw new IllegalStateException("batch without " + ENTRIES);
    }
    return new InteractionBatch(
        organisation,
        new UserId(sort[0]),
        sort[1],
        Source.valueOf(text(row, SOURCE)),
        Instant.ofEpochSecond(number(row, ARRIVED)),
        entries.l().stream()
            .map(AttributeValue::m)
            .map(
                entry ->
                    new Interaction(
                        Interaction.Kind.valueOf(text(entry, KIND)),
                        Instant.ofEpochSecond(number(entry, SECOND)),
                        textOrNull(entry, ACCOUNT)))
            .toList());
  }
}
