package dev.coffer.unlocks.runs;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The books of pools recomputed from the raw rows, by other means than the product's: what they
 * hold and give from the ledger, what is allocated from the accounts, and what operations on many
 * accounts moved from their entries.
 */
final class BookRows {
  private final List<Map<String, AttributeValue>> rows;
  private final List<String> differences = new ArrayList<>();

  private BookRows(List<Map<String, AttributeValue>> rows) {
    this.rows = rows;
  }

  /** What doesn't add up; empty where all does. */
  static List<String> differences(List<Map<String, AttributeValue>> rows) {
    BookRows books = new BookRows(rows);
    rows.stream().filter(row -> text(row, "pk").endsWith("#pools")).forEach(books::pool);
    rows.stream().filter(row -> row.containsKey("mv")).forEach(books::operation);
    rows.stream().filter(row -> row.containsKey("q")).forEach(books::account);
    return books.differences;
  }

  private void pool(Map<String, AttributeValue> pool) {
    String id = text(pool, "sk");
    long granted = sum(entries(id).filter(one -> text(one, "k").equals("GRANT")));
    check(number(pool, "c") == granted, id + " holds other than it was granted, " + granted);
    check(!pool.containsKey("ro"), id + ": an operation still runs");
    long entries = entries(id).filter(one -> "pool".equals(book(one))).count();
    for (Map.Entry<String, AttributeValue> share : map(pool, "s").entrySet()) {
      String slug = share.getKey();
      Map<String, AttributeValue> its = share.getValue().m();
      long given = sum(entries(id).filter(one -> book(one).equals(slug)));
      entries += entries(id).filter(one -> book(one).equals(slug)).count();
      check(number(its, "d") == given, slug + " has other than it was given, " + given);
      check(number(its, "h") == 0, slug + " still holds credits");
      long allocated =
          rows.stream()
              .filter(row -> row.containsKey("q") && text(row, "pk").endsWith("#" + id))
              .filter(row -> application(text(row, "sk")).equals(slug))
              .mapToLong(row -> number(row, "g") - overage(id, text(row, "sk")))
              .sum();
      check(
          number(its, "al") == allocated,
          "%s has allocated %d, and its accounts have %d"
              .formatted(slug, number(its, "al"), allocated));
    }
    check(number(pool, "a") == entries, id + " counts other than its " + entries + " entries");
  }

  private void operation(Map<String, AttributeValue> operation) {
    String id = text(operation, "sk");
    List<Map<String, AttributeValue>> entries =
        ledger().filter(one -> text(one, "sk").endsWith("#" + id)).toList();
    check(
        number(operation, "mv") == sum(entries.stream()),
        id + " counts other than its entries: " + operation);
    switch (text(operation, "st")) {
      case "PLANNED" -> check(entries.isEmpty(), id + " was never started, and has moved");
      case "DONE" ->
          check(
              entries.size() == number(operation, "ln"),
              id + " left out some of its " + number(operation, "ln") + " lines");
      default -> differences.add(id + " isn't over: " + operation);
    }
  }

  /** The entries of an account are numbered from 0 on, none missing and none twice. */
  private void account(Map<String, AttributeValue> account) {
    String pool = text(account, "pk").substring(text(account, "pk").indexOf('#') + 1);
    String holder = text(account, "sk");
    Set<Long> numbers = new HashSet<>();
    entries(pool)
        .filter(one -> book(one).equals(holder))
        .forEach(one -> numbers.add(number(one, "n")));
    boolean whole = numbers.size() == number(account, "a");
    for (long n = 0; n < number(account, "a"); n++) {
      whole &= numbers.contains(n);
    }
    check(
        whole,
        "%s has changed %d times, and has the entries %s"
            .formatted(Cast.name(pool, holder), number(account, "a"), numbers));
  }

  private long overage(String pool, String holder) {
    return sum(
        entries(pool).filter(one -> book(one).equals(holder) && text(one, "k").equals("OVERAGE")));
  }

  private Stream<Map<String, AttributeValue>> ledger() {
    return rows.stream().filter(row -> text(row, "pk").endsWith("#ledger"));
  }

  private Stream<Map<String, AttributeValue>> entries(String pool) {
    return ledger().filter(row -> text(row, "pk").endsWith("#" + pool + "#ledger"));
  }

  private static String book(Map<String, AttributeValue> entry) {
    return text(entry, "sk").substring(0, text(entry, "sk").indexOf('#'));
  }

  private static String application(String holder) {
    int shard = holder.indexOf('~');
    return shard < 0 ? "sales-intelligence" : holder.substring(0, shard);
  }

  private static long sum(Stream<Map<String, AttributeValue>> entries) {
    return entries.mapToLong(entry -> number(entry, "c")).sum();
  }

  private void check(boolean holds, String difference) {
    if (!holds) {
      differences.add(difference);
    }
  }

  private static String text(Map<String, AttributeValue> row, String name) {
    AttributeValue value = row.get(name);
    return value == null ? "" : value.s();
  }

  private static long number(Map<String, AttributeValue> row, String name) {
    AttributeValue value = row.get(name);
    return value == null ? 0 : Long.parseLong(value.n());
  }

  private static Map<String, AttributeValue> map(Map<String, AttributeValue> row, String name) {
    AttributeValue value = row.get(name);
    return value == null ? Map.of() : value.m();
  }
}
