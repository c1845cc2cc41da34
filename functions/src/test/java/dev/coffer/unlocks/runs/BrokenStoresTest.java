package dev.coffer.unlocks.runs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The detectors of the random runs against stores that are wrong: a net without holes. */
@DisplayName("Random runs catch a store that")
class BrokenStoresTest {
  private static final int RUNS = 20;
  private static final int OPERATIONS = 150;

  @Test
  void readsAndThenWritesInsteadOfWritingOnACondition() {
    caught(Program::of, WithoutIsolation::new, "is not r");
  }

  @Test
  void forgetsTheCreditOfALostRace() {
    caught(Program::of, ForgetfulOfRefunds::new, "is not r");
  }

  @Test
  void refusesWhatItHasDone() {
    caught(Program::of, RefusingWhatItDid::new, "it was told no credits, and it was charged");
    caught(Program::of, RefusingWhatItDid::new, "no order of the operations");
  }

  @Test
  void reservesWhateverCameInSinceTheBuyerLooked() {
    // A refused S1 that comes once more, after an allocation.
    caught(Program::ofScarcity, Unpinned::new, "it was told no credits, and it was charged");
  }

  @Test
  void overwritesThePoolsBookThatAColleagueHasJustWritten() {
    caught(Program::of, WithoutBookVersions::new, "and its accounts have");
  }

  private static void caught(
      BiFunction<Long, Integer, Program> programs,
      UnaryOperator<DynamoDbClient> defect,
      String by) {
    List<String> violations = new ArrayList<>();
    for (long seed = 1; seed <= RUNS && !contain(violations, by); seed++) {
      violations.addAll(Run.of(programs.apply(seed, OPERATIONS), defect).violations());
    }
    assertThat(contain(violations, by)).as("%s", violations).isTrue();
  }

  private static boolean contain(List<String> violations, String by) {
    return violations.stream().anyMatch(one -> one.contains(by));
  }
}
