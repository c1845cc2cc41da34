package dev.coffer.usage.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coffer.credits.Credits;
import dev.coffer.credits.Pool;
import dev.coffer.credits.PoolId;
import dev.coffer.identity.OrganisationId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A forecast")
class ForecastTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
  private static final Pool POOL = pool("2026-01-01", "2026-12-31");

  private final TreeMap<LocalDate, Long> used = new TreeMap<>();

  @Test
  void takesTheRateFromTheLastFourWeeks() {
    used.put(TODAY.minusDays(28), 1000L);
    used.put(TODAY.minusDays(27), 28L);
    used.put(TODAY, 28L);

    Forecast forecast = forecast(POOL, 100);

    assertThat(forecast.days()).hasSize(28).containsEntry(TODAY.minusDays(1), 0L);
    assertThat(forecast.averagePerDay()).isEqualByComparingTo("2.00");
  }

  @Test
  void saysWhenNothingWillBeLeft() {
    used.put(TODAY.minusDays(3), 56L);

    assertThat(forecast(POOL, 20).runsOutOn()).isEqualTo(TODAY.plusDays(10));
    assertThat(forecast(POOL, 21).runsOutOn()).isEqualTo(TODAY.plusDays(10));
    assertThat(forecast(POOL, 22).runsOutOn()).isEqualTo(TODAY.plusDays(11));
    assertThat(forecast(POOL, 0).runsOutOn()).isEqualTo(TODAY);
  }

  @Test
  void saysWhatWillLapseWhereItLastsLongerThanThePool() {
    used.put(TODAY.minusDays(3), 56L);

    Forecast forecast = forecast(POOL, 100);

    // From 23 November to 31 December there are 39 days, at 2 credits each.
    assertThat(forecast.daysLeft()).isEqualTo(39);
    assertThat(forecast.runsOutOn()).isNull();
    assertThat(forecast.lapsesOn()).isEqualTo(LocalDate.of(2026, 12, 31));
    assertThat(forecast.lapsesAtThisRate()).isEqualTo(100 - 78);
    assertThat(forecast(POOL, 77).runsOutOn()).isEqualTo(LocalDate.of(2026, 12, 31));
    assertThat(forecast(POOL, 77).lapsesAtThisRate()).isZero();
  }

  @Test
  void neverGuessesWhereNothingWasUsed() {
    Forecast forecast = forecast(POOL, 100);

    assertThat(forecast.averagePerDay()).isEqualByComparingTo("0");
    assertThat(forecast.runsOutOn()).isNull();
    assertThat(forecast.lapsesAtThisRate()).isEqualTo(100);
  }

  @Test
  void countsWhatWasGivenBackButNeverARateBelowZero() {
    used.put(TODAY.minusDays(3), 28L);
    used.put(TODAY.minusDays(2), -14L);
    assertThat(forecast(POOL, 100).averagePerDay()).isEqualByComparingTo("0.5");

    used.put(TODAY.minusDays(2), -56L);
    assertThat(forecast(POOL, 100).averagePerDay()).isEqualByComparingTo("0");
    assertThat(forecast(POOL, 100).runsOutOn()).isNull();
  }

  @Test
  void countsOnlyThePoolsOwnDays() {
    used.put(TODAY.minusDays(3), 30L);

    Forecast forecast = forecast(pool("2026-11-14", "2026-12-31"), 100);

    assertThat(forecast.days()).hasSize(10);
    assertThat(forecast.averagePerDay()).isEqualByComparingTo("3.00");
  }

  @Test
  void ofAPoolThatHasNotBegunKnowsNoRate() {
    Forecast forecast = forecast(pool("2026-12-01", "2026-12-31"), 100);

    assertThat(forecast.days()).isEmpty();
    assertThat(forecast.daysLeft()).isEqualTo(31);
    assertThat(forecast.runsOutOn()).isNull();
    assertThat(forecast.lapsesAtThisRate()).isEqualTo(100);
  }

  @Test
  void ofAPoolThatIsOverShowsItsLastDaysAndWhatLapsed() {
    used.put(LocalDate.of(2026, 10, 31), 28L);

    Forecast forecast =
        Forecast.of(
            pool("2026-01-01", "2026-10-31"), BERLIN, now(), used, new Balance(0, 0, 0, 0, 40));

    assertThat(forecast.days().lastEntry().getKey()).isEqualTo(LocalDate.of(2026, 10, 31));
    assertThat(forecast.averagePerDay()).isEqualByComparingTo("1.00");
    assertThat(forecast.daysLeft()).isZero();
    assertThat(forecast.runsOutOn()).isNull();
    assertThat(forecast.lapsesAtThisRate()).isEqualTo(40);
  }

  private Forecast forecast(Pool pool, long left) {
    return Forecast.of(pool, BERLIN, now(), used, new Balance(left / 2, 0, left - left / 2, 0, 0));
  }

  private static Instant now() {
    return Instant.parse("2026-11-23T09:30:00Z");
  }

  private static Pool pool(String first, String last) {
    return new Pool(
        new PoolId("0".repeat(26)),
        new OrganisationId("1".repeat(26)),
        "A pool",
        Credits.of(1000),
        LocalDate.parse(first).atStartOfDay(BERLIN).toInstant(),
        LocalDate.parse(last).plusDays(1).atStartOfDay(BERLIN).toInstant(),
        Pool.Limit.CAPPED);
  }
}
