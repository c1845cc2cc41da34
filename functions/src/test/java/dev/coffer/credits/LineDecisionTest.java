package dev.coffer.credits;

import static dev.coffer.credits.Line.Change.ADD;
import static dev.coffer.credits.Line.Change.CAP;
import static dev.coffer.credits.Line.Change.END;
import static dev.coffer.credits.Line.Change.RECEIVE;
import static dev.coffer.credits.Line.Change.RECLAIM;
import static dev.coffer.credits.Line.Change.REMOVE;
import static dev.coffer.credits.Line.Change.SEND;
import static dev.coffer.credits.Line.Change.SET;
import static org.assertj.core.api.Assertions.assertThat;

import dev.coffer.credits.AccountChange.Movement;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A planned line")
class LineDecisionTest {
  private static final Instant NOW = Example.NOW;
  private final Example example = new Example();

  @Test
  void thatAddsGivesAsPlanned() {
    assertThat(decided(ADD, 5, 0, spent(10, 10))).isEqualTo(new Movement.Allocate(Credits.of(5)));
  }

  @Test
  void thatRemovesTakesAtMostWhatIsUnused() {
    assertThat(decided(REMOVE, 5, 10, spent(10, 2))).isEqualTo(new Movement.Remove(Credits.of(5)));
    assertThat(decided(REMOVE, 5, 10, spent(10, 7))).isEqualTo(new Movement.Remove(Credits.of(3)));
    assertThat(decided(REMOVE, 5, 10, spent(10, 10))).isEqualTo(nothing("NOTHING_UNUSED"));
  }

  @Test
  void thatSetsGivesOrTakesWhatIsMissing() {
    assertThat(decided(SET, 15, 10, spent(10, 4))).isEqualTo(new Movement.Allocate(Credits.of(5)));
    assertThat(decided(SET, 4, 10, spent(10, 4))).isEqualTo(new Movement.Remove(Credits.of(6)));
    assertThat(decided(SET, 3, 10, spent(10, 4))).isEqualTo(nothing("BELOW_USED"));
    assertThat(decided(SET, 10, 10, spent(10, 4))).isEqualTo(nothing("UNCHANGED"));
  }

  @Test
  void thatSetsLeavesAnAccountThatAColleagueChanged() {
    assertThat(decided(SET, 15, 10, spent(11, 4))).isEqualTo(nothing("CHANGED_MEANWHILE"));
  }

  @Test
  void thatReclaimsLeavesWhatIsUsedAgain() {
    AccountDraft idle = spent(10, 4);
    assertThat(decided(RECLAIM, 6, 10, idle)).isEqualTo(new Movement.Remove(Credits.of(6)));
    idle.lastUnlock = NOW.minusSeconds(101);
    assertThat(decided(RECLAIM, 6, 10, idle)).isEqualTo(new Movement.Remove(Credits.of(6)));
    idle.lastUnlock = NOW.minusSeconds(100);
    assertThat(decided(RECLAIM, 6, 10, idle)).isEqualTo(nothing("USED_AGAIN"));
  }

  @Test
  void thatSendsGivesAtMostWhatIsUnusedToTheOther() {
    assertThat(decided(SEND, 6, 10, spent(10, 9)))
        .isEqualTo(new Movement.Send(Credits.of(1), "other"));
    assertThat(decided(SEND, 6, 10, spent(10, 10))).isEqualTo(nothing("NOTHING_UNUSED"));
  }

  @Test
  void thatReceivesGetsAllThatWasSent() {
    assertThat(decided(RECEIVE, 0, 10, spent(10, 0), -7))
        .isEqualTo(new Movement.Receive(Credits.of(7), "other"));
    assertThat(decided(RECEIVE, 0, 10, spent(10, 0), 0)).isEqualTo(nothing("NOTHING_UNUSED"));
    AccountDraft over = spent(10, 0);
    over.until = NOW;
    assertThat(decided(RECEIVE, 0, 10, over, -7))
        .as("what was sent must arrive")
        .isEqualTo(new Movement.Receive(Credits.of(7), "other"));
    over.closed = true;
    assertThat(decided(RECEIVE, 0, 10, over, -7)).isEqualTo(nothing("ENDED"));
  }

  @Test
  void thatIsAboutTermsReachesEveryAccountThatIsNotClosed() {
    AccountDraft over = spent(10, 4);
    over.until = NOW;
    assertThat(decided(END, 1_795_000_000L, 10, over))
        .isEqualTo(new Movement.End(Instant.ofEpochSecond(1_795_000_000L)));
    assertThat(decided(CAP, 0, 10, over)).isEqualTo(new Movement.Cap());
    over.closed = true;
    assertThat(decided(END, 1_795_000_000L, 10, over)).isEqualTo(nothing("ENDED"));
    assertThat(decided(CAP, 0, 10, over)).isEqualTo(nothing("ENDED"));
  }

  @Test
  void movesNothingOnceThePoolIsOver() {
    AccountDraft over = spent(10, 4);
    over.until = NOW;
    for (Line.Change change : new Line.Change[] {ADD, REMOVE, SET, RECLAIM, SEND}) {
      assertThat(decided(change, 3, 10, over)).as("%s", change).isEqualTo(nothing("ENDED"));
    }
  }

  private Movement decided(Line.Change change, long amount, long basis, AccountDraft account) {
    return decided(change, amount, basis, account, 0);
  }

  private Movement decided(
      Line.Change change, long amount, long basis, AccountDraft account, long moved) {
    Operation planned = example.planned(Operation.Kind.IMPORT, "", 3);
    Operation.Bulk progress = planned.progress().open().complete(moved, 1);
    Operation running =
        planned.step(
            Operation.State.RUNNING,
            progress,
            Map.of(Planner.IDLE_BEFORE, NOW.getEpochSecond() - 100));
    Line line = new Line(example.priya.value(), change, amount, basis, "other");
    AccountChange decided = LineDecision.of(line, account.build(), running, NOW);
    assertThat(decided.operation()).isEqualTo(running.id());
    return decided.movement();
  }

  private AccountDraft spent(long credits, long used) {
    AccountDraft draft =
        AccountDraft.given(
            example.key(example.priya), credits, NOW.minusSeconds(600), NOW.plusSeconds(600));
    draft.remaining -= used;
    draft.nextTicket = used;
    return draft;
  }

  private static Movement nothing(String why) {
    return new Movement.Nothing(why);
  }
}
