package dev.coffer.usage.history;

import static dev.coffer.platform.Attributes.key;
import static dev.coffer.platform.Attributes.number;
import static dev.coffer.platform.Attributes.text;
import static dev.coffer.platform.Attributes.textOrNull;

import dev.coffer.credits.PoolId;
import dev.coffer.identity.OrganisationId;
import dev.coffer.identity.Source;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * How the history is written down: {@code pk = <organisation>#history#<bucket>}, {@code sk =
 * <second>#<kind>#<what>}. The bucket, 0 to 15, comes from the subject, so that one seller's
 * history lies in one partition and no partition takes all writes. What is an unlock's generation,
 * else {@code <pool>#<book>#<operation>}: no two events of an organisation have the same, and an
 * event that comes again writes the same row. What follows from something else isn't written.
 */
final class HistoryRows {
  static final int BUCKETS = 16;
  static final String SUBJECT = "u";
  static final String POOL = "p";
  static final String KIND = "k";
  static final String CREDITS = "c";
  private static final String BOOK = "h";
  private static final String BY = "b";
  private static final String REASON = "w";
  private static final String OTHER = "o";
  private static final String SOURCE = "s";

  private HistoryRows() {}

  static int bucket(String subject) {
    return Math.floorMod(subject.hashCode(), BUCKETS);
  }

  static List<Integer> buckets() {
    return IntStream.range(0, BUCKETS).boxed().toList();
  }

  static String partition(OrganisationId organisation, int bucket) {
    return organisation + "#history#" + bucket;
  }

  /** The first sort key that an event at this second or later can have. */
  static String from(Instant at) {
    return "%010d".formatted(at.getEpochSecond());
  }

  /** The second at which the event of a sort key happened. */
  static Instant at(String sk) {
    return Instant.ofEpochSecond(Long.parseLong(sk.substring(0, 10)));
  }

  /** The sort key of an event: its position among all of an organisation. */
  static String position(HistoryEntry entry) {
    String operation = entry.operation();
    String what =
        operation == null ? entry.other() : entry.pool() + "#" + entry.book() + "#" + operation;
    return from(entry.at()) + "#" + entry.kind() + "#" + what;
  }

  static Map<String, AttributeValue> row(HistoryEntry entry) {
    Map<String, AttributeValue> row =
        new HashMap<>(
            key(partition(entry.organisation(), bucket(entry.subject())), position(entry)));
    row.put(SUBJECT, text(entry.subject()));
    row.put(POOL, text(entry.pool().value()));
    row.put(KIND, text(entry.kind().name()));
    row.put(CREDITS, number(entry.credits()));
    putUnless(row, BOOK, entry.book(), entry.subject());
    putUnless(row, BY, entry.by(), entry.subject());
    putUnless(row, REASON, entry.reason(), "");
    if (entry.source() == null) {
      putUnless(row, OTHER, entry.other(), "");
    } else {
      row.put(SOURCE, text(entry.source().name()));
    }
    return row;
  }

  static HistoryEntry entry(OrganisationId organisation, Map<String, AttributeValue> row) {
    String sk = text(row, "sk");
    String what = sk.substring(sk.indexOf('#', sk.indexOf('#') + 1) + 1);
    String subject = text(row, SUBJECT);
    HistoryKind kind = HistoryKind.valueOf(text(row, KIND));
    boolean unlock = kind == HistoryKind.UNLOCK;
    String source = textOrNull(row, SOURCE);
    return new HistoryEntry(
        organisation,
        at(sk),
        kind,
        new PoolId(text(row, POOL)),
        subject,
        otherwise(textOrNull(row, BOOK), subject),
        number(row, CREDITS),
        otherwise(textOrNull(row, BY), subject),
        unlock ? null : what.substring(what.lastIndexOf('#') + 1),
        otherwise(textOrNull(row, REASON), ""),
        unlock ? what : otherwise(textOrNull(row, OTHER), ""),
        source == null ? null : Source.valueOf(source));
  }

  private static void putUnless(
      Map<String, AttributeValue> row, String name, String value, String known) {
    if (!value.equals(known)) {
      row.put(name, text(value));
    }
  }

  private static String otherwise(@Nullable String value, String known) {
    return value == null ? known : value;
  }
}
