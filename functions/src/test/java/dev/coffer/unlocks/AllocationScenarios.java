package dev.coffer.unlocks;

import static dev.coffer.unlocks.Actors.closes;
import static dev.coffer.unlocks.Actors.reverses;
import static dev.coffer.unlocks.CreditActors.adds;
import static dev.coffer.unlocks.CreditActors.removes;
import static dev.coffer.unlocks.CreditActors.sets;
import static dev.coffer.unlocks.CreditActors.transfers;
import static dev.coffer.unlocks.Samples.ANNA;
import static dev.coffer.unlocks.Samples.INES;
import static dev.coffer.unlocks.Samples.PRIYA;
import static dev.coffer.unlocks.Scenario.bought;
import static dev.coffer.unlocks.Scenario.scenario;
import static dev.coffer.unlocks.Treasury.account;
import static dev.coffer.unlocks.Treasury.capped;
import static dev.coffer.unlocks.Treasury.give;
import static org.assertj.core.api.Assertions.assertThat;

import dev.coffer.credits.Answer;
import dev.coffer.credits.Command;
import dev.coffer.unlocks.Explorer.Outcome;
import java.util.List;

/** Administrators at single sellers' credits, while sellers spend them. */
final class AllocationScenarios {
  private AllocationScenarios() {}

  static List<Scenario> all() {
    return List.of(
        anAllocationFromThePoolAndAnUnlockKeepEveryCredit(),
        aRemovalToThePoolNeverTakesWhatIsSpent(),
        settingWhatASellerHasAndAnUnlockKeepEveryCredit(),
        transfersBothWaysAndAnUnlockKeepEveryCredit(),
        aReversalAndARemovalGiveEachCreditBackOnce(),
        ofTwoAllocationsThatACappedPoolCannotBothGiveOneIsRefused(),
        aCommandThatIsSentTwiceIsCarriedOutOnce(),
        aClosingAndAnAllocationAgree(),
        aClosingAndATransferAgree());
  }

  static Scenario anAllocationFromThePoolAndAnUnlockKeepEveryCredit() {
    World world = give(capped(5), PRIYA, 1);
    return scenario(
        "an allocation from the pool and an unlock keep every credit",
        2,
        world,
        new Actors(world).buys(ANNA, PRIYA),
        adds(PRIYA, 2));
  }

  static Scenario aRemovalToThePoolNeverTakesWhatIsSpent() {
    World world = give(capped(5), PRIYA, 1);
    return scenario(
        "a removal to the pool never takes what is spent",
        2,
        world,
        new Actors(world).buys(ANNA, PRIYA),
        removes(PRIYA, 1));
  }

  static Scenario settingWhatASellerHasAndAnUnlockKeepEveryCredit() {
    World world = give(capped(5), PRIYA, 2);
    return scenario(
        "setting what a seller has and an unlock keep every credit",
        1,
        world,
        new Actors(world).buys(ANNA, PRIYA),
        sets(PRIYA, 0),
        removes(PRIYA, 1));
  }

  static Scenario transfersBothWaysAndAnUnlockKeepEveryCredit() {
    World world = give(give(capped(5), PRIYA, 1), INES, 1);
    return scenario(
        "transfers both ways and an unlock keep every credit",
        1,
        world,
        (end, _) ->
            assertThat(account(end, PRIYA).allocated() + account(end, INES).allocated())
                .as("no credit left the two")
                .isEqualTo(2),
        new Actors(world).buys(ANNA, PRIYA),
        transfers(PRIYA, INES, 1),
        transfers(INES, PRIYA, 1));
  }

  static Scenario aReversalAndARemovalGiveEachCreditBackOnce() {
    World world = give(capped(5), PRIYA, 1);
    OwnershipRow bought = bought(world, ANNA, PRIYA);
    return scenario(
        "a reversal and a removal give each credit back once",
        2,
        world,
        reverses(bought),
        removes(PRIYA, 1));
  }

  static Scenario ofTwoAllocationsThatACappedPoolCannotBothGiveOneIsRefused() {
    return scenario(
        "of two allocations that a capped pool can't both give one is refused",
        2,
        capped(3),
        (_, outcomes) -> {
          assertThat(done(outcomes)).as("never both").isLessThan(2);
          if (outcomes.stream().noneMatch(Outcome::crashed)) {
            assertThat(done(outcomes)).as("never neither").isEqualTo(1);
          }
        },
        adds(PRIYA, 2),
        adds(INES, 2));
  }

  static Scenario aCommandThatIsSentTwiceIsCarriedOutOnce() {
    Command command = CreditActors.command();
    return scenario(
        "a command that is sent twice is carried out once",
        2,
        capped(2),
        (end, outcomes) -> {
          if (outcomes.stream().noneMatch(Outcome::crashed)) {
            assertThat(done(outcomes)).isEqualTo(2);
            assertThat(account(end, PRIYA).allocated()).isEqualTo(2);
          }
        },
        adds(PRIYA, 2, command),
        adds(PRIYA, 2, command));
  }

  static Scenario aClosingAndAnAllocationAgree() {
    World world = give(capped(5), PRIYA, 1);
    return scenario(
        "a closing and an allocation agree",
        2,
        world,
        adds(PRIYA, 1),
        removes(PRIYA, 1),
        closes(PRIYA, Treasury.END));
  }

  static Scenario aClosingAndATransferAgree() {
    World world = give(give(capped(5), PRIYA, 1), INES, 1);
    return scenario(
        "a closing and a transfer agree",
        2,
        world,
        transfers(PRIYA, INES, 1),
        closes(INES, Treasury.END));
  }

  private static long done(List<Outcome> outcomes) {
    return outcomes.stream()
        .filter(outcome -> outcome.answer() instanceof CreditActors.Told(_, Answer.Done _))
        .count();
  }
}
