package dev.coffer.unlocks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.LoggerFactory;

/**
 * Every interleaving of the actors × a crash before or after any database call × an answer lost and
 * the call sent again × a call delivered once more later × a stale read × every order of a bulk
 * write's lines. The equation of the accounts is checked after each call; the answers and the
 * balances at rest after each schedule. One fault more than usual in the thorough run.
 */
@DisplayName("In every schedule, with every fault,")
class EveryScheduleTest {
  private static long schedules;
  private static long calls;

  @AfterAll
  static void report() {
    LoggerFactory.getLogger(EveryScheduleTest.class)
        .info("{} schedules, {} different database calls, no violation", schedules, calls);
  }

  static List<Scenario> scenarios() {
    return Scenario.all();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("scenarios")
  void itHolds(Scenario scenario) {
    explore(scenario, scenario.faults());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("scenarios")
  @Tag("thorough")
  void itHoldsWithOneFaultMore(Scenario scenario) {
    explore(scenario, scenario.faults() + 1);
  }

  private static void explore(Scenario scenario, int faults) {
    Explorer explorer = scenario.explorer(faults);
    long explored = explorer.explore(scenario.world());
    assertThat(explored).isPositive();
    schedules += explored;
    calls += explorer.steps();
  }
}
