package dev.coffer.unlocks.runs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The detectors of the random runs against stores that are wrong: a net without holes. */
@DisplayName("Random runs catch a store that")
class BrokenStoresTest {
  private static final int RUNS = 6;
  private static final int OPERATIONS = 150;

  @Test
  void readsAndThenWritesInsteadOfWritingOnACondition() {
    caught(WithoutIsolation::new, "g ");
  }

  @Test
  void forgetsTheCreditOfALostRace() {
    caught(ForgetfulOfRefunds::new, "rows");
  }

  @Test
  void refusesWhatItHasDone() {
    caught(RefusingWhatItDid::new, "no order of the operations");
  }

  private static void caught(UnaryOperator<DynamoDbClient> defect, String by) {
    List<String> violations = new ArrayList<>();
    for (int seed = 1; seed <= RUNS && violations.stream().noneMatch(one -> one.contains(by)); seed++) {
      violations.addAll(Run.of(Program.of(seed, OPERATIONS), defect).violations());
    }
    assertThat(violations).anyMatch(one -> one.contains(by));
  }
}
