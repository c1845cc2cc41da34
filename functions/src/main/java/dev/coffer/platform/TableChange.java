package dev.coffer.platform;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What happened to a row, as the stream of its table tells it. Of one row the changes arrive in the
 * order in which they were made; any may arrive again.
 *
 * @param table its name, as in {@code Tables}
 * @param before the row as it was; null when it is new
 * @param after the row as it is; null when it was deleted
 * @param sequence forty digits that grow with each change of a row, so that texts compare like
 *     numbers
 * @param at when, to the second; the rows' own times are more exact
 */
public record TableChange(
    String table,
    String pk,
    String sk,
    @Nullable Map<String, AttributeValue> before,
    @Nullable Map<String, AttributeValue> after,
    String sequence,
    Instant at) {
  private static final int DIGITS = 40;

  /** Refuses what no stream says; fills the sequence up with zeros. */
  public TableChange {
    if (before == null && after == null) {
      throw new IllegalArgumentException("a change from nothing to nothing");
    }
    if (!sequence.matches("[0-9]{1," + DIGITS + "}")) {
      throw new IllegalArgumentException("not a sequence number");
    }
    sequence = "0".repeat(DIGITS - sequence.length()) + sequence;
    before = before == null ? null : Map.copyOf(before);
    after = after == null ? null : Map.copyOf(after);
  }

  /** Says which row, and nothing that is in it. */
  @Override
  public String toString() {
    return "%s %s / %s, change %s".formatted(table, pk, sk, sequence);
  }
}
