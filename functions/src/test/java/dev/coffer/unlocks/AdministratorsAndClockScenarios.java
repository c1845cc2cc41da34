package dev.coffer.unlocks;

import static dev.coffer.unlocks.Actors.changes;
import static dev.coffer.unlocks.Actors.closes;
import static dev.coffer.unlocks.Actors.recovers;
import static dev.coffer.unlocks.Actors.reverses;
import static dev.coffer.unlocks.Actors.suppresses;
import static dev.coffer.unlocks.Samples.ANNA;
import static dev.coffer.unlocks.Samples.BORIS;
import static dev.coffer.unlocks.Samples.INES;
import static dev.coffer.unlocks.Samples.NOW;
import static dev.coffer.unlocks.Samples.PRIYA;
import static dev.coffer.unlocks.Samples.SHARD_0;
import static dev.coffer.unlocks.Samples.draft;
import static dev.coffer.unlocks.Samples.given;
import static dev.coffer.unlocks.Samples.halfDone;
import static dev.coffer.unlocks.Scenario.bought;
import static dev.coffer.unlocks.Scenario.scenario;

import dev.coffer.credits.Account;
import dev.coffer.credits.AccountChange.Movement;
import dev.coffer.credits.Credits;
import dev.coffer.identity.UserId;
import dev.coffer.unlocks.Purchases.Policy;
import java.util.List;

/** Administrators, reversals, suppressions and the clock, while somebody buys. */
final class AdministratorsAndClockScenarios {
  private static final UserId PRIYA_HERSELF = new UserId(PRIYA.holder());

  private AdministratorsAndClockScenarios() {}

  static List<Scenario> all() {
    return List.of(
        aReversalOfWhatIsJustBeingBoughtAgrees(),
        aReversalOfAListThatIsJustBeingBoughtAgrees(),
        anAllocationAndAnUnlockKeepEveryCredit(),
        whoeverWasRefusedIsNotChargedByAnAllocationThatComesLater(),
        aRemovalNeverTakesWhatIsSpent(),
        aReversalAndAnUnlockOfTheSameContactAgree(),
        aReversalAndAnUnlockByWhoeverBelievesItOwnedAgree(),
        aReversalGivesTheCreditBackOnceToWhoeverSpendsIt(),
        aContactThatWasReversedIsBoughtAgainAsItsNextGenerationOnce(),
        aReversalAndAClosingKeepTheCreditOnTheBooks(),
        aClosingAndAnUnlockKeepEveryCredit(),
        aClosingOfAnAccountWithOverageBooksIt(),
        anEarlierEndStopsUnlocksFromTheMomentItIsWritten(),
        aSuppressionAndAnUnlockAgreeAndTheLoserIsRefunded(),
        aSuppressionAndARecoveryAgree(),
        aSuppressionAndAListAgree());
  }

  static Scenario anAllocationAndAnUnlockKeepEveryCredit() {
    World world = World.of(given(PRIYA, 1));
    Actors actors = new Actors(world);
    return scenario(
        "an allocation and an unlock keep every credit",
        3,
        world,
        actors.buys(ANNA, PRIYA),
        changes(PRIYA, new Movement.Allocate(Credits.of(5))));
  }

  static Scenario whoeverWasRefusedIsNotChargedByAnAllocationThatComesLater() {
    World world = World.of(given(PRIYA, 1));
    Actors actors = new Actors(world);
    return scenario(
        "whoever was refused is not charged by an allocation that comes later",
        1,
        world,
        actors.buys(ANNA, PRIYA),
        actors.buys(BORIS, PRIYA),
        changes(PRIYA, new Movement.Allocate(Credits.of(5))));
  }

  static Scenario aRemovalNeverTakesWhatIsSpent() {
    World world = World.of(given(PRIYA, 1));
    Actors actors = new Actors(world);
    return scenario(
        "a removal never takes what is spent",
        3,
        world,
        actors.buys(ANNA, PRIYA),
        changes(PRIYA, new Movement.Remove(Credits.of(1))));
  }

  static Scenario aReversalAndAnUnlockOfTheSameContactAgree() {
    World world = World.of(given(PRIYA, 1), given(INES, 1));
    OwnershipRow bought = bought(world, ANNA, INES);
    Actors actors = new Actors(world);
    return scenario(
        "a reversal and an unlock of the same contact agree",
        2,
        world,
        actors.buys(ANNA, PRIYA),
        reverses(bought));
  }

  static Scenario aReversalAndAnUnlockByWhoeverBelievesItOwnedAgree() {
    World world = World.of(given(PRIYA, 1), given(INES, 1));
    OwnershipRow bought = bought(world, ANNA, INES);
    Actors actors = new Actors(world);
    return scenario(
        "a reversal and an unlock by whoever believes it owned agree",
        2,
        world,
        actors.buysKnowing(bought, ANNA, PRIYA),
        reverses(bought));
  }

