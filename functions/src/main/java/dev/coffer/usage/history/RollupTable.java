package dev.coffer.usage.history;

import static dev.coffer.platform.Attributes.key;
import static dev.coffer.platform.Attributes.number;
import static dev.coffer.platform.Attributes.text;

import dev.coffer.credits.PoolId;
import dev.coffer.identity.OrganisationId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/**
 * The days of organisations in DynamoDB: {@code pk = <organisation>#day#<part>}, {@code sk =
 * <day>}. A day has two rows, each for half of the history's buckets: few enough that they cost
 * next to nothing, two so that one of them may be written while the other is.
 *
 * <p>A row is never added to. It is summed up from the history anew, after the events are written,
 * and put if it then counts more events than before. Events are never deleted, so whoever writes
 * the last one of a day sees all of them, and counts more than everybody before: whatever came
 * twice, or late, or at once, the row ends up the same.
 */
final class RollupTable implements Rollups {
  static final int PARTS = 2;
  private static final int ATTEMPTS = 8;
  private static final String EVENTS = "n";
  private static final String NEWEST = "a";
  private static final String TALLIES = "t";

  private final DynamoDbClient dynamo;
  private final String table;
  private final HistoryTable history;

  RollupTable(DynamoDbClient dynamo, String table) {
    this.dynamo = dynamo;
    this.table = table;
    this.history = new HistoryTable(dynamo, table);
  }

  /** One row: a part of a day. */
  record Part(OrganisationId organisation, int number, LocalDate day) {

    /** The one that counts an event. */
    static Part of(HistoryEntry entry, ZoneId zone) {
      return new Part(
          entry.organisation(),
          HistoryRows.bucket(entry.subject()) % PARTS,
          LocalDate.ofInstant(entry.at(), zone));
    }

    private List<Integer> buckets() {
      return HistoryRows.buckets().stream().filter(bucket -> bucket % PARTS == number).toList();
    }
  }

  /** Sums a part up; the events that it should count are written by now. */
  void refresh(Part part, ZoneId zone) {
    DayTotals totals = totals(part, zone);
    put(
        row(part, totals),
        "attribute_not_exists(pk) OR " + EVENTS + " < :n",
        Map.of(":n", number(totals.events())));
  }

  /** Sums a part up, also where what stands there counts events that there aren't. */
  void repair(Part part, ZoneId zone) {
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      Map<String, AttributeValue> before =
          dynamo.getItem(get -> get.tableName(table).key(keyOf(part)).consistentRead(true)).item();
      DayTotals totals = totals(part, zone);
      if (replace(before, totals.events() == 0 ? Map.of() : row(part, totals))) {
        return;
      }
    }
    throw new IllegalStateException("others write " + part + " all the time");
  }

  private boolean replace(Map<String, AttributeValue> before, Map<String, AttributeValue> after) {
    if (before.equals(after)) {
      return true;
    }
    if (before.isEmpty()) {
      return put(after, "attribute_not_exists(pk)", Map.of());
    }
    Map<String, AttributeValue> same = Map.of(":n", number(number(before, EVENTS)));
    return after.isEmpty()
        ? delete(before, EVENTS + " = :n", same)
        : put(after, EVENTS + " = :n", same);
  }

  @Override
  public NavigableMap<LocalDate, DayTotals> of(
      OrganisationId organisation, LocalDate first, LocalDate last) {
    NavigableMap<LocalDate, DayTotals> days = new TreeMap<>();
    for (int part = 0; part < PARTS; part++) {
      String pk = partition(organisation, part);
      dynamo
          .queryPaginator(
              query ->
                  query
                      .tableName(table)
                      .keyConditionExpression("pk = :pk AND sk BETWEEN :first AND :last")
                      .expressionAttributeValues(
                          Map.of(
                              ":pk", text(pk),
                              ":first", text(first.toString()),
                              ":last", text(last.toString()))))
          .items()
          .forEach(
              row -> days.merge(LocalDate.parse(text(row, "sk")), totals(row), DayTotals::plus));
    }
    return days;
  }

  @Override
  public Optional<Instant> newest(OrganisationId organisation) {
    Optional<Instant> newest = Optional.empty();
    for (int part = 0; part < PARTS; part++) {
      String pk = partition(organisation, part);
      for (Map<String, AttributeValue> row :
          dynamo
              .query(
                  query ->
                      query
                          .tableName(table)
                          .keyConditionExpression("pk = :pk")
                          .expressionAttributeValues(Map.of(":pk", text(pk)))
                          .scanIndexForward(false)
                          .limit(1))
              .items()) {
        Instant at = totals(row).newest();
        newest = newest.filter(at::isBefore).or(() -> Optional.of(at));
      }
    }
    return newest;
  }

  private DayTotals totals(Part part, ZoneId zone) {
    return history.totals(part.organisation(), part.buckets(), part.day(), zone);
  }

  private boolean put(
      Map<String, AttributeValue> row, String condition, Map<String, AttributeValue> values) {
    try {
      dynamo.putItem(
          put ->
              put.tableName(table)
                  .item(row)
                  .conditionExpression(condition)
                  .expressionAttributeValues(values.isEmpty() ? null : values));
      return true;
    } catch (ConditionalCheckFailedException e) {
      return false;
    }
  }

  private boolean delete(
      Map<String, AttributeValue> row, String condition, Map<String, AttributeValue> values) {
    try {
      dynamo.deleteItem(
          delete ->
              delete
                  .tableName(table)
                  .key(key(text(row, "pk"), text(row, "sk")))
                  .conditionExpression(condition)
                  .expressionAttributeValues(values));
      return true;
    } catch (ConditionalCheckFailedException e) {
      return false;
    }
  }

  private static Map<String, AttributeValue> row(Part part, DayTotals totals) {
    Map<String, AttributeValue> tallies = new HashMap<>();
    totals
        .tallies()
        .forEach(
            (of, tally) ->
                tallies.put(
                    of.pool() + "#" + of.kind(),
                    AttributeValue.fromL(List.of(number(tally.count()), number(tally.credits())))));
    Map<String, AttributeValue> row = new HashMap<>(keyOf(part));
    row.put(EVENTS, number(totals.events()));
    row.put(NEWEST, number(totals.newest().getEpochSecond()));
    row.put(TALLIES, AttributeValue.fromM(tallies));
    return row;
  }

  private static DayTotals totals(Map<String, AttributeValue> row) {
    Map<DayTotals.Of, DayTotals.Tally> tallies = new HashMap<>();
    row.getOrDefault(TALLIES, AttributeValue.fromM(Map.of()))
        .m()
        .forEach(
            (of, tally) -> {
              int hash = of.indexOf('#');
              tallies.put(
                  new DayTotals.Of(
                      new PoolId(of.substring(0, hash)),
                      HistoryKind.valueOf(of.substring(hash + 1))),
                  new DayTotals.Tally(
                      Long.parseLong(tally.l().getFirst().n()),
                      Long.parseLong(tally.l().getLast().n())));
            });
    return new DayTotals(number(row, EVENTS), Instant.ofEpochSecond(number(row, NEWEST)), tallies);
  }

  private static Map<String, AttributeValue> keyOf(Part part) {
    return key(partition(part.organisation(), part.number()), part.day().toString());
  }

  private static String partition(OrganisationId organisation, int part) {
    return organisation + "#day#" + part;
  }
}
