package dev.coffer.bench.database;

import static dev.coffer.platform.Attributes.text;

import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** Which item a write touches. */
record ItemKey(String table, String pk, String sk) {

  /** Of an item or a key. */
  static ItemKey of(String table, Map<String, AttributeValue> attributes) {
    return new ItemKey(table, text(attributes, "pk"), text(attributes, "sk"));
  }

  /** Of a part of a transaction. */
  static ItemKey of(TransactWriteItem part) {
    if (part.put() != null) {
      return of(part.put().tableName(), part.put().item());
    }
    if (part.update() != null) {
      return of(part.update().tableName(), part.update().key());
    }
    if (part.delete() != null) {
      return of(part.delete().tableName(), part.delete().key());
    }
    return of(part.conditionCheck().tableName(), part.conditionCheck().key());
  }
}
