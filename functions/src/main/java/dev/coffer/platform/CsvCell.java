package dev.coffer.platform;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * One cell of a CSV file. Its type says who made its characters: a text may be anybody's and is
 * guarded against formulas, the others are ours and stay as they are, so that a negative number
 * remains a number.
 */
public sealed interface CsvCell {
  /** A cell with nothing in it. */
  CsvCell EMPTY = new Text("");

  /** The characters in the file, before quoting. */
  String written();

  /** A text, or an empty cell for null. */
  static CsvCell text(@Nullable String text) {
    return text == null ? EMPTY : new Text(text);
  }

  /** A whole number. */
  static CsvCell number(long number) {
    return new Numeric(BigDecimal.valueOf(number));
  }

  /** A number with a decimal point. */
  static CsvCell number(BigDecimal number) {
    return new Numeric(number);
  }

  /** A day, or an empty cell for null. */
  static CsvCell day(@Nullable LocalDate day) {
    return day == null ? EMPTY : new Day(day);
  }

  /** An instant, or an empty cell for null. */
  static CsvCell time(@Nullable Instant time) {
    return time == null ? EMPTY : new Time(time);
  }

  /** Text, whoever wrote it. */
  record Text(String text) implements CsvCell {
    @Override
    public String written() {
      return FormulaGuard.guard(text);
    }
  }

  /** A number in digits, never with an exponent. */
  record Numeric(BigDecimal number) implements CsvCell {
    @Override
    public String written() {
      return number.toPlainString();
    }
  }

  /** A day such as {@code 2026-11-23}. */
  record Day(LocalDate day) implements CsvCell {
    /** Refuses years that aren't written with four digits: they begin with a sign. */
    public Day {
      if (day.getYear() < 0 || day.getYear() > 9999) {
        throw new IllegalArgumentException("not a year of four digits: " + day);
      }
    }

    @Override
    public String written() {
      return day.toString();
    }
  }

  /** An instant in UTC to the second, such as {@code 2026-11-23T09:30:00Z}. */
  record Time(Instant time) implements CsvCell {
    private static final Instant FIRST = Instant.parse("0000-01-01T00:00:00Z");
    private static final Instant END = Instant.parse("+10000-01-01T00:00:00Z");

    /** Refuses years that aren't written with four digits: they begin with a sign. */
    public Time {
      if (time.isBefore(FIRST) || !time.isBefore(END)) {
        throw new IllegalArgumentException("not a year of four digits: " + time);
      }
    }

    @Override
    public String written() {
      return time.truncatedTo(ChronoUnit.SECONDS).toString();
    }
  }
}
