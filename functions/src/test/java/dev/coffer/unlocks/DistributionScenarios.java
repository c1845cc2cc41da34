package dev.coffer.unlocks;

import static dev.coffer.credits.Application.Mode.BY_USER;
import static dev.coffer.credits.Application.Mode.SHARED;
import static dev.coffer.credits.Application.ORCHESTRATIONS;
import static dev.coffer.credits.Application.SALES_INTELLIGENCE;
import static dev.coffer.unlocks.Actors.closes;
import static dev.coffer.unlocks.CreditActors.adds;
import static dev.coffer.unlocks.CreditActors.distributes;
import static dev.coffer.unlocks.CreditActors.uncaps;
import static dev.coffer.unlocks.Samples.ANNA;
import static dev.coffer.unlocks.Samples.MERIDIAN;
import static dev.coffer.unlocks.Samples.PRIYA;
import static dev.coffer.unlocks.Samples.SHARD_0;
import static dev.coffer.unlocks.Samples.SHARD_1;
import static dev.coffer.unlocks.Samples.THIS_YEAR;
import static dev.coffer.unlocks.Scenario.scenario;
import static dev.coffer.unlocks.Treasury.capped;
import static dev.coffer.unlocks.Treasury.sales;
import static dev.coffer.unlocks.Treasury.share;
import static org.assertj.core.api.Assertions.assertThat;

import dev.coffer.credits.AccountKey;
import dev.coffer.identity.UserId;
import java.util.List;

/** What a pool gives its applications, while what they were given is used. */
final class DistributionScenarios {
  private static final UserId PRIYA_HERSELF = new UserId(PRIYA.holder());
  private static final AccountKey SALES_0 =
      AccountKey.shard(MERIDIAN, THIS_YEAR, SALES_INTELLIGENCE, 0);

  private DistributionScenarios() {}

  static List<Scenario> all() {
    return List.of(
        aDistributionAndAnAllocationNeverPromiseTheSameCreditTwice(),
        twoDistributionsNeverGiveMoreThanThePoolHolds(),
        aDistributionOfASharedBalanceNeverTakesWhatIsSpent(),
        aSharedBalanceThatGrowsIsNoReasonToChargeWhoeverWasRefused(),
        aChangeOfModeAndAnAllocationExcludeEachOther(),
        aChangeOfModeAndAnUnlockFromTheSharedBalanceExcludeEachOther(),
        uncappingAndADistributionAgree(),
        aClosingAndADistributionAgree());
  }

  static Scenario aDistributionAndAnAllocationNeverPromiseTheSameCreditTwice() {
    return scenario(
        "a distribution and an allocation never promise the same credit twice",
        2,
        capped(5),
        (end, _) -> assertThat(sales(end).unallocated()).isNotNegative(),
        distributes(SALES_INTELLIGENCE, BY_USER, 2),
        adds(PRIYA, 3));
  }

  static Scenario twoDistributionsNeverGiveMoreThanThePoolHolds() {
    return scenario(
        "two distributions never give more than the pool holds",
        1,
        capped(10),
        distributes(SALES_INTELLIGENCE, BY_USER, 70),
        distributes(ORCHESTRATIONS, SHARED, 60));
  }

  static Scenario aDistributionOfASharedBalanceNeverTakesWhatIsSpent() {
    World world = share(capped(5), ORCHESTRATIONS, 2);
    return scenario(
        "a distribution of a shared balance never takes what is spent",
        1,
        world,
        new Actors(world).buysFromShared(PRIYA_HERSELF, ANNA, SHARD_0, SHARD_1),
        distributes(ORCHESTRATIONS, SHARED, 0));
  }

  static Scenario aSharedBalanceThatGrowsIsNoReasonToChargeWhoeverWasRefused() {
    World world = share(capped(5), ORCHESTRATIONS, 0);
    return scenario(
        "a shared balance that grows is no reason to charge whoever was refused",
        1,
        world,
        new Actors(world).buysFromShared(PRIYA_HERSELF, ANNA, SHARD_0, SHARD_1),
        distributes(ORCHESTRATIONS, SHARED, 2));
  }

  static Scenario aChangeOfModeAndAnAllocationExcludeEachOther() {
    return scenario(
        "a change of mode and an allocation exclude each other",
        1,
        capped(5),
        (end, _) ->
            assertThat(sales(end).mode() == BY_USER || end.accounts().read(PRIYA).isEmpty())
                .isTrue(),
        distributes(SALES_INTELLIGENCE, SHARED, 5),
        adds(PRIYA, 1));
  }

  static Scenario aChangeOfModeAndAnUnlockFromTheSharedBalanceExcludeEachOther() {
    World world = share(capped(0), SALES_INTELLIGENCE, 1);
    return scenario(
        "a change of mode and an unlock from the shared balance exclude each other",
        2,
        world,
        (end, _) ->
            assertThat(end.ownership().bought().isEmpty() || sales(end).mode() == SHARED).isTrue(),
        new Actors(world).buysFromShared(PRIYA_HERSELF, ANNA, SALES_0),
        distributes(SALES_INTELLIGENCE, BY_USER, 1));
  }

  static Scenario uncappingAndADistributionAgree() {
    World world = share(capped(5), ORCHESTRATIONS, 1);
    return scenario(
        "uncapping and a distribution agree",
        1,
        world,
        new Actors(world).buysFromShared(PRIYA_HERSELF, ANNA, SHARD_0),
        uncaps(),
        distributes(ORCHESTRATIONS, SHARED, 0));
  }

  static Scenario aClosingAndADistributionAgree() {
    World world = share(capped(5), ORCHESTRATIONS, 2);
    return scenario(
        "a closing and a distribution agree",
        1,
        world,
        closes(SHARD_0, Treasury.END),
        distributes(ORCHESTRATIONS, SHARED, 1));
  }
}
