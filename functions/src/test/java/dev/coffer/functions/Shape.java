package dev.coffer.functions;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the API document says about one value of a request.
 *
 * @param kind what it is, when it isn't null
 * @param nullable whether it may be null
 * @param example the document's own example, or null
 */
record Shape(Kind kind, boolean nullable, @Nullable JsonNode example) {

  /** What values there are. */
  sealed interface Kind {}

  /** A whole number. */
  record Whole(long min, long max) implements Kind {}

  /** A text of so many characters. */
  record Text(int min, int max, @Nullable Pattern pattern) implements Kind {}

  /** One of our identifiers. */
  record Id() implements Kind {}

  /** An instant, as RFC 3339 writes it. */
  record Moment() implements Kind {}

  /** A day, as RFC 3339 writes it. */
  record Day() implements Kind {}

  /** One of these texts. */
  record Choice(List<String> names) implements Kind {}

  /** Yes or no. */
  record Flag() implements Kind {}

  /** A list. */
  record Listed(Shape entry, int min, int max, boolean unique) implements Kind {}

  /** An object of exactly these fields. */
  record Structure(Map<String, Shape> fields, Set<String> required) implements Kind {}

  /** One of several. */
  record Either(List<Shape> shapes) implements Kind {}
}
