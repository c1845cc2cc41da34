package dev.coffer.credits.operator;

import dev.coffer.platform.Fields;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;

/** Days in requests, which begin and end where the organisation is. */
final class Days {
  private static final int FIRST_YEAR = 2000;
  private static final int LAST_YEAR = 2200;

  private Days() {}

  /** A day such as 2026-11-24. */
  static LocalDate day(Fields body, String field) {
    String text = body.text(field, 1, 40);
    try {
      LocalDate day = LocalDate.parse(text);
      if (day.getYear() >= FIRST_YEAR && day.getYear() < LAST_YEAR) {
        return day;
      }
    } catch (DateTimeParseException e) {
      throw wrong(body, field);
    }
    throw wrong(body, field);
  }

  /** A last day, which isn't before the first one. */
  static LocalDate lastDay(Fields body, LocalDate firstDay) {
    LocalDate lastDay = day(body, "lastDay");
    if (lastDay.isBefore(firstDay)) {
      throw body.wrong("lastDay", "must not be before firstDay");
    }
    return lastDay;
  }

  static Instant begin(LocalDate day, ZoneId zone) {
    return day.atStartOfDay(zone).toInstant();
  }

  static Instant end(LocalDate lastDay, ZoneId zone) {
    return begin(lastDay.plusDays(1), zone);
  }

  private static RuntimeException wrong(Fields body, String field) {
    return body.wrong(field, "must be a day such as 2026-11-24");
  }
}
