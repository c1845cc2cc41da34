package dev.coffer.unlocks.runs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coffer.unlocks.runs.Run.Result;
import java.util.function.UnaryOperator;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * Eight actors at a time on few accounts and few items, with every fault. {@code
 * -Dcoffer.runs.operations} says how many operations in all, {@code -Dcoffer.seed} runs one seed
 * again.
 */
@DisplayName("In random runs with every fault")
class RandomRunsTest {
  private static final String DONE = "{} operations in {} runs, {} database calls, no difference";
  private static final int OPERATIONS = 500;

  @Test
  void theBooksAddUpAndEveryAnswerFitsOneOrderOfTheOperations() {
    Long seed = Long.getLong("coffer.seed");
    int operations = Integer.getInteger("coffer.runs.operations", 5000);
    long[] seeds =
        seed == null
            ? LongStream.rangeClosed(1, operations / OPERATIONS).toArray()
            : new long[] {seed};
    long calls = 0;
    for (long each : seeds) {
      calls += wellDone(each);
    }
    LoggerFactory.getLogger(RandomRunsTest.class)
        .info(DONE, OPERATIONS * seeds.length, seeds.length, calls);
  }

  @Test
  void aSeedAlwaysRunsTheSame() {
    Result first = Run.of(Program.of(99, 120));
    Result again = Run.of(Program.of(99, 120));

    assertThat(again).isEqualTo(first);
  }

  private static long wellDone(long seed) {
    Program program = Program.of(seed, OPERATIONS);
    Result result = Run.of(program);
    if (!result.violations().isEmpty()) {
      throw new AssertionError(report(program, UnaryOperator.identity()));
    }
    return result.calls();
  }

  /** The smallest program of a seed that fails, and all that happens in it. */
  static String report(Program failing, UnaryOperator<DynamoDbClient> defect) {
    Program small =
        Shrinker.shrunk(failing, program -> !Run.of(program, defect).violations().isEmpty());
    Result result = Run.of(small, defect);
    return """
    Seed %d fails (run it again with -Dcoffer.seed=%d). It shrinks to
    %s
    where this happens:
      %s
    and this is wrong:
      %s\
    """
        .formatted(
            failing.seed(),
            failing.seed(),
            small,
            String.join("\n  ", result.tale()),
            String.join("\n  ", result.violations()));
  }
}
