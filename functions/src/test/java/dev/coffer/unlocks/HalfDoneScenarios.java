package dev.coffer.unlocks;

import static dev.coffer.unlocks.Actors.recovers;
import static dev.coffer.unlocks.Samples.ANNA;
import static dev.coffer.unlocks.Samples.BORIS;
import static dev.coffer.unlocks.Samples.INES;
import static dev.coffer.unlocks.Samples.PRIYA;
import static dev.coffer.unlocks.Samples.given;
import static dev.coffer.unlocks.Samples.halfDone;
import static dev.coffer.unlocks.Samples.order;
import static dev.coffer.unlocks.Scenario.purchases;
import static dev.coffer.unlocks.Scenario.scenario;
import static org.assertj.core.api.Assertions.assertThat;

import dev.coffer.unlocks.Purchases.Purchase;
import java.util.List;

/** What was left in the middle, and whoever finishes it. */
final class HalfDoneScenarios {
  private HalfDoneScenarios() {}

  static List<Scenario> all() {
    return List.of(
        aWriterAndARecoveryOfTheSameAccountAgree(),
        aWriterAndALookAtTheBalanceAgree(),
        twoRecoveriesOfAHalfDoneUnlockGiveNothingAwayAndTakeNothing(),
        aHalfDoneUnlockIsFinishedByAColleaguesRaceForTheSameContact(),
        aSellerWithoutCreditsLeftGetsTheCreditOfALostRaceBackAndSpendsIt());
  }

  static Scenario aWriterAndARecoveryOfTheSameAccountAgree() {
    World world = World.of(given(PRIYA, 2));
    Actors actors = new Actors(world);
    return scenario(
        "a writer and a recovery of the same account agree",
        3,
        world,
        actors.buys(ANNA, PRIYA),
        recovers(PRIYA));
  }

  static Scenario aWriterAndALookAtTheBalanceAgree() {
    World world = World.of(given(PRIYA, 1));
    Actors actors = new Actors(world);
    return scenario(
        "a writer and a look at the balance agree",
        3,
        world,
        actors.buys(ANNA, PRIYA),
        Actors.looksAtBalance(PRIYA));
  }

  static Scenario twoRecoveriesOfAHalfDoneUnlockGiveNothingAwayAndTakeNothing() {
    return scenario(
        "two recoveries of a half done unlock give nothing away and take nothing",
        3,
        World.of(halfDone(PRIYA, ANNA)),
        (end, outcomes) -> {
          if (outcomes.stream().noneMatch(Explorer.Outcome::crashed)) {
            assertThat(end.ownership().all()).as("rolled forward").hasSize(1);
          }
        },
        recovers(PRIYA),
        recovers(PRIYA));
  }

  static Scenario aHalfDoneUnlockIsFinishedByAColleaguesRaceForTheSameContact() {
    World world = World.of(halfDone(PRIYA, ANNA), given(INES, 1));
    Actors actors = new Actors(world);
    return scenario(
        "a half done unlock is finished by a colleague's race for the same contact",
        3,
        world,
        recovers(PRIYA),
        actors.buys(ANNA, INES));
  }

  static Scenario aSellerWithoutCreditsLeftGetsTheCreditOfALostRaceBackAndSpendsIt() {
    // Priya's last credit is reserved for Anna, whom Ines has bought: it is free for Boris.
    World world = World.of(halfDone(PRIYA, ANNA), given(INES, 1));
    world.protocol().buy(order(ANNA, world.accounts().read(INES).orElseThrow()));
    Actors actors = new Actors(world);
    return scenario(
        "a seller without credits left gets the credit of a lost race back and spends it",
        3,
        world,
        (_, outcomes) -> {
          if (!outcomes.getFirst().crashed()) {
            assertThat(purchases(outcomes.subList(0, 1)))
                .hasOnlyElementsOfType(Purchase.Bought.class);
          }
        },
        actors.buys(BORIS, PRIYA),
        recovers(PRIYA));
  }
}
