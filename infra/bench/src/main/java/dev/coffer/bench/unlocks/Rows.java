package dev.coffer.bench.unlocks;

import static dev.coffer.platform.Attributes.key;
import static dev.coffer.platform.Attributes.number;
import static dev.coffer.platform.Attributes.text;

import dev.coffer.bench.database.LocalDatabase;
import dev.coffer.contacts.Item;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** The rows of the contenders that aren't ours: as lean as ours, in the same number of tables. */
final class Rows implements AutoCloseable {
  /** With its condition it doesn't let a balance fall below zero. */
  static final String SPEND = "SET r = r - :d";

  static final String CAN_PAY = "r >= :d";
  static final String NEW = "attribute_not_exists(pk)";

  private static final int BUCKETS = 64;
  private static final String BALANCES = Scene.ORGANISATION + "#" + Scene.POOL;

  private final LocalDatabase database;
  private final String credits;
  private final String ownership;
  private final int balances;
  private final long given;

  /** Tables with a balance for every seller and one for the pool. */
  Rows(Scene scene) {
    this.database = scene.database();
    this.credits = database.newTable();
    this.ownership = database.newTable();
    this.given = scene.credits();
    this.balances = scene.balances().count();
    put(poolKey(), balances * scene.credits());
    for (int seller = 0; seller < balances; seller++) {
      put(sellerKey(seller), scene.credits());
    }
  }

  String credits() {
    return credits;
  }

  String ownership() {
    return ownership;
  }

  static Map<String, AttributeValue> poolKey() {
    return key(BALANCES, "pool");
  }

  /** The balance from which a seller buys. */
  Map<String, AttributeValue> sellerKey(int seller) {
    return key(BALANCES, Scene.seller(seller % balances).value());
  }

  /** Who bought what, with what ours says too. */
  static Map<String, AttributeValue> ownershipRow(int seller, Item item, long sale) {
    int bucket = Math.floorMod(item.key().hashCode(), BUCKETS);
    Map<String, AttributeValue> row =
        new HashMap<>(key(Scene.ORGANISATION + "#" + bucket, item.key() + "#0"));
    row.put("o", text(Scene.POOL.value()));
    row.put("t", number(sale));
    row.put("u", text(Scene.seller(seller).value()));
    row.put("at", number(Scene.NOW.getEpochSecond()));
    row.put("s", text("IFRAME"));
    return row;
  }

  /** One credit less for a seller. */
  static Map<String, AttributeValue> ledgerRow(int seller, Item item, long sale) {
    Map<String, AttributeValue> row =
        new HashMap<>(key(BALANCES + "#" + Scene.seller(seller), Scene.id('l', sale)));
    row.put("k", text("UNLOCK"));
    row.put("c", number(-1));
    row.put("i", text(item.key()));
    row.put("at", number(Scene.NOW.getEpochSecond()));
    return row;
  }

  /** The strong read of the balance with which every sale begins. */
  void readBalance(DynamoDbClient dynamo, int seller) {
    dynamo.getItem(get -> get.tableName(credits).key(sellerKey(seller)).consistentRead(true));
  }

  /** The part of a transaction that writes a row where there is none. */
  static TransactWriteItem putNew(String table, Map<String, AttributeValue> row) {
    return TransactWriteItem.builder()
        .put(put -> put.tableName(table).item(row).conditionExpression(NEW))
        .build();
  }

  /** The part of a transaction that takes credits from a balance. */
  TransactWriteItem spend(Map<String, AttributeValue> key, int amount) {
    return TransactWriteItem.builder()
        .update(
            update ->
                update
                    .tableName(credits)
                    .key(key)
                    .updateExpression(SPEND)
                    .conditionExpression(CAN_PAY)
                    .expressionAttributeValues(Map.of(":d", number(amount))))
        .build();
  }

  Contender.Books books() {
    long sold = database.rows(ownership).count();
    long spent =
        database
            .rows(credits)
            .filter(row -> text(row, "pk").equals(BALANCES) && !text(row, "sk").equals("pool"))
            .mapToLong(row -> given - number(row, "r"))
            .sum();
    return new Contender.Books(sold, spent);
  }

  @Override
  public void close() {
    database.drop(credits);
    database.drop(ownership);
  }

  private void put(Map<String, AttributeValue> key, long amount) {
    Map<String, AttributeValue> row = new HashMap<>(key);
    row.put("r", number(amount));
    row.put("g", number(amount));
    database.client().putItem(put -> put.tableName(credits).item(row));
  }
}
