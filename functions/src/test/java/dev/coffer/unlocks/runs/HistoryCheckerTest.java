package dev.coffer.unlocks.runs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("The history checker")
class HistoryCheckerTest {
  private static final long NOW = 50;
  private static final long END = 100;
  private static final Claim ANNA_WITH_PRIYAS = new Claim.Bought("anna", 0, "priya", NOW);
  private static final Claim ANNA_WITH_INES = new Claim.Bought("anna", 0, "ines", NOW);
  private static final Claim ANNA_OWNED = new Claim.Owned("anna", 0);
  private static final Claim BORIS_REFUSED = new Claim.NoCredits("boris", List.of("priya"), NOW);

  private final List<Operation> operations = new ArrayList<>();

  @Nested
  @DisplayName("finds an order for")
  class Right {
    @Test
    void oneUnlockAfterTheOther() {
      told(1, 2, ANNA_WITH_PRIYAS);
      told(3, 4, ANNA_OWNED);
      told(5, 6, BORIS_REFUSED);
      fits();
    }

    @Test
    void oneWhoIsToldOwnedByAnUnlockThatIsStillUnderWay() {
      told(1, 9, ANNA_WITH_PRIYAS);
      told(2, 3, ANNA_OWNED);
      fits();
    }

    @Test
    void aRefusalDuringAnUnlockWithTheLastCredit() {
      told(1, 9, BORIS_REFUSED);
      told(2, 8, ANNA_WITH_PRIYAS);
      fits();
    }

    @Test
    void aRefusalBeforeAnAllocationThatIsAnsweredFirst() {
      told(1, 2, ANNA_WITH_PRIYAS);
      told(3, 9, BORIS_REFUSED);
      told(4, 5, new Claim.Moved("priya", 3));
      told(6, 7, new Claim.Bought("carla", 0, "priya", NOW));
      fits();
    }

    @Test
    void aCrashedUnlockThatTookEffectMuchLater() {
      told(1, Operation.NEVER, ANNA_WITH_PRIYAS);
      told(2, 3, new Claim.Seen("priya", 1, 1));
      told(4, 5, new Claim.Seen("priya", 0, 0));
      told(6, 7, ANNA_OWNED);
      fits();
    }

    @Test
    void aReversedContactThatIsBoughtAgainByAnother() {
      told(1, 2, ANNA_WITH_PRIYAS);
      told(3, 6, new Claim.Reversed("anna", 0));
      told(4, 5, new Claim.Bought("anna", 1, "ines", NOW));
      told(7, 8, new Claim.Bought("boris", 0, "priya", NOW));
      fits();
    }

    @Test
    void anAccountThatGoesOnBelowZeroUntilItIsCapped() {
      told(1, 2, new Claim.Limited("priya", true));
      told(3, 4, ANNA_WITH_PRIYAS);
      told(5, 6, new Claim.Bought("carla", 0, "priya", NOW));
      told(7, 9, new Claim.Limited("priya", false));
      told(8, 10, BORIS_REFUSED);
      fits();
    }

    @Test
    void refusalsAfterAnEndOrAClosing() {
      told(1, 2, new Claim.Ended("priya", NOW));
      told(3, 4, BORIS_REFUSED);
      told(5, 6, new Claim.Closed("ines"));
      told(7, 8, new Claim.NoCredits("boris", List.of("priya", "ines"), NOW));
      fits();
    }

    @Test
    void anUnlockThatReservedItsCreditBeforeASoonerEndAndWasDecidedAfterIt() {
      told(1, Operation.NEVER, ANNA_WITH_PRIYAS);
      told(2, 3, new Claim.Ended("priya", NOW));
      told(4, 5, new Claim.NoCredits("anna", List.of("priya"), NOW));
      told(6, 7, ANNA_OWNED);
      fits();
    }

    @Test
    void oneThatReservedWithoutACreditBeforeTheCapAndWasDecidedAfterIt() {
      told(1, 2, new Claim.Limited("priya", true));
      told(3, 4, new Claim.Bought("carla", 0, "priya", NOW));
      told(5, Operation.NEVER, ANNA_WITH_PRIYAS);
      told(6, 7, new Claim.Limited("priya", false));
      told(8, 9, new Claim.NoCredits("anna", List.of("priya"), NOW));
      told(10, 11, ANNA_OWNED);
      fits();
    }

    @Test
    void allOrNothingThatWasShortOfOne() {
      told(1, 2, new Claim.TooFew(Set.of("anna", "boris"), List.of("priya"), NOW));
      told(3, 4, ANNA_WITH_INES);
      told(5, 6, new Claim.Bought("boris", 0, "priya", NOW));
      fits();
    }

    @Test
    void thousandsOfOperationsOfEightAtATimeQuickly() {
      operations.addAll(crowd(false));
      fits(new Books(Map.of("priya", balance(1_000_000))));
    }
  }

  @Nested
  @DisplayName("finds none for")
  class Wrong {
    @Test
    void twoWhoPaidForOneContact() {
      told(1, 5, ANNA_WITH_PRIYAS);
      told(2, 6, ANNA_WITH_INES);
      doesNotFit();
    }

