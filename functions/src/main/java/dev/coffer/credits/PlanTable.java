package dev.coffer.credits;

import static dev.coffer.platform.Attributes.key;
import static dev.coffer.platform.Attributes.number;
import static dev.coffer.platform.Attributes.text;

import dev.coffer.identity.OrganisationId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Plans in DynamoDB: {@code pk = <organisation>#plan#<plan>}, {@code sk = lines#<chunk>}, {@code
 * refused#<chunk>} or {@code outcomes#<chunk>}.
 */
public final class PlanTable implements Plans {
  private static final String LINES = "lines";
  private static final String OUTCOMES = "outcomes";
  private static final String REFUSED = "refused";
  private static final String PACKED = "b";
  private static final String LIST = "l";
  private static final String NUMBER = "n";
  private static final String SUBJECT = "s";
  private static final String WHY = "w";

  private final DynamoDbClient dynamo;
  private final String table;

  /** The plans in a table. */
  public PlanTable(DynamoDbClient dynamo, String table) {
    this.dynamo = dynamo;
    this.table = table;
  }

  @Override
  public void put(OrganisationId organisation, String plan, int chunk, List<Line> lines) {
    put(keyOf(organisation, plan, LINES, chunk), PACKED, packed(PackedLines.packLines(lines)));
  }

  @Override
  public List<Line> lines(OrganisationId organisation, String plan, int chunk) {
    AttributeValue packed = get(keyOf(organisation, plan, LINES, chunk)).get(PACKED);
    if (packed == null) {
      throw new IllegalStateException("no chunk " + chunk + " of plan " + plan);
    }
    return PackedLines.lines(packed.b().asByteArrayUnsafe());
  }

  @Override
  public void putOutcomes(
      OrganisationId organisation, String plan, int chunk, List<LineOutcome> outcomes) {
    put(
        keyOf(organisation, plan, OUTCOMES, chunk),
        PACKED,
        packed(PackedLines.packOutcomes(outcomes)));
  }

  @Override
  public Optional<List<LineOutcome>> outcomes(OrganisationId organisation, String plan, int chunk) {
    return Optional.ofNullable(get(keyOf(organisation, plan, OUTCOMES, chunk)).get(PACKED))
        .map(packed -> PackedLines.outcomes(packed.b().asByteArrayUnsafe()));
  }

  @Override
  public void putRefused(
      OrganisationId organisation, String plan, int chunk, List<RefusedLine> refused) {
    List<AttributeValue> list =
        refused.stream()
            .map(
                one ->
                    AttributeValue.fromM(
                        Map.of(
                            NUMBER, number(one.number()),
                            SUBJECT, text(one.subject()),
                            WHY, text(one.why()))))
            .toList();
    put(keyOf(organisation, plan, REFUSED, chunk), LIST, AttributeValue.fromL(list));
  }

  @Override
  public List<RefusedLine> refused(OrganisationId organisation, String plan, int chunk) {
    return get(keyOf(organisation, plan, REFUSED, chunk))
        .getOrDefault(LIST, AttributeValue.fromL(List.of()))
        .l()
        .stream()
        .map(AttributeValue::m)
        .map(row -> new RefusedLine(number(row, NUMBER), text(row, SUBJECT), text(row, WHY)))
        .toList();
  }

  private void put(Map<String, AttributeValue> key, String name, AttributeValue value) {
    Map<String, AttributeValue> row = new HashMap<>(key);
    row.put(name, value);
    dynamo.putItem(put -> put.tableName(table).item(row));
  }

  private Map<String, AttributeValue> get(Map<String, AttributeValue> key) {
    return dynamo.getItem(get -> get.tableName(table).key(key).consistentRead(true)).item();
  }

  private static AttributeValue packed(byte[] bytes) {
    return AttributeValue.fromB(SdkBytes.fromByteArrayUnsafe(bytes));
  }

  private static Map<String, AttributeValue> keyOf(
      OrganisationId organisation, String plan, String what, int chunk) {
    return key(organisation + "#plan#" + plan, "%s#%06d".formatted(what, chunk));
  }
}
