package dev.coffer.platform;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The fields of one JSON object, each asked for once by name and type. What is missing, of another
 * type or out of bounds is refused with the field's path; {@link #end} refuses what nobody asked
 * for.
 */
public final class Fields {
  private static final int MAX_NAME = 64;

  private final String path;
  private final Map<String, Object> values;
  private final Set<String> asked = new HashSet<>();

  Fields(String path, Map<String, Object> values) {
    this.path = path;
    this.values = values;
  }

  /** A text that must be there, with {@code min} to {@code max} characters. */
  public String text(String name, int min, int max) {
    Object value = required(name);
    if (!(value instanceof String text)) {
      throw wrong(name, "must be a text");
    }
    return checkedText(name, text, min, max);
  }

  /** A text, or null where the field holds null; the field itself must be there. */
  public @Nullable String textOrNull(String name, int min, int max) {
    return required(name) instanceof Json.Null ? null : text(name, min, max);
  }

  /** A text, or null where the field is missing or holds null. */
  public @Nullable String optionalText(String name, int max) {
    return isGiven(name) ? text(name, 0, max) : null;
  }

  /** Text of another machine's making, whatever characters it has. */
  public String raw(String name, int max) {
    Object value = required(name);
    if (!(value instanceof String text)) {
      throw wrong(name, "must be a text");
    }
    if (text.length() > max) {
      throw wrong(name, "must have at most " + max + " characters");
    }
    return text;
  }

  /** An identifier. */
  public String id(String name) {
    String text = text(name, 1, 64);
    if (!Ids.isId(text)) {
      throw wrong(name, "must be an identifier of 26 characters");
    }
    return text;
  }

  /** One of the names of an enumeration. */
  public <E extends Enum<E>> E oneOf(String name, Class<E> type) {
    String text = text(name, 1, 64);
    for (E constant : type.getEnumConstants()) {
      if (constant.name().equals(text)) {
        return constant;
      }
    }
    throw wrong(name, "must be one of " + List.of(type.getEnumConstants()));
  }

  /** One of the names of an enumeration, or {@code fallback} where the field is missing. */
  public <E extends Enum<E>> E oneOf(String name, E fallback) {
    return has(name) ? oneOf(name, fallback.getDeclaringClass()) : fallback;
  }

  /** A whole number written with digits only. */
  public long whole(String name, long min, long max) {
    Object value = required(name);
    if (value instanceof Json.WrittenNumber(String digits)
        && digits.chars().allMatch(c -> c == '-' || (c >= '0' && c <= '9'))) {
      BigDecimal number = new BigDecimal(digits);
      if (number.compareTo(BigDecimal.valueOf(min)) >= 0
          && number.compareTo(BigDecimal.valueOf(max)) <= 0) {
        return number.longValueExact();
      }
    }
    throw wrong(name, "must be a whole number from " + min + " to " + max);
  }

  /** A whole number, written as a number or as a text of digits: other machines send either. */
  public long wholeOrDigits(String name, long min, long max) {
    if (!(required(name) instanceof String text)) {
      return whole(name, min, max);
    }
    if (!text.isEmpty()
        && text.length() <= 18
        && text.chars().allMatch(c -> c >= '0' && c <= '9')) {
      long number = Long.parseLong(text);
      if (number >= min && number <= max) {
        return number;
      }
    }
    throw wrong(name, "must be a whole number from " + min + " to " + max);
  }

  /** Yes or no. */
  public boolean flag(String name) {
    if (required(name) instanceof Boolean flag) {
      return flag;
    }
    throw wrong(name, "must be true or false");
  }

  /** An instant in UTC, as RFC 3339 writes it. */
  public Instant instant(String name) {
    String text = text(name, 1, 40);
    try {
      // Instant's years may have a sign and nine digits, RFC 3339's have four digits.
      if (text.charAt(0) != '+' && text.charAt(0) != '-') {
        return Instant.parse(text);
      }
    } catch (DateTimeParseException e) {
      // Refused below.
    }
    throw wrong(name, "must be a time such as 2026-11-23T09:30:00Z");
  }

