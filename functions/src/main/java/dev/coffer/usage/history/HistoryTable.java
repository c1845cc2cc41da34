package dev.coffer.usage.history;

import static dev.coffer.platform.Attributes.key;
import static dev.coffer.platform.Attributes.number;
import static dev.coffer.platform.Attributes.text;
import static java.util.stream.Collectors.joining;

import dev.coffer.identity.OrganisationId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/** The rows of the history in DynamoDB; {@link HistoryRows} says what they look like. */
final class HistoryTable {
  /** The most rows that DynamoDB takes in one request. */
  private static final int ROWS_MAX = 25;

  private final DynamoDbClient dynamo;
  private final String table;

  HistoryTable(DynamoDbClient dynamo, String table) {
    this.dynamo = dynamo;
    this.table = table;
  }

  /** Writes events down; one that is there already is written once more as it is. */
  void put(Collection<HistoryEntry> entries) {
    Map<String, WriteRequest> byPosition = new LinkedHashMap<>();
    for (HistoryEntry entry : entries) {
      Map<String, AttributeValue> row = HistoryRows.row(entry);
      byPosition.put(
          text(row, "pk") + " " + text(row, "sk"),
          WriteRequest.builder().putRequest(put -> put.item(row)).build());
    }
    List<WriteRequest> all = List.copyOf(byPosition.values());
    for (int from = 0; from < all.size(); from += ROWS_MAX) {
      putSome(all.subList(from, Math.min(from + ROWS_MAX, all.size())));
    }
  }

  private void putSome(List<WriteRequest> puts) {
    List<WriteRequest> left =
        dynamo
            .batchWriteItem(write -> write.requestItems(Map.of(table, puts)))
            .unprocessedItems()
            .getOrDefault(table, List.of());
    // One by one the client repeats them at growing intervals, which it doesn't for a batch.
    left.forEach(one -> dynamo.putItem(put -> put.tableName(table).item(one.putRequest().item())));
  }

  /** What happened on a day in some of the buckets, summed up; read strongly, page by page. */
  DayTotals totals(
      OrganisationId organisation, Collection<Integer> buckets, LocalDate day, ZoneId zone) {
    DayTotals.Sum sum = new DayTotals.Sum();
    for (int bucket : buckets) {
      dynamo
          .queryPaginator(
              query ->
                  query
                      .tableName(table)
                      .consistentRead(true)
                      .keyConditionExpression("pk = :pk AND sk BETWEEN :from AND :until")
                      .projectionExpression("sk, p, k, c")
                      .expressionAttributeValues(
                          Map.of(
                              ":pk", text(HistoryRows.partition(organisation, bucket)),
                              ":from", text(HistoryRows.from(start(day, zone))),
                              // No sort key is a bare second, so the next day isn't included.
                              ":until", text(HistoryRows.from(start(day.plusDays(1), zone))))))
          .items()
          .forEach(
              row ->
                  sum.add(
                      HistoryRows.at(text(row, "sk")),
                      text(row, HistoryRows.POOL),
                      HistoryKind.valueOf(text(row, HistoryRows.KIND)),
                      number(row, HistoryRows.CREDITS)));
    }
    return sum.total();
  }

  /**
   * A stretch of positions.
   *
   * @param from the first one
   * @param until the first one that is too late
   */
  record Range(String from, String until) {
    boolean isEmpty() {
      return from.compareTo(until) >= 0;
    }

    Range within(Range other) {
      return new Range(
          from.compareTo(other.from) > 0 ? from : other.from,
          until.compareTo(other.until) < 0 ? until : other.until);
    }
  }

  /** An event at its position. */
  record Placed(String position, HistoryEntry entry) {}

  /**
   * Some events of a range.
   *
   * @param last everything later than this position is in here; null where all of the range is
   * @param examined how many events were looked at
   */
  record Slice(List<Placed> events, @Nullable String last, int examined) {}

  /**
   * The latest events of a range, the newest first; may be a moment old.
   *
   * @param examine how many events to look at
   */
  Slice slice(
      OrganisationId organisation, int bucket, Range range, HistoryFilter filter, int examine) {
    List<String> conditions = new ArrayList<>();
    Map<String, AttributeValue> values = new HashMap<>();
    values.put(":pk", text(HistoryRows.partition(organisation, bucket)));
    values.put(":from", text(range.from()));
    values.put(":until", text(range.until()));
    if (filter.pool() != null) {
      conditions.add(HistoryRows.POOL + " = :pool");
      values.put(":pool", text(filter.pool().value()));
    }
    if (filter.seller() != null) {
      conditions.add(HistoryRows.SUBJECT + " = :seller");
      values.put(":seller", text(filter.seller().value()));
    }
    if (!filter.kinds().isEmpty()) {
      filter.kinds().forEach(kind -> values.put(":" + kind.name(), text(kind.name())));
      conditions.add(
          filter.kinds().stream()
              .map(kind -> ":" + kind.name())
              .collect(joining(", ", HistoryRows.KIND + " IN (", ")")));
    }
    QueryResponse found =
        dynamo.query(
            query ->
                query
                    .tableName(table)
                    .keyConditionExpression("pk = :pk AND sk BETWEEN :from AND :until")
                    .filterExpression(
                        conditions.isEmpty() ? null : String.join(" AND ", conditions))
                    .expressionAttributeValues(values)
                    .scanIndexForward(false)
                    .limit(examine));
    List<Placed> events =
        found.items().stream()
            // The range's end is not in it, and may be an event's position.
            .filter(row -> !text(row, "sk").equals(range.until()))
            .map(row -> new Placed(text(row, "sk"), HistoryRows.entry(organisation, row)))
            .toList();
    return new Slice(
        events,
        found.lastEvaluatedKey().isEmpty() ? null : text(found.lastEvaluatedKey(), "sk"),
        found.scannedCount());
  }

  /** All events in a bucket, the oldest first; read strongly, page by page. Close the stream. */
  Stream<HistoryEntry> all(OrganisationId organisation, int bucket) {
    return dynamo
        .queryPaginator(
            query ->
                query
                    .tableName(table)
                    .consistentRead(true)
                    .keyConditionExpression("pk = :pk")
                    .expressionAttributeValues(
                        Map.of(":pk", text(HistoryRows.partition(organisation, bucket)))))
        .items()
        .stream()
        .map(row -> HistoryRows.entry(organisation, row));
  }

  /** All events of a subject, as {@link #all} gives them. */
  Stream<HistoryEntry> of(OrganisationId organisation, String subject) {
    return all(organisation, HistoryRows.bucket(subject))
        .filter(entry -> entry.subject().equals(subject));
  }

  /** Takes an event out that never happened. */
  void delete(HistoryEntry entry) {
    Map<String, AttributeValue> row = HistoryRows.row(entry);
    dynamo.deleteItem(delete -> delete.tableName(table).key(key(text(row, "pk"), text(row, "sk"))));
  }

  private static Instant start(LocalDate day, ZoneId zone) {
    return day.atStartOfDay(zone).toInstant();
  }
}
