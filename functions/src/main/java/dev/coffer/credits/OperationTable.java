package dev.coffer.credits;

import static dev.coffer.platform.Attributes.key;
import static dev.coffer.platform.Attributes.number;
import static dev.coffer.platform.Attributes.text;
import static dev.coffer.platform.Attributes.textOrNull;

import dev.coffer.identity.OrganisationId;
import dev.coffer.platform.NewestFirstRows;
import dev.coffer.platform.TableReads;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * Operations in DynamoDB: {@code pk = <organisation>#operations}, {@code sk = <operation>}. Those
 * on many accounts are listed once more by time ({@link NewestFirstRows}): {@code pk =
 * <organisation>#runs}.
 */
public final class OperationTable implements Operations {
  private static final String POOL = "pl";
  private static final String KIND = "k";
  private static final String BY = "b";
  private static final String AT = "t";
  private static final String REASON = "w";
  private static final String INPUT = "in";
  private static final String STATE = "st";
  private static final String FIGURES = "fg";
  private static final String VERSION = "vn";
  private static final String PLAN = "pn";
  private static final String CHUNKS = "ch";
  private static final String OPENED = "op";
  private static final String DONE = "dn";
  private static final String LINES = "ln";
  private static final String REFUSED = "rf";
  private static final String RESERVED = "rs";
  private static final String MOVED = "mv";
  private static final String CHANGED = "cd";

  private final DynamoDbClient dynamo;
  private final String table;
  private final NewestFirstRows listed;

  /** The operations in a table. */
  public OperationTable(DynamoDbClient dynamo, String table) {
    this.dynamo = dynamo;
    this.table = table;
    this.listed = new NewestFirstRows(dynamo, table);
  }

  @Override
  public Optional<Operation> find(OrganisationId organisation, String id) {
    Map<String, AttributeValue> row =
        dynamo
            .getItem(get -> get.tableName(table).key(keyOf(organisation, id)).consistentRead(true))
            .item();
    return row.isEmpty() ? Optional.empty() : Optional.of(operation(organisation, row));
  }

  @Override
  public List<Operation> recent(OrganisationId organisation, int limit) {
    List<Map<String, AttributeValue>> keys =
        listed.ids(runs(organisation), limit).stream().map(id -> keyOf(organisation, id)).toList();
    return TableReads.rows(dynamo, table, keys, false).stream()
        .map(row -> operation(organisation, row))
        .sorted(Comparator.comparing(Operation::at).reversed().thenComparing(Operation::id))
        .toList();
  }

  @Override
  public boolean plan(Operation operation) {
    return listed.add(
        part(null, operation), runs(operation.organisation()), operation.at(), operation.id());
  }

  @Override
  public boolean advance(Operation before, Operation after) {
    try {
      dynamo.putItem(
          put ->
              put.tableName(table)
                  .item(row(after))
                  .conditionExpression(VERSION + " = :v")
                  .expressionAttributeValues(Map.of(":v", number(before.version()))));
      return true;
    } catch (ConditionalCheckFailedException e) {
      return false;
    }
  }

  /** The part of a transaction that writes an operation down, or a step of it. */
  TransactWriteItem part(@Nullable Operation before, Operation after) {
    Put.Builder put =
        Put.builder()
            .tableName(table)
            .item(row(after))
            .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD);
    if (before == null) {
      put.conditionExpression("attribute_not_exists(pk)");
    } else {
      put.conditionExpression(VERSION + " = :v")
          .expressionAttributeValues(Map.of(":v", number(before.version())));
    }
    return TransactWriteItem.builder().put(put.build()).build();
  }

  /** The reason that an operation was given; empty where it isn't known. */
  static String reason(
      DynamoDbClient dynamo, String table, OrganisationId organisation, String operation) {
    String reason =
        textOrNull(
            dynamo
                .getItem(
                    get ->
                        get.tableName(table)
                            .key(keyOf(organisation, operation))
                            .projectionExpression(REASON)
                            .consistentRead(true))
                .item(),
            REASON);
    return reason == null ? "" : reason;
  }

  static Operation operation(OrganisationId organisation, Map<String, AttributeValue> row) {
    Map<String, Long> figures = new HashMap<>();
    row.getOrDefault(FIGURES, AttributeValue.fromM(Map.of()))
        .m()
        .forEach((name, value) -> figures.put(name, Long.valueOf(value.n())));
    return new Operation(
        text(row, "sk"),
        organisation,
        new PoolId(text(row, POOL)),
        Operation.Kind.valueOf(text(row, KIND)),
        text(row, BY),
        Instant.ofEpochSecond(number(row, AT)),
        text(row, REASON),
        text(row, INPUT),
        Operation.State.valueOf(text(row, STATE)),
        figures,
        row.containsKey(PLAN) ? bulk(row) : null,
        number(row, VERSION));
  }

  private static Operation.Bulk bulk(Map<String, AttributeValue> row) {
    return new Operation.Bulk(
        text(row, PLAN),
        Math.toIntExact(number(row, CHUNKS)),
        Math.toIntExact(number(row, OPENED)),
        Math.toIntExact(number(row, DONE)),
        number(row, LINES),
        number(row, REFUSED),
        number(row, RESERVED),
        number(row, MOVED),
        number(row, CHANGED));
  }

  static Map<String, AttributeValue> row(Operation operation) {
    Map<String, AttributeValue> row =
        new HashMap<>(keyOf(operation.organisation(), operation.id()));
    row.put(POOL, text(operation.pool().value()));
    row.put(KIND, text(operation.kind().name()));
    row.put(BY, text(operation.by()));
    row.put(AT, number(operation.at().getEpochSecond()));
    row.put(REASON, text(operation.reason()));
    row.put(INPUT, text(operation.input()));
    row.put(STATE, text(operation.state().name()));
    row.put(VERSION, number(operation.version()));
    Map<String, AttributeValue> figures = new HashMap<>();
    operation.figures().forEach((name, value) -> figures.put(name, number(value)));
    row.put(FIGURES, AttributeValue.fromM(figures));
    Operation.Bulk bulk = operation.bulk();
    if (bulk != null) {
      row.put(PLAN, text(bulk.plan()));
      row.put(CHUNKS, number(bulk.chunks()));
      row.put(OPENED, number(bulk.opened()));
      row.put(DONE, number(bulk.done()));
      row.put(LINES, number(bulk.lines()));
      row.put(REFUSED, number(bulk.refused()));
      row.put(RESERVED, number(bulk.reserved()));
      row.put(MOVED, number(bulk.moved()));
      row.put(CHANGED, number(bulk.changed()));
    }
    return row;
  }

  /** The partition that lists those on many accounts. */
  static String runs(OrganisationId organisation) {
    return organisation + "#runs";
  }

  static Map<String, AttributeValue> keyOf(OrganisationId organisation, String id) {
    return key(organisation + "#operations", id);
  }
}
