package dev.coffer.unlocks;

import static dev.coffer.platform.Attributes.key;

import dev.coffer.credits.AccountKey;
import dev.coffer.credits.PoolId;
import dev.coffer.credits.proof.Finding;
import dev.coffer.platform.Attributes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Does to rows what nobody may, proves the organisation, and puts them back. */
final class Tampering {
  private final DynamoDbClient dynamo;
  private final String credits;
  private final String bought;
  private final ProofScene scene;

  Tampering(DynamoDbClient dynamo, String credits, String bought, ProofScene scene) {
    this.dynamo = dynamo;
    this.credits = credits;
    this.bought = bought;
    this.scene = scene;
  }

  /** A row of one of the two tables. */
  record Row(String table, String pk, String sk) {}

  Row account(AccountKey account) {
    return new Row(credits, account.organisation() + "#" + account.pool(), account.holder());
  }

  Row entry(PoolId pool, String book, String operation) {
    return new Row(credits, scene.organisation + "#" + pool + "#ledger", book + "#" + operation);
  }

  Row pool(PoolId pool) {
    return new Row(credits, scene.organisation + "#pools", pool.value());
  }

  Row operation(String id) {
    return new Row(credits, scene.organisation + "#operations", id);
  }

  Row purchase(Generation generation) {
    return new Row(
        bought, Attributes.text(OwnershipTable.keyOf(generation), "pk"), generation.key());
  }

  /** What the proof finds where a number of a row is changed by so much. */
  List<Finding> plus(Row row, String attribute, long more) {
    return with(
        row,
        attributes -> {
          long number = Attributes.number(attributes, attribute);
          attributes.put(attribute, Attributes.number(number + more));
          return attributes;
        });
  }

  /** What the proof finds where an attribute of a row is another. */
  List<Finding> set(Row row, String attribute, AttributeValue value) {
    return with(
        row,
        attributes -> {
          attributes.put(attribute, value);
          return attributes;
        });
  }

  /** What the proof finds where an attribute of a row isn't there. */
  List<Finding> without(Row row, String attribute) {
    return with(
        row,
        attributes -> {
          Objects.requireNonNull(attributes.remove(attribute));
          return attributes;
        });
  }

  /** What the proof finds where a row isn't there. */
  List<Finding> deleted(Row row) {
    Map<String, AttributeValue> was = read(row);
    put(row, null);
    try {
      return findings();
    } finally {
      put(row, was);
    }
  }

  /** What the proof finds where there is one row more, made from another one. */
  List<Finding> added(Row like, Row row, UnaryOperator<Map<String, AttributeValue>> change) {
    Map<String, AttributeValue> attributes = new HashMap<>(read(like));
    attributes.putAll(key(row.pk(), row.sk()));
    put(row, change.apply(attributes));
    try {
      return findings();
    } finally {
      put(row, null);
    }
  }

  /** What the proof finds where a row is changed. */
  List<Finding> with(Row row, UnaryOperator<Map<String, AttributeValue>> change) {
    Map<String, AttributeValue> was = read(row);
    put(row, change.apply(new HashMap<>(was)));
    try {
      return findings();
    } finally {
      put(row, was);
    }
  }

  Map<String, AttributeValue> read(Row row) {
    Map<String, AttributeValue> item =
        dynamo
            .getItem(
                get -> get.tableName(row.table()).key(key(row.pk(), row.sk())).consistentRead(true))
            .item();
    if (item.isEmpty()) {
      throw new AssertionError("there is no " + row);
    }
    return item;
  }

  private void put(Row row, @Nullable Map<String, AttributeValue> attributes) {
    if (attributes == null) {
      dynamo.deleteItem(delete -> delete.tableName(row.table()).key(key(row.pk(), row.sk())));
    } else {
      dynamo.putItem(put -> put.tableName(row.table()).item(attributes));
    }
  }

  private List<Finding> findings() {
    return scene.prove().findings();
  }
}
