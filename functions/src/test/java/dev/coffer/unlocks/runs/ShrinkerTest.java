package dev.coffer.unlocks.runs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A program that fails shrinks")
class ShrinkerTest {
  @Test
  void toTheOperationsAndFaultsThatMakeItFail() {
    Predicate<Program> fails =
        program ->
            program.steps().stream().anyMatch(step -> step.number() == 17)
                && program.steps().stream().anyMatch(step -> step.number() == 311 && step.faulty());

    Program small = Shrinker.shrunk(Program.of(1, 500), fails);

    assertThat(small.steps()).extracting(Step::number).isEqualTo(List.of(17, 311));
    assertThat(small.steps()).extracting(Step::faulty).isEqualTo(List.of(false, true));
  }

  @Test
  void toAHandfulOfOperationsThatAPersonCanRead() {
    Predicate<Program> fails =
        program -> !Run.of(program, RefusingWhatItDid::new).violations().isEmpty();
    Program failing =
        LongStream.rangeClosed(1, 20)
            .mapToObj(seed -> Program.of(seed, 150))
            .filter(fails)
            .findFirst()
            .orElseThrow();

    Program small = Shrinker.shrunk(failing, fails);

    assertThat(small.steps()).hasSizeLessThan(8);
    assertThat(RandomRunsTest.report(small, RefusingWhatItDid::new))
        .contains("-Dcoffer.seed=" + failing.seed(), "was told no credits");
  }
}
