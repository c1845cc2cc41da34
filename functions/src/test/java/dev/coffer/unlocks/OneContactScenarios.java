package dev.coffer.unlocks;

import static dev.coffer.unlocks.Actors.recovers;
import static dev.coffer.unlocks.Samples.ANNA;
import static dev.coffer.unlocks.Samples.BORIS;
import static dev.coffer.unlocks.Samples.INES;
import static dev.coffer.unlocks.Samples.PRIYA;
import static dev.coffer.unlocks.Samples.PRIYAS_TOP_UP;
import static dev.coffer.unlocks.Samples.contact;
import static dev.coffer.unlocks.Samples.given;
import static dev.coffer.unlocks.Samples.order;
import static dev.coffer.unlocks.Scenario.purchases;
import static dev.coffer.unlocks.Scenario.scenario;
import static dev.coffer.unlocks.Scenario.used;
import static org.assertj.core.api.Assertions.assertThat;

import dev.coffer.credits.Account;
import dev.coffer.unlocks.Purchases.Purchase;
import java.util.List;

/** One contact at a time. */
final class OneContactScenarios {
  private OneContactScenarios() {}

  static List<Scenario> all() {
    return List.of(
        oneSellerWhoAsksTwiceForOneContactPaysOnce(),
        oneSellerWhoAsksTwiceWithTheLastCreditPaysOnce(),
        twoSellersWhoWantOneContactPayOnceTogether(),
        oneCreditBuysOneOfTwoContacts(),
        twoPoolsAreSpentInTurnAndNeverBothForOneContact(),
        anAccountFullOfSettledIntentsIsTidiedByWhoeverComesNext(),
        threeAtOnceForOneContactPayOnce(),
        withoutFaultsSomebodyAlwaysBuysAndExactlyOnePays());
  }

  static Scenario oneSellerWhoAsksTwiceForOneContactPaysOnce() {
    World world = World.of(given(PRIYA, 5));
    Actors actors = new Actors(world);
    return scenario(
        "one seller who asks twice for one contact pays once",
        3,
        world,
        (end, _) -> {
          assertThat(end.ownership().all()).hasSizeLessThanOrEqualTo(1);
          assertThat(used(end, PRIYA)).isLessThanOrEqualTo(1);
        },
        actors.buys(ANNA, PRIYA),
        actors.buys(ANNA, PRIYA));
  }

  static Scenario oneSellerWhoAsksTwiceWithTheLastCreditPaysOnce() {
    World world = World.of(given(PRIYA, 1));
    Actors actors = new Actors(world);
    return scenario(
        "one seller who asks twice with the last credit pays once",
        3,
        world,
        actors.buys(ANNA, PRIYA),
        actors.buys(ANNA, PRIYA));
  }

  static Scenario twoSellersWhoWantOneContactPayOnceTogether() {
    World world = World.of(given(PRIYA, 2), given(INES, 2));
    Actors actors = new Actors(world);
    return scenario(
        "two sellers who want one contact pay once together",
        3,
        world,
        (end, _) -> assertThat(end.ownership().all()).hasSizeLessThanOrEqualTo(1),
        actors.buys(ANNA, PRIYA),
        actors.buys(ANNA, INES));
  }

  static Scenario oneCreditBuysOneOfTwoContacts() {
    World world = World.of(given(PRIYA, 1));
    Actors actors = new Actors(world);
    return scenario(
        "one credit buys one of two contacts",
        3,
        world,
        (end, _) -> assertThat(end.ownership().all()).hasSizeLessThanOrEqualTo(1),
        actors.buys(ANNA, PRIYA),
        actors.buys(BORIS, PRIYA));
  }

  static Scenario twoPoolsAreSpentInTurnAndNeverBothForOneContact() {
    World world = World.of(given(PRIYA, 1), given(PRIYAS_TOP_UP, 1));
    Actors actors = new Actors(world);
    return scenario(
        "two pools are spent in turn and never both for one contact",
        2,
        world,
        actors.buys(ANNA, PRIYA, PRIYAS_TOP_UP),
        actors.buys(BORIS, PRIYA, PRIYAS_TOP_UP));
  }

  static Scenario anAccountFullOfSettledIntentsIsTidiedByWhoeverComesNext() {
    World world = World.of(given(PRIYA, Account.MAX_PENDING + 2));
    for (int i = 0; i < Account.MAX_PENDING; i++) {
      world.protocol().buy(order(contact(i), world.accounts().read(PRIYA).orElseThrow()));
    }
    Actors actors = new Actors(world);
    return scenario(
        "an account full of settled intents is tidied by whoever comes next",
        2,
        world,
        actors.buys(ANNA, PRIYA),
        actors.buys(BORIS, PRIYA));
  }

  static Scenario threeAtOnceForOneContactPayOnce() {
    World world = World.of(given(PRIYA, 2), given(INES, 2));
    Actors actors = new Actors(world);
    return scenario(
        "three at once for one contact pay once",
        2,
        world,
        actors.buys(ANNA, PRIYA),
        actors.buys(ANNA, PRIYA),
        actors.buys(ANNA, INES));
  }

  static Scenario withoutFaultsSomebodyAlwaysBuysAndExactlyOnePays() {
    World world = World.of(given(PRIYA, 1), given(INES, 1));
    Actors actors = new Actors(world);
    return scenario(
        "without faults somebody always buys and exactly one pays",
        0,
        world,
        (end, outcomes) -> {
          assertThat(end.ownership().all()).hasSize(1);
          assertThat(purchases(outcomes))
              .doesNotHaveAnyElementsOfTypes(Purchase.NoCredits.class, Purchase.Busy.class);
        },
        actors.buys(ANNA, PRIYA),
        actors.buys(ANNA, INES),
        recovers(PRIYA));
  }
}
