package dev.coffer.bench.unlocks;

import static dev.coffer.platform.Attributes.key;
import static dev.coffer.platform.Attributes.number;
import static dev.coffer.platform.Attributes.text;

import dev.coffer.bench.database.LocalDatabase;
import dev.coffer.contacts.Item;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The rows of the contenders that aren't ours: as lean as ours, in the same number of tables. */
final class Rows implements AutoCloseable {
  /** Doesn't let a balance fall below zero. */
  static final String SPEND = "SET r = r - :one";

  static final String CAN_PAY = "r >= :one";
  static final String NEW = "attribute_not_exists(pk)";
  static final Map<String, AttributeValue> ONE = Map.of(":one", number(1));

  private static final int BUCKETS = 64;
  private static final String BALANCES = Scene.ORGANISATION + "#" + Scene.POOL;

  private final LocalDatabase database;
  private final String credits;
  private final String ownership;
  private final long given;

  /** Tables with a balance for every seller and one for the pool. */
  Rows(Scene scene) {
    this.database = scene.database();
    this.credits = database.newTable();
    this.ownership = database.newTable();
    this.given = scene.credits();
    put(poolKey(), scene.sellers() * scene.credits());
    for (int seller = 0; seller < scene.sellers(); seller++) {
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

  static Map<String, AttributeValue> sellerKey(int seller) {
    return key(BALANCES, Scene.seller(seller).value());
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
