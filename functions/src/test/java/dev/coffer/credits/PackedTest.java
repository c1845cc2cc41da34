package dev.coffer.credits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.coffer.credits.AccountChange.Movement;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What is packed")
class PackedTest {
  private final Example example = new Example();

  @Test
  void isReadAgainLineByLine() {
    List<Line> lines =
        Stream.of(Line.Change.values())
            .flatMap(
                change ->
                    LongStream.of(0, 1, 63, 64, 127, 128, 1_795_600_000L, Long.MAX_VALUE)
                        .mapToObj(
                            amount ->
                                new Line(
                                    amount % 2 == 0 ? example.priya.value() : "orchestrations~7",
                                    change,
                                    amount,
                                    amount,
                                    amount % 3 == 0 ? example.ines.value() : "")))
            .toList();

    assertThat(PackedLines.lines(PackedLines.packLines(lines))).isEqualTo(lines);
    assertThat(PackedLines.lines(PackedLines.packLines(List.of()))).isEmpty();
  }

  @Test
  void takesSoFewBytesPerSeller() {
    List<Line> one = List.of(new Line(example.priya.value(), Line.Change.ADD, 50, 60, ""));
    List<Line> two =
        List.of(one.getFirst(), new Line(example.ines.value(), Line.Change.REMOVE, 50, 6000, ""));

    assertThat(PackedLines.packLines(two).length - PackedLines.packLines(one).length)
        .isLessThanOrEqualTo(24);
  }

  @Test
  void isReadAgainOutcomeByOutcome() {
    List<LineOutcome> outcomes =
        Stream.of(LineOutcome.Result.values())
            .flatMap(
                result ->
                    LongStream.of(0, 1, -1, 64, -64, -65, Long.MAX_VALUE, Long.MIN_VALUE)
                        .mapToObj(moved -> new LineOutcome(result, moved)))
            .toList();

    assertThat(PackedLines.outcomes(PackedLines.packOutcomes(outcomes))).isEqualTo(outcomes);
  }

  @Test
  void isReadAgainAsWhatTheAccountOwes() {
    AccountKey shard =
        AccountKey.shard(example.organisation, example.pool, Application.ORCHESTRATIONS, 3);
    List<Movement> owed =
        List.of(
            new Movement.Allocate(Credits.of(12)),
            new Movement.Remove(Credits.of(12)),
            new Movement.Send(Credits.of(12), example.ines.value()),
            new Movement.Receive(Credits.of(12), example.ines.value()),
            new Movement.Receive(Credits.of(12), ""),
            new Movement.End(Example.NOW),
            new Movement.Cap(),
            new Movement.Nothing(LineOutcome.Result.CHANGED_MEANWHILE.name()));
    for (AccountKey key : List.of(example.key(example.priya), shard)) {
      Account account =
          Account.unopened(key, example.pool(1, Pool.Limit.CAPPED), Account.Overage.NONE);
      for (Movement movement : owed) {
        Account.Owed says =
            Example.change(account, movement, example.done(Operation.Kind.SET, "")).says();
        assertThat(PackedOwed.unpack(key, PackedOwed.pack(key, says))).isEqualTo(says);
      }
    }
  }

  @Test
  void isNothingThatIsNeverOwed() {
    Account.Owed closing = new Account.Owed(LedgerEntry.Kind.EXPIRY, -4, "");
    assertThatThrownBy(() -> PackedOwed.pack(example.key(example.priya), closing))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