  /** A list of {@code min} to {@code max} objects, each read by {@code reader}. */
  public <T> List<T> objects(String name, int min, int max, Function<Fields, T> reader) {
    if (!(required(name) instanceof List<?> list)) {
      throw wrong(name, "must be a list");
    }
    if (list.size() < min || list.size() > max) {
      throw wrong(name, "must have " + min + " to " + max + " entries");
    }
    List<T> read = new ArrayList<>(list.size());
    for (int i = 0; i < list.size(); i++) {
      Fields fields = nested(name + "[" + i + "]", list.get(i));
      read.add(reader.apply(fields));
      fields.end();
    }
    return read;
  }

  /** A list of at most {@code max} texts, each a name; empty where it is missing. */
  public List<String> optionalTexts(String name, int max) {
    if (!has(name)) {
      return List.of();
    }
    if (!(required(name) instanceof List<?> list)) {
      throw wrong(name, "must be a list");
    }
    if (list.size() > max) {
      throw wrong(name, "must have at most " + max + " entries");
    }
    List<String> texts = new ArrayList<>(list.size());
    for (int i = 0; i < list.size(); i++) {
      String entry = name + "[" + i + "]";
      if (!(list.get(i) instanceof String text)) {
        throw wrong(entry, "must be a text");
      }
      texts.add(checkedText(entry, text, 1, MAX_NAME));
    }
    return texts;
  }

  /** A list of {@code min} to {@code max} identifiers, none twice. */
  public List<String> ids(String name, int min, int max) {
    if (!(required(name) instanceof List<?> list)) {
      throw wrong(name, "must be a list");
    }
    if (list.size() < min || list.size() > max) {
      throw wrong(name, "must have " + min + " to " + max + " entries");
    }
    Set<String> ids = new LinkedHashSet<>();
    for (int i = 0; i < list.size(); i++) {
      String entry = name + "[" + i + "]";
      if (!(list.get(i) instanceof String id) || !Ids.isId(id)) {
        throw wrong(entry, "must be an identifier of 26 characters");
      }
      if (!ids.add(id)) {
        throw wrong(entry, "must not be in the list twice");
      }
    }
    return List.copyOf(ids);
  }

  /** An object inside this one. */
  public Fields object(String name) {
    return nested(name, required(name));
  }

  /** An object inside this one, or null where it is missing or null. */
  public @Nullable Fields optionalObject(String name) {
    return isGiven(name) ? nested(name, required(name)) : null;
  }

  /** Whether a field is there and not null. */
  public boolean isGiven(String name) {
    asked.add(name);
    Object value = values.get(name);
    return value != null && !(value instanceof Json.Null);
  }

  /** Whether a field is there, be it null. */
  public boolean has(String name) {
    asked.add(name);
    return values.containsKey(name);
  }

  /** Whether the object has no fields at all. */
  public boolean isEmpty() {
    return values.isEmpty();
  }

  /** Refuses the fields that were never asked for. */
  public void end() {
    for (String name : values.keySet()) {
      if (!asked.contains(name)) {
        throw wrong(name, "is not known here");
      }
    }
  }

  /** A refusal that names one of the fields. */
  public Problem.Refused wrong(String name, String message) {
    return Problem.field(path.isEmpty() ? name : path + "." + name, message).refused();
  }

  private Object required(String name) {
    asked.add(name);
    Object value = values.get(name);
    if (value == null) {
      throw wrong(name, "is missing");
    }
    return value;
  }

  private String checkedText(String name, String text, int min, int max) {
    int length = text.codePointCount(0, text.length());
    if (length < min || length > max) {
      throw wrong(name, "must have " + min + " to " + max + " characters");
    }
    String fault = Text.fault(text);
    if (fault != null) {
      throw wrong(name, fault);
    }
    return text;
  }

  @SuppressWarnings("unchecked") // Json makes maps with text keys only
  private Fields nested(String name, Object value) {
    if (!(value instanceof Map<?, ?> map)) {
      throw wrong(name, "must be an object");
    }
    return new Fields(path.isEmpty() ? name : path + "." + name, (Map<String, Object>) map);
  }
}
