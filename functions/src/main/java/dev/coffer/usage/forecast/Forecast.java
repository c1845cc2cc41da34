package dev.coffer.usage.forecast;

import dev.coffer.credits.Pool;
import dev.coffer.credits.Timeframe;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How long a balance lasts if it goes on as in the last four weeks.
 *
 * @param days what was used on each of the last {@value #WINDOW} days of the pool so far, today
 *     included, on the organisation's calendar; never more than the pool's own days
 * @param averagePerDay over these days, never below zero; to the hundredth
 * @param daysLeft on which the pool can still be spent, today included
 * @param runsOutOn the day on which nothing is left, at this rate; null where that isn't within the
 *     pool's time, or nothing was used
 * @param lapsesOn the pool's last day
 * @param lapsesAtThisRate what is left on that day, at this rate
 */
record Forecast(
    NavigableMap<LocalDate, Long> days,
    BigDecimal averagePerDay,
    long daysLeft,
    @Nullable LocalDate runsOutOn,
    LocalDate lapsesOn,
    long lapsesAtThisRate) {
  /** How many days the rate is taken from. */
  static final int WINDOW = 28;

  /** The first day that counts for the rate; after today where the pool hasn't begun. */
  static LocalDate firstDay(Pool pool, ZoneId zone, Instant now) {
    LocalDate earliest = lastDay(pool, zone, now).minusDays(WINDOW - 1);
    LocalDate first = pool.firstDay(zone);
    return first.isAfter(earliest) ? first : earliest;
  }

  /** The last day that counts: today, or the pool's last one where that is over. */
  static LocalDate lastDay(Pool pool, ZoneId zone, Instant now) {
    LocalDate today = LocalDate.ofInstant(now, zone);
    LocalDate last = pool.lastDay(zone);
    return last.isBefore(today) ? last : today;
  }

  /**
   * A forecast.
   *
   * @param used what was used on days; those that are missing count as none
   */
  static Forecast of(
      Pool pool, ZoneId zone, Instant now, NavigableMap<LocalDate, Long> used, Balance balance) {
    LocalDate today = LocalDate.ofInstant(now, zone);
    LocalDate last = pool.lastDay(zone);
    NavigableMap<LocalDate, Long> days = new TreeMap<>();
    long sum = 0;
    LocalDate end = lastDay(pool, zone, now);
    for (LocalDate day = firstDay(pool, zone, now); !day.isAfter(end); day = day.plusDays(1)) {
      long credits = used.getOrDefault(day, 0L);
      days.put(day, credits);
      sum += credits;
    }
    // More may have been given back than was used.
    long spent = Math.max(0, sum);
    LocalDate begins = today.isBefore(pool.firstDay(zone)) ? pool.firstDay(zone) : today;
    long daysLeft =
        pool.timeframe(now) == Timeframe.PAST ? 0 : ChronoUnit.DAYS.between(begins, last) + 1;
    long going = days.isEmpty() ? 0 : Math.multiplyExact(spent, daysLeft) / days.size();
    return new Forecast(
        days,
        days.isEmpty()
            ? BigDecimal.ZERO.setScale(2)
            : BigDecimal.valueOf(spent)
                .divide(BigDecimal.valueOf(days.size()), 2, RoundingMode.HALF_UP),
        daysLeft,
        daysLeft == 0 || spent == 0 ? null : runsOut(balance, days.size(), spent, begins, last),
        last,
        Math.max(0, balance.left() - going) + balance.expired());
  }

  private static @Nullable LocalDate runsOut(
      Balance balance, int days, long spent, LocalDate begins, LocalDate last) {
    long lasts = Math.multiplyExact(balance.left(), days) / spent;
    return lasts > ChronoUnit.DAYS.between(begins, last) ? null : begins.plusDays(lasts);
  }
}
