package dev.coffer.platform;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Short names for what every DynamoDB store does with attribute values. */
public final class Attributes {
  private Attributes() {}

  /** A text. */
  public static AttributeValue text(String value) {
    return AttributeValue.fromS(value);
  }

  /** A number. */
  public static AttributeValue number(long value) {
    return AttributeValue.fromN(Long.toString(value));
  }

  /** Yes or no. */
  public static AttributeValue flag(boolean value) {
    return AttributeValue.fromBool(value);
  }

  /** A primary key; every table's is {@code pk} and {@code sk}, both texts. */
  public static Map<String, AttributeValue> key(String pk, String sk) {
    return Map.of("pk", text(pk), "sk", text(sk));
  }

  /**
   * A text that must be there.
   *
   * @throws IllegalStateException when the row is not one of ours
   */
  public static String text(Map<String, AttributeValue> row, String name) {
    String value = textOrNull(row, name);
    if (value == null) {
      throw new IllegalStateException("row without " + name);
    }
    return value;
  }

  /** A text, or null where the row has none. */
  public static @Nullable String textOrNull(Map<String, AttributeValue> row, String name) {
    AttributeValue value = row.get(name);
    return value == null ? null : value.s();
  }

  /**
   * A number that must be there.
   *
   * @throws IllegalStateException when the row is not one of ours
   */
  public static long number(Map<String, AttributeValue> row, String name) {
    AttributeValue value = row.get(name);
    if (value == null || value.n() == null) {
      throw new IllegalStateException("row without " + name);
    }
    return Long.parseLong(value.n());
  }

  /** A number, or another where the row has none. */
  public static long number(Map<String, AttributeValue> row, String name, long otherwise) {
    return row.containsKey(name) ? number(row, name) : otherwise;
  }

  /** Yes or no; no where the row has neither. */
  public static boolean flag(Map<String, AttributeValue> row, String name) {
    AttributeValue value = row.get(name);
    return value != null && Boolean.TRUE.equals(value.bool());
  }
}
