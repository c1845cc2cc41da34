package dev.coffer.bench.proof;

import static dev.coffer.platform.Attributes.flag;
import static dev.coffer.platform.Attributes.key;
import static dev.coffer.platform.Attributes.number;
import static dev.coffer.platform.Attributes.text;

import dev.coffer.bench.database.LocalDatabase;
import dev.coffer.credits.PoolId;
import dev.coffer.identity.OrganisationId;
import dev.coffer.platform.Ids;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/**
 * An organisation with a pool in which every seller was allocated credits several times and has
 * bought several contacts, one of them reversed. The rows are written as they are, in batches.
 */
final class Books {
  /** What the first entry of an account gives; the others give a credit each. */
  private static final long FIRST = 100;

  private static final int BUCKETS = 64;
  private static final int BATCH = 25;
  private static final Instant FROM = Instant.parse("2026-01-01T00:00:00Z");
  private static final Instant UNTIL = Instant.parse("2027-01-01T00:00:00Z");
  private static final Instant AT = Instant.parse("2026-11-23T09:30:00Z");

  private final LocalDatabase database;
  private final String credits;
  private final String ownership;
  private final Ids ids = Ids.from(new SplittableRandom(2026));
  private final OrganisationId organisation = new OrganisationId(ids.next());
  private final PoolId pool = new PoolId(ids.next());
  private final Map<String, List<WriteRequest>> waiting = new HashMap<>();

  private Books(LocalDatabase database) {
    this.database = database;
    this.credits = database.newTable();
    this.ownership = database.newTable();
  }

  /**
   * Writes them.
   *
   * @param entries of each account's ledger, two at least
   * @param purchases of each account, one at least
   */
  static Books of(LocalDatabase database, int accounts, int entries, int purchases) {
    Books books = new Books(database);
    long each = FIRST + entries - 2;
    books.pool(accounts * each);
    for (int i = 0; i < accounts; i++) {
      books.account(entries, purchases, each);
    }
    books.waiting.forEach(books::write);
    return books;
  }

  OrganisationId organisation() {
    return organisation;
  }

  PoolId pool() {
    return pool;
  }

  String credits() {
    return credits;
  }

  String ownership() {
    return ownership;
  }

  private void pool(long quantity) {
    Map<String, AttributeValue> row = row(organisation + "#pools", pool.value());
    row.put("n", text("2026"));
    row.put("c", number(quantity));
    row.put("f", number(FROM.getEpochSecond()));
    row.put("u", number(UNTIL.getEpochSecond()));
    row.put("lm", text("CAPPED"));
    row.put("vn", number(1));
    row.put("a", number(2));
    row.put(
        "s",
        AttributeValue.fromM(
            Map.of(
                "sales-intelligence",
                AttributeValue.fromM(
                    Map.of(
                        "m", text("BY_USER"),
                        "d", number(quantity),
                        "al", number(quantity),
                        "h", number(0))))));
    put(credits, row);
    entry("pool", pool.value(), 0, "GRANT", quantity, "operator");
    entry("sales-intelligence", pool.value(), 1, "DISTRIBUTION", quantity, "pool");
  }

  private void account(int entries, int purchases, long each) {
    String holder = ids.next();
    String reversed = null;
    for (int ticket = 0; ticket < purchases; ticket++) {
      String item = "p." + ids.next();
      reversed = ticket == 0 ? item + "#0" : reversed;
      purchase(holder, item, ticket);
    }
    String operation = "";
    for (int n = 0; n < entries; n++) {
      operation = ids.next();
      if (n == entries - 1) {
        entry(holder, operation, n, "REVERSAL", 1, String.valueOf(reversed));
      } else {
        entry(holder, operation, n, "ALLOCATION", n == 0 ? FIRST : 1, "sales-intelligence");
      }
    }
    Map<String, AttributeValue> row = row(organisation + "#" + pool, holder);
    row.put("g", number(each));
    row.put("v", number(1));
    row.put("r", number(each + 1 - purchases));
    row.put("e", number(0));
    row.put("q", number(purchases));
    row.put("i", number(entries));
    row.put("p", AttributeValue.fromM(Map.of()));
    row.put("pc", AttributeValue.fromM(Map.of()));
    row.put("f", number(FROM.getEpochSecond()));
    row.put("u", number(UNTIL.getEpochSecond()));
    row.put("a", number(entries));
    row.put("m", text(operation));
    row.put("lb", text("operator"));
    row.put("lt", number(AT.getEpochSecond()));
    row.put("l", number(AT.getEpochSecond()));
    put(credits, row);
  }

  private void purchase(String holder, String item, int ticket) {
    int bucket = Math.floorMod(item.hashCode(), BUCKETS);
    Map<String, AttributeValue> row = row(organisation + "#" + bucket, item + "#0");
    row.put("o", text(pool.value()));
    row.put("h", text(holder));
    row.put("t", number(ticket));
    row.put("u", text(holder));
    row.put("at", number(AT.getEpochSecond()));
    row.put("s", text("IFRAME"));
    row.put("n", number(ticket));
    if (ticket == 0) {
      row.put("rv", flag(true));
    }
    put(ownership, row);
  }

  private void entry(
      String book, String operation, int sequence, String kind, long amount, String other) {
    Map<String, AttributeValue> row =
        row(organisation + "#" + pool + "#ledger", book + "#" + operation);
    row.put("n", number(sequence));
    row.put("k", text(kind));
    row.put("c", number(amount));
    row.put("t", number(AT.getEpochSecond()));
    row.put("b", text("operator"));
    row.put("w", text("as every quarter"));
    row.put("o", text(other));
    put(credits, row);
  }

  private static Map<String, AttributeValue> row(String pk, String sk) {
    return new HashMap<>(key(pk, sk));
  }

  private void put(String table, Map<String, AttributeValue> row) {
    List<WriteRequest> batch = waiting.computeIfAbsent(table, _ -> new ArrayList<>());
    batch.add(WriteRequest.builder().putRequest(put -> put.item(row)).build());
    if (batch.size() == BATCH) {
      write(table, batch);
      batch.clear();
    }
  }

  private void write(String table, List<WriteRequest> batch) {
    if (!batch.isEmpty()) {
      List<WriteRequest> rows = List.copyOf(batch);
      database.client().batchWriteItem(write -> write.requestItems(Map.of(table, rows)));
    }
  }
}
