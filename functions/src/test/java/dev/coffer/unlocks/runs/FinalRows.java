package dev.coffer.unlocks.runs;

import dev.coffer.platform.Ids;
import java.util.ArrayList;
import java.util.HashMap;
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

  private final Map<String, Map<String, AttributeValue>> accounts = new TreeMap<>();
  private final Map<String, Map<String, Long>> ledger = new HashMap<>();
  private final List<Owned> owned = new ArrayList<>();

  FinalRows(List<Map<String, AttributeValue>> rows) {
    for (Map<String, AttributeValue> row : rows) {
      String[] pk = text(row, "pk").split("#", -1);
      if (pk.length == 3) {
        // A pool's own book is not an account's.
        if (!Ids.isId(pk[2])) {
          continue;
        }
        ledger
            .computeIfAbsent(Cast.name(pk[1], pk[2]), _ -> new HashMap<>())
            .merge(text(row, "k"), number(row, "c"), Long::sum);
      } else if (pk[1].length() <= 2) { // a bucket
        owned.add(owned(row));
      } else if (row.containsKey("q")) {
        accounts.put(Cast.name(pk[1], text(row, "sk")), row);
      }
    }
  }

  /** Every ownership row. */
  List<Owned> owned() {
    return owned;
  }

  /** What doesn't add up; empty where all does. */
  List<String> differences() {
    List<String> differences = new ArrayList<>();
    accounts.forEach((name, row) -> account(name, row, differences));
    Set<String> tickets = new HashSet<>();
    Set<String> unreversed = new HashSet<>();
    Set<String> generations = new HashSet<>();
    owned.forEach(row -> generations.add(row.key()));
    for (Owned row : owned) {
      check(tickets.add(row.account() + " " + row.ticket()), "a ticket bought twice: " + row, differences);
      check(row.reversed() || unreversed.add(row.item()), "owned twice: " + row, differences);
      check(
          row.generation() == 0 || generations.contains(row.item() + "#" + (row.generation() - 1)),
          "a generation was skipped: " + row,
          differences);
      check(accounts.containsKey(row.account()), "nobody paid: " + row, differences);
    }
    return differences;
  }

  private void account(
      String name, Map<String, AttributeValue> row, List<String> differences) {
    Map<String, Long> entries = ledger.getOrDefault(name, Map.of());
    long given = entries.getOrDefault("ALLOCATION", 0L) + entries.getOrDefault("REMOVAL", 0L);
    long back = entries.getOrDefault("REVERSAL", 0L);
    List<Owned> rows = owned.stream().filter(one -> one.account().equals(name)).toList();
    long reversed = rows.stream().filter(Owned::reversed).count();
    check(number(row, "g") == given, name + ": g is not what the ledger gave, " + given, differences);
    check(number(row, "v") == back, name + ": v is not what the ledger gave back, " + back, differences);
    check(back == reversed, name + ": gave back other than " + reversed + " reversed rows", differences);
    check(map(row, "p").isEmpty(), name + ": something is still pending", differences);
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

  private static Owned owned(Map<String, AttributeValue> row) {
    String sk = text(row, "sk");
    int hash = sk.lastIndexOf('#');
    return new Owned(
        row,
        Cast.item(sk.substring(0, hash)),
        Integer.parseInt(sk.substring(hash + 1)),
        Cast.name(text(row, "o"), text(row, "h")),
        number(row, "t"),
        number(row, "n"),
        row.containsKey("rv"));
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
