package dev.coffer.unlocks;

import static dev.coffer.platform.Attributes.flag;
import static dev.coffer.platform.Attributes.key;
import static dev.coffer.platform.Attributes.number;
import static dev.coffer.platform.Attributes.text;

import dev.coffer.contacts.Item;
import dev.coffer.credits.AccountKey;
import dev.coffer.credits.PoolId;
import dev.coffer.credits.Stamp;
import dev.coffer.identity.OrganisationId;
import dev.coffer.identity.Source;
import dev.coffer.identity.UserId;
import dev.coffer.platform.TableReads;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;

/**
 * Ownership in DynamoDB: {@code pk = <organisation>#<bucket>}, {@code sk = <item>#<generation>},
 * where the bucket, 0 to 63, comes from the item: no partition grows hot, and no index is needed.
 */
public final class OwnershipTable implements OwnershipStore {
  private static final int BUCKETS = 64;
  private static final String POOL = "o";
  private static final String HOLDER = "h";
  private static final String TICKET = "t";
  private static final String USER = "u";
  private static final String AT = "at";
  private static final String SOURCE = "s";
  private static final String ORDER = "n";
  private static final String REVERSED = "rv";

  private final DynamoDbClient dynamo;
  private final String table;

  /** The rows in a table. */
  public OwnershipTable(DynamoDbClient dynamo, String table) {
    this.dynamo = dynamo;
    this.table = table;
  }

  @Override
  public Claim claim(OwnershipRow row) {
    Map<String, AttributeValue> attributes = new HashMap<>(keyOf(row.generation()));
    attributes.put(POOL, text(row.account().pool().value()));
    attributes.put(HOLDER, text(row.account().holder()));
    attributes.put(TICKET, number(row.ticket()));
    attributes.put(USER, text(row.user().value()));
    attributes.put(AT, number(row.at().getEpochSecond()));
    attributes.put(SOURCE, text(row.stamp().source().name()));
    attributes.put(ORDER, number(row.stamp().order()));
    try {
      dynamo.putItem(
          put ->
              put.tableName(table)
                  .item(attributes)
                  .conditionExpression("attribute_not_exists(pk)")
                  .returnValuesOnConditionCheckFailure(
                      ReturnValuesOnConditionCheckFailure.ALL_OLD));
      return new Claim.Written();
    } catch (ConditionalCheckFailedException e) {
      return new Claim.Decided(row(row.generation(), e.item()));
    }
  }

  @Override
  public Optional<OwnershipRow> read(Generation generation) {
    Map<String, AttributeValue> row =
        dynamo
            .getItem(get -> get.tableName(table).key(keyOf(generation)).consistentRead(true))
            .item();
    return row.isEmpty() ? Optional.empty() : Optional.of(row(generation, row));
  }

  @Override
  public Map<Generation, OwnershipRow> rows(Collection<Generation> generations) {
    Map<Map<String, AttributeValue>, Generation> wanted = new LinkedHashMap<>();
    generations.forEach(generation -> wanted.put(keyOf(generation), generation));
    Map<Generation, OwnershipRow> found = new HashMap<>();
    for (Map<String, AttributeValue> row : TableReads.rows(dynamo, table, wanted.keySet(), false)) {
      Generation generation = wanted.get(key(text(row, "pk"), text(row, "sk")));
      if (generation != null) {
        found.put(generation, row(generation, row));
      }
    }
    return found;
  }

  @Override
  public Map<Item, OwnershipRow> newest(OrganisationId organisation, Collection<Item> items) {
    Map<Item, OwnershipRow> newest = new HashMap<>();
    List<Generation> open =
        items.stream().map(item -> Generation.first(organisation, item)).toList();
    // Nearly every item has one generation at most, so this is one round trip as a rule.
    while (!open.isEmpty()) {
      Map<Generation, OwnershipRow> found = rows(open);
      found.forEach((generation, row) -> newest.put(generation.item(), row));
      open =
          found.values().stream()
              .filter(OwnershipRow::reversed)
              .map(row -> row.generation().next())
              .toList();
    }
    return newest;
  }

  static Map<String, AttributeValue> keyOf(Generation generation) {
    int bucket = Math.floorMod(generation.item().key().hashCode(), BUCKETS);
    return key(generation.organisation() + "#" + bucket, generation.key());
  }

  private static OwnershipRow row(Generation generation, Map<String, AttributeValue> row) {
    return new OwnershipRow(
        generation,
        new AccountKey(generation.organisation(), new PoolId(text(row, POOL)), text(row, HOLDER)),
        number(row, TICKET),
        new UserId(text(row, USER)),
        new Stamp(
            Instant.ofEpochSecond(number(row, AT)),
            Source.valueOf(text(row, SOURCE)),
            Math.toIntExact(number(row, ORDER))),
        flag(row, REVERSED));
  }
}