    @Test
    void twoUnlocksWithOneCredit() {
      told(1, 5, ANNA_WITH_PRIYAS);
      told(2, 6, new Claim.Bought("boris", 0, "priya", NOW));
      doesNotFit();
    }

    @Test
    void oneWhoIsToldOwnedBeforeAnybodyBought() {
      told(1, 2, ANNA_OWNED);
      told(3, 4, ANNA_WITH_PRIYAS);
      doesNotFit();
    }

    @Test
    void aRefusalWhileThereWasACredit() {
      told(1, 2, BORIS_REFUSED);
      told(3, 4, ANNA_WITH_PRIYAS);
      doesNotFit();
    }

    @Test
    void aRefusalOfAContactThatIsOwned() {
      told(1, 2, ANNA_WITH_PRIYAS);
      told(3, 4, new Claim.NoCredits("anna", List.of("priya"), NOW));
      doesNotFit();
    }

    @Test
    void aRefusalAlthoughTheSecondPayerHasACredit() {
      told(1, 2, ANNA_WITH_PRIYAS);
      told(3, 4, new Claim.NoCredits("boris", List.of("priya", "ines"), NOW));
      doesNotFit();
    }

    @Test
    void aCrashedUnlockThatTookEffectBeforeItWasAskedFor() {
      told(1, 2, BORIS_REFUSED);
      told(3, Operation.NEVER, ANNA_WITH_PRIYAS);
      doesNotFit();
    }

    @Test
    void twoReversalsOfOneUnlock() {
      told(1, 2, ANNA_WITH_PRIYAS);
      told(3, 5, new Claim.Reversed("anna", 0));
      told(4, 6, new Claim.Reversed("anna", 0));
      doesNotFit();
    }

    @Test
    void aSuppressedContactThatIsBought() {
      told(1, 2, new Claim.Voided("anna", 0));
      told(3, 4, ANNA_WITH_PRIYAS);
      doesNotFit();
    }

    @Test
    void anUnlockAfterTheClosing() {
      told(1, 2, new Claim.Closed("priya"));
      told(3, 4, ANNA_WITH_PRIYAS);
      doesNotFit();
    }

    @Test
    void anUnlockThatBeganAfterASoonerEndWasConfirmed() {
      told(1, 2, new Claim.Ended("priya", NOW));
      told(3, 4, ANNA_WITH_PRIYAS);
      doesNotFit();
    }

    @Test
    void oneWithoutACreditThatBeganAfterTheCapWasConfirmed() {
      told(1, 2, new Claim.Limited("priya", true));
      told(3, 4, new Claim.Bought("carla", 0, "priya", NOW));
      told(5, 6, new Claim.Limited("priya", false));
      told(7, 8, ANNA_WITH_PRIYAS);
      doesNotFit();
    }

    @Test
    void anUnlockAtTheEnd() {
      told(1, 2, new Claim.Bought("anna", 0, "priya", END));
      doesNotFit();
    }

    @Test
    void allOrNothingThatWasRefusedWithEnough() {
      told(1, 2, new Claim.TooFew(Set.of("anna", "boris"), List.of("priya", "ines"), NOW));
      doesNotFit();
    }

    @Test
    void aBalanceThatForgotARefund() {
      told(1, 2, ANNA_WITH_PRIYAS);
      told(3, 4, new Claim.Reversed("anna", 0));
      told(5, 6, new Claim.Seen("priya", 0, 0));
      doesNotFit();
    }

    @Test
    void oneWrongAnswerAmongThousands() {
      operations.addAll(crowd(true));
      assertThat(
              HistoryChecker.violation(new Books(Map.of("priya", balance(1_000_000))), operations))
          .hasValueSatisfying(why -> assertThat(why).contains("the wrong one"));
    }
  }

  private void told(long invoked, long answered, Claim claim) {
    operations.add(new Operation("operation " + operations.size(), invoked, answered, claim));
  }

  private void fits() {
    fits(books());
  }

  private void fits(Books start) {
    assertThat(HistoryChecker.violation(start, operations)).isEmpty();
  }

  private void doesNotFit() {
    assertThat(HistoryChecker.violation(books(), operations)).isPresent();
  }

  private static Books books() {
    return new Books(Map.of("priya", balance(1), "ines", balance(1)));
  }

  private static Books.Balance balance(long credits) {
    return new Books.Balance(credits, 0, END);
  }

  /** Eight at a time buy, and look at what the others bought; one of them is told nonsense. */
  private static List<Operation> crowd(boolean wrong) {
    SplittableRandom random = new SplittableRandom(7);
    List<Operation> crowd = new ArrayList<>();
    for (int i = 0; i < 4000; i++) {
      String item = "item " + i / 2;
      long moment = 10L * i;
      Claim claim = i % 2 == 0 ? new Claim.Bought(item, 0, "priya", NOW) : new Claim.Owned(item, 0);
      long late = 10L * random.nextInt(1, 8);
      crowd.add(new Operation("operation " + i, moment - late, moment + late, claim));
    }
    if (wrong) {
      crowd.add(
          new Operation(
              "the wrong one", 20_005, 20_006, new Claim.NoCredits("x", List.of("priya"), NOW)));
    }
    return crowd;
  }
}
