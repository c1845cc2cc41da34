package dev.coffer.contacts;

import dev.coffer.platform.Text;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The cells of one line by field and type. What is wrong is noted, and read as empty. */
final class Cells {
  final List<Finding> findings = new ArrayList<>();

  private static final Pattern LOCAL_PART = Pattern.compile("[^\\s@\"(),:;<>\\[\\]\\\\]{1,64}");
  private static final Pattern PHONE =
      Pattern.compile("(\\+?[0-9 ()./\\-\u00A0]+)( *(x|ext\\.?|#) ?[0-9]{1,6})?");
  private static final int PHONE_DIGITS_MIN = 6;

  /** The most digits that an international number has (ITU-T E.164). */
  private static final int PHONE_DIGITS_MAX = 15;

  private static final int YEAR_MIN = 1000;
  private static final int EMAIL_MAX = 254;

  private final RowReader reader;
  private final long line;
  private final List<String> cells;
  private final LocalDate today;

  Cells(RowReader reader, long line, List<String> cells, LocalDate today) {
    this.reader = reader;
    this.line = line;
    this.cells = cells;
    this.today = today;
  }

  /** A text, or null where the cell is empty or the file has no such column. */
  @Nullable String text(ImportField field, int max) {
    Integer column = reader.columnOf(field);
    String cell = column == null ? "" : cells.get(column).strip();
    if (cell.isEmpty()) {
      return null;
    }
    String fault = Text.fault(cell);
    if (fault == null && cell.codePointCount(0, cell.length()) > max) {
      fault = "must have at most " + max + " characters";
    }
    return fault == null ? cell : wrong(field, fault);
  }

  /** A name that can be looked for: it has a letter or a digit. */
  @Nullable String name(ImportField field, @Nullable String text) {
    if (text == null) {
      return findings.stream().anyMatch(f -> f.column().equals(reader.columnName(field)))
          ? null
          : wrong(field, "is empty; every row needs one");
    }
    return Folding.words(text).isEmpty() ? wrong(field, "must have a letter or a digit") : text;
  }

  @Nullable String domain(ImportField field) {
    String text = text(field, 300);
    String domain = text == null ? null : WebDomain.of(text);
    return text != null && domain == null
        ? wrong(field, "must be a web domain such as example.com")
        : domain;
  }

  @Nullable String email(ImportField field) {
    String text = text(field, EMAIL_MAX);
    if (text == null) {
      return null;
    }
    int at = text.lastIndexOf('@');
    boolean fine =
        at > 0
            && LOCAL_PART.matcher(text.substring(0, at)).matches()
            && text.indexOf("www.", at) != at + 1
            && text.substring(at + 1).matches("[\\p{L}\\p{N}.-]+")
            && WebDomain.of(text.substring(at + 1)) != null;
    return fine ? text : wrong(field, "must be an email address such as name@example.com");
  }

  /** Kept as it is written, with single spaces and {@code +} for {@code 00}. */
  @Nullable String phone(ImportField field) {
    String text = text(field, 40);
    if (text == null) {
      return null;
    }
    var parts = PHONE.matcher(text.toLowerCase(Locale.ROOT));
    if (parts.matches()) {
      long digits = parts.group(1).chars().filter(c -> c >= '0' && c <= '9').count();
      if (digits >= PHONE_DIGITS_MIN && digits <= PHONE_DIGITS_MAX) {
        return text.replaceAll("[ \u00A0]+", " ").replaceFirst("^00 ?", "+");
      }
    }
    return wrong(
        field,
        "must be a telephone number of 6 to 15 digits such as +44 20 7946 0123, best"
            + " with its country code");
  }

  @Nullable Integer year(ImportField field) {
    String text = text(field, 10);
    return text == null ? null : whole(field, text, YEAR_MIN, today.getYear());
  }

  @Nullable Integer whole(ImportField field, String text, int min, int max) {
    if (text.matches("[0-9]{1,9}")) {
      int number = Integer.parseInt(text);
      if (number >= min && number <= max) {
        return number;
      }
    }
    wrong(field, "must be a whole number from " + min + " to " + max);
    return null;
  }

  @Nullable LocalDate day(ImportField field) {
    String text = text(field, 40);
    if (text == null) {
      return null;
    }
    try {
      LocalDate day = LocalDate.parse(text);
      // A day of grace: the file may come from a time zone that is ahead.
      if (!day.isAfter(today.plusDays(1))) {
        return day;
      }
      wrong(field, "must not be in the future");
    } catch (DateTimeParseException e) {
      wrong(field, "must be a day such as 2026-11-23");
    }
    return null;
  }

  @Nullable Grade grade(ImportField field) {
    String text = text(field, 20);
    Grade grade = text == null ? null : Grade.of(text.toUpperCase(Locale.ROOT));
    if (text != null && grade == null) {
      wrong(field, "must be A+, A or B, or empty to hold the contact back from sale");
    }
    return grade;
  }

  @Nullable Seniority seniority(ImportField field) {
    String text = text(field, 20);
    if (text == null) {
      return null;
    }
    for (Seniority seniority : Seniority.values()) {
      if (Folding.fold(seniority.name()).equals(Folding.fold(text))) {
        return seniority;
      }
    }
    wrong(field, "must be one of C_LEVEL, VP, DIRECTOR, MANAGER, STAFF, or empty");
    return null;
  }

  /** Notes what is wrong with a cell; the answer is always null. */
  @Nullable String wrong(ImportField field, String message) {
    findings.add(new Finding(line, reader.columnName(field), Finding.Kind.REFUSED, message));
    return null;
  }
}
