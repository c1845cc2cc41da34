package dev.coffer.usage.history;

import static dev.coffer.platform.Attributes.key;
import static dev.coffer.platform.Attributes.text;

import dev.coffer.identity.OrganisationId;
import dev.coffer.identity.UserId;
import dev.coffer.platform.TableReads;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.pagination.sync.SdkIterable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/**
 * When users were active, in DynamoDB: {@code pk = <organisation>#activity}, {@code sk =
 * <user>#<year>}, a bit for each day. A row is written once a day at most, whatever happens on that
 * day. It tells when a user was there last, and where to look for their events.
 */
final class ActivityTable implements Activity {
  private static final String DAYS = "d";
  private static final String UNLOCKS = "u";
  private static final int ATTEMPTS = 8;

  private final DynamoDbClient dynamo;
  private final String table;

  ActivityTable(DynamoDbClient dynamo, String table) {
    this.dynamo = dynamo;
    this.table = table;
  }

  private record Year(OrganisationId organisation, String user, int year) {
    Map<String, AttributeValue> rowKey() {
      return key(partition(organisation), user + "#" + year);
    }
  }

  /** Marks the days of these events in the rows of their users; those of nobody are left out. */
  void mark(Collection<HistoryEntry> entries, ZoneId zone) {
    Map<Year, ActiveDays> marks = new HashMap<>();
    for (HistoryEntry entry : entries) {
      if (entry.isUsers()) {
        LocalDate day = LocalDate.ofInstant(entry.at(), zone);
        marks
            .computeIfAbsent(
                new Year(entry.organisation(), entry.subject(), day.getYear()),
                _ -> new ActiveDays())
            .add(day, entry.kind());
      }
    }
    Map<Map<String, AttributeValue>, Map<String, AttributeValue>> before = new HashMap<>();
    TableReads.rows(dynamo, table, marks.keySet().stream().map(Year::rowKey).toList(), false)
        .forEach(row -> before.put(key(text(row, "pk"), text(row, "sk")), row));
    marks.forEach(
        (year, days) -> mark(year.rowKey(), before.getOrDefault(year.rowKey(), Map.of()), days));
  }

  private void mark(
      Map<String, AttributeValue> key, Map<String, AttributeValue> read, ActiveDays more) {
    Map<String, AttributeValue> before = read;
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      ActiveDays days = days(before);
      if (!days.addAll(more) || put(key, before, days)) {
        return;
      }
      before = dynamo.getItem(get -> get.tableName(table).key(key).consistentRead(true)).item();
    }
    throw new IllegalStateException("others write the activity " + key + " all the time");
  }

  private boolean put(
      Map<String, AttributeValue> key, Map<String, AttributeValue> before, ActiveDays days) {
    Map<String, AttributeValue> row = new HashMap<>(key);
    row.put(DAYS, bytes(days.all()));
    row.put(UNLOCKS, bytes(days.unlocks()));
    try {
      if (before.isEmpty()) {
        dynamo.putItem(
            put -> put.tableName(table).item(row).conditionExpression("attribute_not_exists(pk)"));
      } else {
        dynamo.putItem(
            put ->
                put.tableName(table)
                    .item(row)
                    .conditionExpression(DAYS + " = :d AND " + UNLOCKS + " = :u")
                    .expressionAttributeValues(
                        Map.of(":d", before.get(DAYS), ":u", before.get(UNLOCKS))));
      }
      return true;
    } catch (ConditionalCheckFailedException e) {
      return false;
    }
  }

  /** Takes all marks of a user away. */
  void forget(OrganisationId organisation, String user) {
    for (Map<String, AttributeValue> row : rows(organisation, user)) {
      dynamo.deleteItem(
          delete -> delete.tableName(table).key(key(text(row, "pk"), text(row, "sk"))));
    }
  }

  private SdkIterable<Map<String, AttributeValue>> rows(OrganisationId organisation, String user) {
    return dynamo
        .queryPaginator(
            query ->
                query
                    .tableName(table)
                    .keyConditionExpression("pk = :pk AND begins_with(sk, :user)")
                    .expressionAttributeValues(
                        Map.of(":pk", text(partition(organisation)), ":user", text(user + "#"))))
        .items();
  }

  @Override
  public NavigableSet<LocalDate> days(OrganisationId organisation, UserId user) {
    NavigableSet<LocalDate> found = new TreeSet<>();
    rows(organisation, user.value())
        .forEach(
            row ->
                days(row).days().stream()
                    .forEach(day -> found.add(LocalDate.ofYearDay(year(row), day))));
    return found;
  }

  @Override
  public Map<UserId, LocalDate> lastUnlocks(OrganisationId organisation) {
    Map<UserId, LocalDate> last = new HashMap<>();
    dynamo
        .queryPaginator(
            query ->
                query
                    .tableName(table)
                    .keyConditionExpression("pk = :pk")
                    .expressionAttributeValues(Map.of(":pk", text(partition(organisation)))))
        .items()
        .forEach(
            row -> {
              int day = days(row).lastUnlock();
              if (day > 0) {
                // The years of a user come in their order.
                String sk = text(row, "sk");
                last.put(
                    new UserId(sk.substring(0, sk.indexOf('#'))),
                    LocalDate.ofYearDay(year(row), day));
              }
            });
    return last;
  }

  private static int year(Map<String, AttributeValue> row) {
    String sk = text(row, "sk");
    return Integer.parseInt(sk.substring(sk.indexOf('#') + 1));
  }

  private static ActiveDays days(Map<String, AttributeValue> row) {
    AttributeValue all = row.get(DAYS);
    AttributeValue unlocks = row.get(UNLOCKS);
    return all == null || unlocks == null
        ? new ActiveDays()
        : new ActiveDays(all.b().asByteArray(), unlocks.b().asByteArray());
  }

  private static AttributeValue bytes(byte[] bytes) {
    return AttributeValue.fromB(SdkBytes.fromByteArray(bytes));
  }

  private static String partition(OrganisationId organisation) {
    return organisation + "#activity";
  }
}
