package dev.coffer.platform;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Parameters of a query string or a form, each at most once. Like {@link Fields}, it hands out what
 * is asked for by name and refuses the rest.
 */
public final class Query {
  private final Map<String, String> values;
  private final Set<String> asked = new HashSet<>();

  private Query(Map<String, String> values) {
    this.values = values;
  }

  /**
   * Reads {@code name=value&name=value}, percent-decoded, plus signs as spaces.
   *
   * @throws Problem.Refused when a name is there twice or the encoding is broken or isn't UTF-8
   */
  public static Query of(String encoded) {
    Map<String, String> values = new HashMap<>();
    for (String pair : encoded.split("&", -1)) {
      if (pair.isEmpty()) {
        continue;
      }
      int equals = pair.indexOf('=');
      String name = decoded(equals < 0 ? pair : pair.substring(0, equals));
      String value = equals < 0 ? "" : decoded(pair.substring(equals + 1));
      if (values.put(name, value) != null) {
        throw Problem.field(name, "must be given only once").refused();
      }
    }
    return new Query(values);
  }

  /** A text of at most {@code max} characters, or null when it isn't given. */
  public @Nullable String text(String name, int min, int max) {
    asked.add(name);
    String value = values.get(name);
    if (value == null) {
      return null;
    }
    int length = value.codePointCount(0, value.length());
    if (length < min || length > max) {
      throw wrong(name, "must have " + min + " to " + max + " characters");
    }
    String fault = Text.fault(value);
    if (fault != null) {
      throw wrong(name, fault);
    }
    return value;
  }

  /** True or false, or null when it isn't given. */
  public @Nullable Boolean flag(String name) {
    String value = text(name, 0, 10);
    if (value == null) {
      return null;
    }
    return switch (value) {
      case "true" -> true;
      case "false" -> false;
      default -> throw wrong(name, "must be true or false");
    };
  }

  /** A whole number, or the default when it isn't given. */
  public int whole(String name, int min, int max, int otherwise) {
    String value = text(name, 0, 12);
    if (value == null) {
      return otherwise;
    }
    if (value.length() <= 9
        && !value.isEmpty()
        && value.chars().allMatch(c -> c >= '0' && c <= '9')) {
      int number = Integer.parseInt(value);
      if (number >= min && number <= max) {
        return number;
      }
    }
    throw wrong(name, "must be a whole number from " + min + " to " + max);
  }

  /** One of the names of an enumeration; it must be given. */
  public <E extends Enum<E>> E oneOf(String name, Class<E> type) {
    String value = text(name, 0, 64);
    for (E constant : type.getEnumConstants()) {
      if (constant.name().equals(value)) {
        return constant;
      }
    }
    throw wrong(name, "must be one of " + List.of(type.getEnumConstants()));
  }

  /** Refuses the parameters that were never asked for. */
  public void end() {
    for (String name : values.keySet()) {
      if (!asked.contains(name)) {
        throw wrong(name, "is not known here");
      }
    }
  }

  /** A refusal that names one of the parameters. */
  public Problem.Refused wrong(String name, String message) {
    return Problem.field(name, message).refused();
  }

  private static String decoded(String text) {
    try {
      String decoded = URLDecoder.decode(text, StandardCharsets.UTF_8);
      // What isn't UTF-8 becomes this character in silence; nobody sends it on purpose.
      if (decoded.indexOf('\uFFFD') < 0) {
        return decoded;
      }
    } catch (IllegalArgumentException e) {
      // Refused below.
    }
    throw Problem.field("query", "must be percent-encoded UTF-8").refused();
  }
}
