package dev.coffer.credits;

import java.util.Optional;
import java.util.function.Supplier;

/**
 * A row as an auditor reads it. What can't be true doesn't end the reading; it is told like any
 * other row.
 */
public sealed interface Reading<T> {

  /** What the row says. */
  record Row<T>(T value) implements Reading<T> {}

  /**
   * The row says what can't be true, or isn't one of ours.
   *
   * @param key of the row within its partition
   * @param why in the words of whoever refused it
   */
  record Unreadable<T>(String key, String why) implements Reading<T> {}

  /** What the row says, where it can be read. */
  default Optional<T> readable() {
    return switch (this) {
      case Row<T>(T value) -> Optional.of(value);
      case Unreadable<T> _ -> Optional.empty();
    };
  }

  /** Reads a row by whatever refuses what can't be true. */
  static <T> Reading<T> of(String key, Supplier<T> reader) {
    try {
      return new Row<>(reader.get());
    } catch (RuntimeException e) {
      String message = e.getMessage();
      return new Unreadable<>(key, message == null ? e.getClass().getSimpleName() : message);
    }
  }
}
