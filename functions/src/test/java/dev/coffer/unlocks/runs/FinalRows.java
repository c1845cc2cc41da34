package dev.coffer.unlocks.runs;

import dev.coffer.platform.Ids;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The books recomputed from the raw rows, by other means than the product's: every account from its
 * ledger entries and the ownership rows that name it.
 */
final class FinalRows {
  /** An ownership row. */
  record Owned(
      Map<String, AttributeValue> row,
      String item,
      int generation,
      String account,
      long ticket,
      long order,
      boolean reversed) {
    String key() {
      return item + "#" + generation;
    }

    @Override
    public String toString() {
      return "%s, paid by %s with ticket %d in order %d%s"
          .formatted(key(), account, ticket, order, reversed ? ", reversed" : "");
    }
  }

  /**
   * A ledger entry.
   *
   * @param row as it is, to ask when it was first there
   */
  record Entry(
      Map<String, AttributeValue> row,
      String account,
      String kind,
      long amount,
      String operation) {}

  private final Map<String, Map<String, AttributeValue>> accounts = new TreeMap<>();
  private final List<Entry> entries = new ArrayList<>();
  private final List<Owned> owned = new ArrayList<>();
  private final List<String> voided = new ArrayList<>();

  private final List<Map<String, AttributeValue>> rows;

  FinalRows(List<Map<String, AttributeValue>> rows) {
    this.rows = rows;
    rows.forEach(this::sort);
  }

  private void sort(Map<String, AttributeValue> row) {
    String[] pk = text(row, "pk").split("#", -1);
    boolean isBucket = pk[1].length() <= 2;
    if (isBucket && row.containsKey("w")) {
      voided.add(generation(row));
    } else if (isBucket) {
      owned.add(owned(row));
    } else if (pk.length == 3 && pk[2].equals("ledger") && isAccounts(text(row, "sk"))) {
      String[] sk = text(row, "sk").split("#", -1);
      entries.add(new Entry(row, Cast.name(pk[1], sk[0]), text(row, "k"), number(row, "c"), sk[1]));
    } else if (row.containsKey("q")) {
      accounts.put(Cast.name(pk[1], text(row, "sk")), row);
    }
  }

  /** Whether an entry is an account's, not the pool's or an application's. */
  private static boolean isAccounts(String sk) {
    String book = sk.substring(0, sk.indexOf('#'));
    return book.contains("~") || Ids.isId(book);
  }

  /** Every ownership row. */
  List<Owned> owned() {
    return owned;
  }

  /** Generations that may not be sold, as {@code <item>#<generation>}. */
  List<String> voided() {
    return voided;
  }

  /** Every entry of an account's ledger. */
  List<Entry> entries() {
    return entries;
  }

  /** What doesn't add up; empty where all does. */
  List<String> differences() {
    List<String> differences = new ArrayList<>(BookRows.differences(rows));
    accounts.forEach((name, row) -> account(name, row, differences));
    Set<String> tickets = new HashSet<>();
    Set<String> unreversed = new HashSet<>();
    Set<String> generations = new HashSet<>();
    owned.forEach(row -> generations.add(row.key()));
    for (String key : voided) {
      check(generations.add(key), "decided twice: " + key, differences);
    }
    for (Owned row : owned) {
      check(
          tickets.add(row.account() + " " + row.ticket()),
          "a ticket bought twice: " + row,
          differences);
      check(row.reversed() || unreversed.add(row.item()), "owned twice: " + row, differences);
      check(
          row.generation() == 0 || generations.contains(row.item() + "#" + (row.generation() - 1)),
          "a generation was skipped: " + row,
          differences);
      check(accounts.containsKey(row.account()), "nobody paid: " + row, differences);
    }
    return differences;
  }

  private void account(String name, Map<String, AttributeValue> row, List<String> differences) {
    long given =
        sum(name, "ALLOCATION")
            + sum(name, "REMOVAL")
            + sum(name, "TRANSFER")
            + sum(name, "OVERAGE");
    long back = sum(name, "REVERSAL");
    long expired = -sum(name, "EXPIRY");
    List<Owned> rows = owned.stream().filter(one -> one.account().equals(name)).toList();
    long reversed = rows.stream().filter(Owned::reversed).count();
    check(
        number(row, "g") == given, name + ": g is not what the ledger gave, " + given, differences);
    check(
        number(row, "v") == back,
        name + ": v is not what the ledger gave back, " + back,
        differences);
    check(
        back == reversed,
        name + ": gave back other than " + reversed + " reversed rows",
        differences);
    check(
        row.containsKey("x") ? number(row, "e") >= expired : number(row, "e") == 0,
        name + ": e is not what the ledger let expire, " + expired,
        differences);
    check(
        entries.stream()
                .filter(one -> one.account().equals(name))
                .filter(one -> one.kind().equals("EXPIRY") || one.kind().equals("OVERAGE"))
                .count()
            == (row.containsKey("x") ? 1 : 0),
        name + ": closed other than once",
        differences);
    check(
        map(row, "p").isEmpty() && map(row, "pc").isEmpty() && map(row, "pu").isEmpty(),
        name + ": something is still pending",
        differences);
    check(
        number(row, "g") + number(row, "v") == number(row, "r") + number(row, "e") + rows.size(),
        "%s: g %d + v %d is not r %d + e %d + %d rows"
            .formatted(
                name,
                number(row, "g"),
                number(row, "v"),
                number(row, "r"),
                number(row, "e"),
                rows.size()),
        differences);
    check(number(row, "r") >= 0 || row.containsKey("o"), name + ": overdrawn", differences);
    check(
        rows.stream().allMatch(one -> one.ticket() < number(row, "q")),
        name + ": a ticket that was never drawn",
        differences);
  }

  private long sum(String account, String kind) {
    return entries.stream()
        .filter(entry -> entry.account().equals(account) && entry.kind().equals(kind))
        .mapToLong(Entry::amount)
        .sum();
  }

  private static Owned owned(Map<String, AttributeValue> row) {
    String key = generation(row);
    int hash = key.lastIndexOf('#');
    return new Owned(
        row,
        key.substring(0, hash),
        Integer.parseInt(key.substring(hash + 1)),
        Cast.name(text(row, "o"), text(row, "h")),
        number(row, "t"),
        number(row, "n"),
        row.containsKey("rv"));
  }

  private static String generation(Map<String, AttributeValue> row) {
    String sk = text(row, "sk");
    int hash = sk.lastIndexOf('#');
    return Cast.item(sk.substring(0, hash)) + sk.substring(hash);
  }

  private static void check(boolean holds, String difference, List<String> differences) {
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
    @Nullable AttributeValue value = row.get(name);
    return value == null ? Map.of() : value.m();
  }
}
