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
 * The model is like DynamoDB: every call that the exploration makes of the model is made of the
 * tables on DynamoDB Local too; they answer alike and their rows look alike afterwards. A sample in
 * every run, everything in the thorough one.
 */
@DisplayName("DynamoDB answers every call as the model does, where")
class EveryScheduleOnDynamoTest {
  private static long schedules;
  private static long compared;

  @AfterAll
  static void report() {
    LoggerFactory.getLogger(EveryScheduleOnDynamoTest.class)
        .info("{} schedules, {} answers compared with DynamoDB's", schedules, compared);
  }

  static List<Scenario> scenarios() {
    return Scenario.all();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("scenarios")
  void nothingGoesWrong(Scenario scenario) {
    compare(scenario, 0);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("scenarios")
  @Tag("thorough")
  void everythingGoesWrong(Scenario scenario) {
    compare(scenario, scenario.faults());
  }

  private static void compare(Scenario scenario, int faults) {
    Mirror tables = new Mirror();
    schedules += scenario.explorer(faults).comparedWith(tables).explore(scenario.world());
    assertThat(tables.compared()).isPositive();
    compared += tables.compared();
  }
}
