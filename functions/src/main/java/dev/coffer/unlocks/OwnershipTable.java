package dev.coffer.unlocks;

import static dev.coffer.platform.Attributes.flag;
import static dev.coffer.platform.Attributes.key;
import static dev.coffer.platform.Attributes.number;
import static dev.coffer.platform.Attributes.text;
import static dev.coffer.platform.Attributes.textOrNull;
import static java.util.stream.Collectors.joining;

import dev.coffer.contacts.Item;
import dev.coffer.credits.AccountKey;
import dev.coffer.credits.PackedKeys;
import dev.coffer.credits.PoolId;
import dev.coffer.credits.Stamp;
import dev.coffer.identity.OrganisationId;
import dev.coffer.identity.Source;
import dev.coffer.identity.UserId;
import dev.coffer.platform.TableReads;
import dev.coffer.platform.TableWrite;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchStatementRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchStatementResponse;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * Ownership in DynamoDB: {@code pk = <organisation>#<bucket>}, {@code sk = <item>#<generation>},
 * where the bucket, 0 to 63, comes from the item: no partition grows hot, and no index is needed.
 * Batches lie beside them: {@code pk = <organisation>#batch#<id>}.
 */
public final class OwnershipTable implements OwnershipStore {
  static final int BUCKETS = 64;
  private static final String POOL = "o";
  private static final String HOLDER = "h";
  private static final String TICKET = "t";
  private static final String USER = "u";
  private static final String AT = "at";
  private static final String SOURCE = "s";
  private static final String ORDER = "n";
  private static final String REVERSED = "rv";
  private static final String VOID = "w";
  private static final String KEYS = "k";

  /** The most statements that DynamoDB takes in one request. */
  private static final int INSERTS_MAX = 25;

  private final DynamoDbClient dynamo;
  private final String table;

  /** The rows in a table. */
  public OwnershipTable(DynamoDbClient dynamo, String table) {
    this.dynamo = dynamo;
    this.table = table;
  }

  @Override
  public Claim claim(GenerationRow row) {
    Map<String, AttributeValue> attributes = attributes(row);
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
  public List<Claim> claimAll(List<OwnershipRow> rows) {
    List<Claim> claims = new ArrayList<>(rows.size());
    for (int from = 0; from < rows.size(); from += INSERTS_MAX) {
      claims.addAll(insert(rows.subList(from, Math.min(from + INSERTS_MAX, rows.size()))));
    }
    return claims;
  }

  private List<Claim> insert(List<OwnershipRow> rows) {
    if (rows.size() == 1) {
      return List.of(claim(rows.getFirst()));
    }
    List<BatchStatementRequest> inserts = rows.stream().map(this::insert).toList();
    List<BatchStatementResponse> answers =
        dynamo.batchExecuteStatement(batch -> batch.statements(inserts)).responses();
    List<Claim> claims = new ArrayList<>(rows.size());
    for (int i = 0; i < rows.size(); i++) {
      // Whatever stood in the way of one, a put of its own finds out and is repeated if need be.
      claims.add(answers.get(i).error() == null ? new Claim.Written() : claim(rows.get(i)));
    }
    return claims;
  }

  private BatchStatementRequest insert(OwnershipRow row) {
    Map<String, AttributeValue> attributes = attributes(row);
    List<String> names = List.copyOf(attributes.keySet());
    String values = names.stream().map(name -> "'" + name + "': ?").collect(joining(", "));
    return BatchStatementRequest.builder()
        .statement("INSERT INTO \"" + table + "\" VALUE {" + values + "}")
        .parameters(names.stream().map(attributes::get).toList())
        .build();
  }

  @Override
  public Map<Generation, GenerationRow> read(Collection<Generation> generations) {
    return rows(generations, true);
  }

  @Override
  public Map<Generation, GenerationRow> rows(Collection<Generation> generations) {
    return rows(generations, false);
  }

  private Map<Generation, GenerationRow> rows(Collection<Generation> generations, boolean strong) {
    Map<Map<String, AttributeValue>, Generation> wanted = new LinkedHashMap<>();
    generations.forEach(generation -> wanted.put(keyOf(generation), generation));
    Map<Generation, GenerationRow> found = new HashMap<>();
    for (Map<String, AttributeValue> row :
        TableReads.rows(dynamo, table, wanted.keySet(), strong)) {
      Generation generation = wanted.get(key(text(row, "pk"), text(row, "sk")));
      if (generation != null) {
        found.put(generation, row(generation, row));
      }
    }
    return found;
  }

  @Override
  public Map<Item, GenerationRow> newest(OrganisationId organisation, Collection<Item> items) {
    Map<Item, GenerationRow> newest = new HashMap<>();
    List<Generation> open =
        items.stream().map(item -> Generation.first(organisation, item)).toList();
    // Nearly every item has one generation at most, so this is one round trip as a rule.
    while (!open.isEmpty()) {
      Map<Generation, GenerationRow> found = rows(open);
      found.forEach((generation, row) -> newest.put(generation.item(), row));
      open =
          found.values().stream()
              .filter(GenerationRow::isReversed)
              .map(row -> row.generation().next())
              .toList();
    }
    return newest;
  }

  @Override
  public void put(Batch batch) {
    Map<String, AttributeValue> row = new HashMap<>(batchKey(batch.organisation(), batch.id()));
    row.put(KEYS, AttributeValue.fromB(SdkBytes.fromByteArray(PackedKeys.pack(batch.keys()))));
    dynamo.putItem(put -> put.tableName(table).item(row));
  }

  @Override
  public Batch batch(OrganisationId organisation, String id) {
    Map<String, AttributeValue> row =
        dynamo
            .getItem(
                get -> get.tableName(table).key(batchKey(organisation, id)).consistentRead(true))
            .item();
    AttributeValue keys = row.get(KEYS);
    if (keys == null) {
      throw new IllegalStateException("no batch " + id);
    }
    return new Batch(organisation, id, PackedKeys.unpack(keys.b().asByteArray()));
  }

  /**
   * All purchases of an organisation, reversed ones too, in no order; page by page, read strongly.
   * Close the stream.
   */
  public Stream<OwnershipRow> all(OrganisationId organisation) {
    return IntStream.range(0, BUCKETS)
        .boxed()
        .flatMap(
            bucket ->
                dynamo
                    .queryPaginator(
                        query ->
                            query
                                .tableName(table)
                                .consistentRead(true)
                                .keyConditionExpression("pk = :pk")
                                .expressionAttributeValues(
                                    Map.of(":pk", text(partition(organisation, bucket)))))
                    .items()
                    .stream())
        .flatMap(row -> read(row).stream());
  }

  /**
   * The purchase that a row of the table is; empty where the row is something else.
   *
   * @throws IllegalStateException when it should be a purchase and can't be read
   * @throws IllegalArgumentException in the same case
   */
  public static Optional<OwnershipRow> read(Map<String, AttributeValue> row) {
    String[] pk = text(row, "pk").split("#", -1);
    if (pk.length != 2) {
      return Optional.empty();
    }
    Generation generation = Generation.of(new OrganisationId(pk[0]), text(row, "sk"));
    return switch (row(generation, row)) {
      case OwnershipRow bought -> Optional.of(bought);
      case VoidRow _ -> Optional.empty();
    };
  }

  /** The part of a transaction that marks a row reversed, once. */
  TransactWriteItem reversal(OwnershipRow row) {
    return new TableWrite()
        .set(REVERSED + " = :yes")
        .onlyIf("attribute_not_exists(" + REVERSED + ")", TICKET + " = :ticket")
        .value(":yes", flag(true))
        .value(":ticket", row.ticket())
        .part(table, keyOf(row.generation()));
  }

  private static Map<String, AttributeValue> batchKey(OrganisationId organisation, String id) {
    return key(organisation + "#batch#" + id, "batch");
  }

  static Map<String, AttributeValue> keyOf(Generation generation) {
    return key(
        partition(generation.organisation(), bucket(generation.item().key())), generation.key());
  }

  private static int bucket(String item) {
    return Math.floorMod(item.hashCode(), BUCKETS);
  }

  static String partition(OrganisationId organisation, int bucket) {
    return organisation + "#" + bucket;
  }

  private static Map<String, AttributeValue> attributes(GenerationRow row) {
    Map<String, AttributeValue> attributes = new HashMap<>(keyOf(row.generation()));
    switch (row) {
      case OwnershipRow bought -> {
        attributes.put(POOL, text(bought.account().pool().value()));
        attributes.put(HOLDER, text(bought.account().holder()));
        attributes.put(TICKET, number(bought.ticket()));
        attributes.put(USER, text(bought.user().value()));
        attributes.put(AT, number(bought.at().getEpochSecond()));
        attributes.put(SOURCE, text(bought.stamp().source().name()));
        attributes.put(ORDER, number(bought.stamp().order()));
      }
      case VoidRow refused -> {
        attributes.put(VOID, text(refused.reason().name()));
        attributes.put(AT, number(refused.at().getEpochSecond()));
      }
    }
    return attributes;
  }

  static GenerationRow row(Generation generation, Map<String, AttributeValue> row) {
    String reason = textOrNull(row, VOID);
    if (reason != null) {
      return new VoidRow(
          generation, VoidRow.Reason.valueOf(reason), Instant.ofEpochSecond(number(row, AT)));
    }
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