  static Scenario aReversalGivesTheCreditBackOnceToWhoeverSpendsIt() {
    World world = World.of(given(PRIYA, 1));
    OwnershipRow bought = bought(world, ANNA, PRIYA);
    Actors actors = new Actors(world);
    return scenario(
        "a reversal gives the credit back once to whoever spends it",
        2,
        world,
        actors.buys(BORIS, PRIYA),
        reverses(bought),
        reverses(bought));
  }

  static Scenario aContactThatWasReversedIsBoughtAgainAsItsNextGenerationOnce() {
    World world = World.of(given(PRIYA, 2), given(INES, 2));
    OwnershipRow reversed = bought(world, ANNA, INES);
    reverses(reversed).act(world);
    Actors actors = new Actors(world);
    return scenario(
        "a contact that was reversed is bought again as its next generation once",
        3,
        world,
        actors.buysKnowing(reversed.asReversed(), ANNA, PRIYA),
        actors.buysKnowing(reversed.asReversed(), ANNA, INES));
  }

  static Scenario aReversalAndAClosingKeepTheCreditOnTheBooks() {
    World world = World.of(given(PRIYA, 2));
    OwnershipRow bought = bought(world, ANNA, PRIYA);
    return scenario(
        "a reversal and a closing keep the credit on the books",
        3,
        world,
        reverses(bought),
        closes(PRIYA, NOW.plusSeconds(1000)));
  }

  static Scenario aClosingAndAnUnlockKeepEveryCredit() {
    World world = World.of(given(PRIYA, 2));
    Actors actors = new Actors(world);
    return scenario(
        "a closing and an unlock keep every credit",
        3,
        world,
        actors.buys(ANNA, PRIYA),
        closes(PRIYA, NOW.plusSeconds(1000)));
  }

  static Scenario aClosingOfAnAccountWithOverageBooksIt() {
    World world = World.of(draft(SHARD_0, 0).overage(Account.Overage.ALLOWED).build());
    Actors actors = new Actors(world);
    return scenario(
        "a closing of an account with overage books it",
        2,
        world,
        actors.buysFromShared(PRIYA_HERSELF, ANNA, SHARD_0),
        closes(SHARD_0, NOW.plusSeconds(1000)));
  }

  static Scenario anEarlierEndStopsUnlocksFromTheMomentItIsWritten() {
    World world = World.of(given(PRIYA, 2));
    Actors actors = new Actors(world);
    return scenario(
        "an earlier end stops unlocks from the moment it is written",
        2,
        world,
        actors.buys(ANNA, PRIYA),
        changes(PRIYA, new Movement.End(NOW)),
        closes(PRIYA, NOW.plusSeconds(1)));
  }

  static Scenario aSuppressionAndAnUnlockAgreeAndTheLoserIsRefunded() {
    World world = World.of(given(PRIYA, 1));
    Actors actors = new Actors(world);
    return scenario(
        "a suppression and an unlock agree and the loser is refunded",
        3,
        world,
        actors.buys(ANNA, PRIYA),
        suppresses(ANNA));
  }

  static Scenario aSuppressionAndARecoveryAgree() {
    World world = World.of(halfDone(PRIYA, ANNA));
    return scenario(
        "a suppression and a recovery agree", 3, world, recovers(PRIYA), suppresses(ANNA));
  }

  static Scenario aSuppressionAndAListAgree() {
    World world = World.of(given(PRIYA, 2));
    Actors actors = new Actors(world);
    return scenario(
        "a suppression and a list agree",
        2,
        world,
        actors.buysAll(Policy.AS_MANY_AS_POSSIBLE, List.of(ANNA, BORIS), PRIYA),
        suppresses(BORIS));
  }

  static Scenario aReversalOfWhatIsJustBeingBoughtAgrees() {
    World world = World.of(given(PRIYA, 1), given(INES, 1));
    Actors actors = new Actors(world);
    return scenario(
        "a reversal of what is just being bought agrees",
        2,
        world,
        actors.buys(ANNA, PRIYA),
        actors.buys(ANNA, INES),
        Actors.reversesTheOwner(ANNA));
  }

  static Scenario aReversalOfAListThatIsJustBeingBoughtAgrees() {
    World world = World.of(given(PRIYA, 2));
    Actors actors = new Actors(world);
    return scenario(
        "a reversal of a list that is just being bought agrees",
        2,
        world,
        actors.buysAll(Policy.ALL_OR_NOTHING, List.of(ANNA, BORIS), PRIYA),
        Actors.reversesTheOwner(ANNA));
  }
}
