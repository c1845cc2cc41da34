package dev.coffer.platform;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse;

/**
 * One conditional update of one row, written clause by clause so that it reads like the rule it
 * carries out. It can be written alone or as a part of a transaction. Not for sharing.
 */
public final class TableWrite {
  private final List<String> sets = new ArrayList<>();
  private final List<String> removes = new ArrayList<>();
  private final List<String> conditions = new ArrayList<>();
  private final Map<String, String> names = new HashMap<>();
  private final Map<String, AttributeValue> values = new HashMap<>();

  /** Adds assignments, such as {@code r = r - :d}. */
  public TableWrite set(String... assignments) {
    sets.addAll(List.of(assignments));
    return this;
  }

  /** Adds paths to remove. */
  public TableWrite remove(String... paths) {
    removes.addAll(List.of(paths));
    return this;
  }

  /** Adds conditions; all of them must hold. */
  public TableWrite onlyIf(String... all) {
    conditions.addAll(List.of(all));
    return this;
  }

  /** Says what a placeholder like {@code #k} stands for. */
  public TableWrite name(String placeholder, String name) {
    names.put(placeholder, name);
    return this;
  }

  /** Says what a placeholder like {@code :n} stands for. */
  public TableWrite value(String placeholder, long number) {
    return value(placeholder, Attributes.number(number));
  }

  /** Says what a placeholder like {@code :n} stands for. */
  public TableWrite value(String placeholder, AttributeValue value) {
    values.put(placeholder, value);
    return this;
  }

  /** Writes it now. */
  public Outcome write(DynamoDbClient dynamo, String table, Map<String, AttributeValue> key) {
    try {
      UpdateItemResponse response =
          dynamo.updateItem(
              update ->
                  update
                      .tableName(table)
                      .key(key)
                      .updateExpression(update())
                      .conditionExpression(condition())
                      .expressionAttributeNames(names.isEmpty() ? null : names)
                      .expressionAttributeValues(values.isEmpty() ? null : values)
                      .returnValues(ReturnValue.ALL_NEW)
                      .returnValuesOnConditionCheckFailure(
                          ReturnValuesOnConditionCheckFailure.ALL_OLD));
      return new Outcome.Written(response.attributes());
    } catch (ConditionalCheckFailedException e) {
      return new Outcome.Refused(e.hasItem() ? e.item() : Map.of());
    }
  }

  /** It as a part of a transaction, which tells the row where its condition fails. */
  public TransactWriteItem part(String table, Map<String, AttributeValue> key) {
    return TransactWriteItem.builder()
        .update(
            update ->
                update
                    .tableName(table)
                    .key(key)
                    .updateExpression(update())
                    .conditionExpression(condition())
                    .expressionAttributeNames(names.isEmpty() ? null : names)
                    .expressionAttributeValues(values.isEmpty() ? null : values)
                    .returnValuesOnConditionCheckFailure(
                        ReturnValuesOnConditionCheckFailure.ALL_OLD))
        .build();
  }

  private String update() {
    String set = sets.isEmpty() ? "" : "SET " + String.join(", ", sets);
    String remove = removes.isEmpty() ? "" : " REMOVE " + String.join(", ", removes);
    return (set + remove).strip();
  }

  private String condition() {
    return String.join(" AND ", conditions);
  }

  /** How a write went. */
  public sealed interface Outcome {
    /** The row as it is now. */
    record Written(Map<String, AttributeValue> row) implements Outcome {}

    /** A condition failed and nothing changed; the row as it was, empty where there is none. */
    record Refused(Map<String, AttributeValue> row) implements Outcome {}
  }
}
