package dev.coffer.credits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every {@link Plans} does, in memory or in DynamoDB. */
abstract class PlansContract {
  private final Example example = new Example();
  private final String plan = Example.IDS.next();

  abstract Stores stores();

  @Test
  void aChunkIsReadAsItWasWritten() {
    List<Line> lines =
        List.of(
            new Line(example.priya.value(), Line.Change.ADD, 5, 0, ""),
            new Line(example.ines.value(), Line.Change.SEND, 3, 9, example.priya.value()),
            new Line("orchestrations~3", Line.Change.CAP, 0, 100, ""),
            new Line(example.priya.value(), Line.Change.END, 1_795_600_000L, 2_000_000, ""));

    plans().put(example.organisation, plan, 0, lines);
    plans().put(example.organisation, plan, 1, lines.subList(0, 1));

    assertThat(plans().lines(example.organisation, plan, 0)).isEqualTo(lines);
    assertThat(plans().lines(example.organisation, plan, 1)).isEqualTo(lines.subList(0, 1));
  }

  @Test
  void theLargestChunkFits() {
    List<Line> lines =
        IntStream.range(0, Plans.CHUNK)
            .mapToObj(
                i ->
                    new Line(
                        Example.IDS.next(),
                        Line.Change.SEND,
                        Long.MAX_VALUE,
                        Long.MAX_VALUE,
                        example.priya.value()))
            .toList();
    List<LineOutcome> outcomes =
        lines.stream().map(_ -> new LineOutcome(LineOutcome.Result.DONE, -Long.MAX_VALUE)).toList();
    List<RefusedLine> refused =
        IntStream.range(0, Plans.CHUNK)
            .mapToObj(i -> new RefusedLine(i, "someone@example.com", "Nothing would be added."))
            .toList();

    plans().put(example.organisation, plan, 0, lines);
    plans().putOutcomes(example.organisation, plan, 0, outcomes);
    plans().putRefused(example.organisation, plan, 0, refused);

    assertThat(plans().lines(example.organisation, plan, 0)).isEqualTo(lines);
    assertThat(plans().outcomes(example.organisation, plan, 0)).contains(outcomes);
    assertThat(plans().refused(example.organisation, plan, 0)).isEqualTo(refused);
  }

  @Test
  void aChunkThatIsMissingCannotBe() {
    assertThatThrownBy(() -> plans().lines(example.organisation, plan, 0))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void outcomesAreThereOnceTheChunkIsCarriedOut() {
    List<LineOutcome> outcomes =
        List.of(
            new LineOutcome(LineOutcome.Result.DONE, 12),
            new LineOutcome(LineOutcome.Result.DONE, -7),
            new LineOutcome(LineOutcome.Result.CHANGED_MEANWHILE, 0));
    assertThat(plans().outcomes(example.organisation, plan, 0)).isEmpty();

    plans().putOutcomes(example.organisation, plan, 0, outcomes);
    plans().putOutcomes(example.organisation, plan, 0, outcomes);

    assertThat(plans().outcomes(example.organisation, plan, 0)).contains(outcomes);
    assertThat(plans().outcomes(example.organisation, plan, 1)).isEmpty();
  }

  @Test
  void whatWasRefusedIsReadUntilThereIsNoMore() {
    RefusedLine refused = new RefusedLine(3, "tom@meridian.example", "Nobody here is called so.");

    plans().putRefused(example.organisation, plan, 0, List.of(refused));

    assertThat(plans().refused(example.organisation, plan, 0)).containsExactly(refused);
    assertThat(plans().refused(example.organisation, plan, 1)).isEmpty();
  }

  private Plans plans() {
    return stores().plans();
  }
}
