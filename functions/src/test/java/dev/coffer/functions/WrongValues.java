package dev.coffer.functions;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What isn't a value of a shape, written as JSON or in a query. */
final class WrongValues {
  private static final List<String> NOT_NUMBERS =
      List.of("1.5", "1.0", "1e2", "1e999", "NaN", "\"5\"", "\"\"", "true", "[]", "{}");
  private static final List<String> HUGE = List.of("9223372036854775808", "9".repeat(50));

  /** What no text that people read may hold, as JSON escapes. */
  private static final List<String> FORBIDDEN =
      List.of("\\u0000", "\\r\\n", "\\ud800", "\\udc00", "\\u202e", "\\u2066");

  /** The same as bytes of a query; a lone surrogate has none in UTF-8. */
  private static final List<String> FORBIDDEN_ENCODED =
      List.of("%00", "%0D%0A", "%E2%80%AE", "%E2%81%A6");

  private WrongValues() {}

  /** What isn't one value of the shape, lists and objects being looked at only from the outside. */
  static List<String> json(Shape shape, String valid) {
    List<String> wrong = new ArrayList<>(json(shape.kind(), valid));
    if (!shape.nullable()) {
      wrong.add("null");
    }
    return wrong;
  }

  private static List<String> json(Shape.Kind kind, String valid) {
    return switch (kind) {
      case Shape.Whole whole -> concat(NOT_NUMBERS, outside(whole));
      case Shape.Flag() -> List.of("\"true\"", "\"\"", "0", "1", "[]", "{}");
      case Shape.Listed(Shape _, int min, int _, boolean _) ->
          concat(List.of("{}", "\"\"", "5", "true"), min > 0 ? List.of("[]") : List.of());
      case Shape.Structure _ -> List.of("[]", "\"\"", "5", "true");
      case Shape.Either _ -> List.of("[]", "\"\"", "5", "true");
      case Shape.Text _, Shape.Id _, Shape.Moment _, Shape.Day _, Shape.Choice _ ->
          concat(
              List.of("5", "true", "[]", "{}"),
              Stream.concat(
                      texts(kind, valid).stream(), FORBIDDEN.stream().map(fault -> valid + fault))
                  .map(text -> "\"" + text + "\"")
                  .toList());
    };
  }

  /** What isn't a value of a query's parameter, percent-encoded. */
  static List<String> encoded(Shape.Kind kind, String valid) {
    return switch (kind) {
      case Shape.Whole whole ->
          concat(
              List.of("", "1.5", "1e2", "1e999", "NaN", "%2B1", "%201", "%D9%A1", "null", "true"),
              outside(whole));
      case Shape.Flag() -> List.of("", "TRUE", "yes", "1", "null");
      case Shape.Listed _, Shape.Structure _, Shape.Either _ ->
          throw new AssertionError("a query can't hold a list or an object");
      case Shape.Text _, Shape.Id _, Shape.Moment _, Shape.Day _, Shape.Choice _ ->
          concat(
              texts(kind, valid).stream().map(Encoding::query).toList(),
              FORBIDDEN_ENCODED.stream().map(fault -> Encoding.query(valid) + fault).toList());
    };
  }

  /** Texts that aren't of the kind, harmless in JSON without escapes. */
  static List<String> texts(Shape.Kind kind, String valid) {
    return switch (kind) {
      case Shape.Text text -> texts(text, valid);
      case Shape.Id() ->
          List.of(
              "",
              "x",
              valid.substring(1),
              valid + "0",
              "A" + valid.substring(1),
              "l" + valid.substring(1),
              "-" + valid.substring(1),
              valid + " ");
      case Shape.Moment() ->
          List.of(
              "",
              "yesterday",
              "2026-11-23",
              "2026-11-23T09:30:00",
              "2026-02-30T09:30:00Z",
              "2026-11-23 09:30:00Z",
              "+12026-11-23T09:30:00Z",
              "-2026-11-23T09:30:00Z",
              "1763890200");
      case Shape.Day() ->
          List.of("", "today", "2026-02-30", "23.11.2026", "+12026-11-23", "2026-11-23T00:00:00Z");
      case Shape.Choice(List<String> names) ->
          Stream.of("", "null", "NO_SUCH", valid + " ", otherCase(valid))
              .filter(text -> !names.contains(text))
              .toList();
      case Shape.Whole _, Shape.Flag _, Shape.Listed _, Shape.Structure _, Shape.Either _ ->
          List.of();
    };
  }

  private static List<String> texts(Shape.Text text, String valid) {
    List<String> wrong = new ArrayList<>();
    if (text.min() > 0) {
      wrong.add("a".repeat(text.min() - 1));
    }
    wrong.add("a".repeat(text.max() + 1));
    if (text.pattern() != null) {
      Stream.of(
              "", " ", "?", valid + " ", " " + valid, valid + ",", otherCase(valid), valid + valid)
          .filter(candidate -> !text.pattern().matcher(candidate).find())
          .filter(candidate -> !wrong.contains(candidate))
          .forEach(wrong::add);
    }
    return wrong;
  }

  private static List<String> outside(Shape.Whole whole) {
    List<String> wrong = new ArrayList<>(HUGE);
    if (whole.min() > Long.MIN_VALUE) {
      wrong.add(Long.toString(whole.min() - 1));
      wrong.add("-9223372036854775809");
    }
    if (whole.min() > 0) {
      wrong.add("-1");
    }
    if (whole.max() < Long.MAX_VALUE) {
      wrong.add(Long.toString(whole.max() + 1));
      wrong.add("9223372036854775807");
    }
    return wrong;
  }

  private static String otherCase(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    return lower.equals(text) ? text.toUpperCase(Locale.ROOT) : lower;
  }

  private static List<String> concat(List<String> some, List<String> more) {
    return Stream.concat(some.stream(), more.stream()).distinct().toList();
  }
}
