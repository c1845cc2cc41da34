package dev.coffer.unlocks;

import static dev.coffer.unlocks.Actors.reverses;
import static dev.coffer.unlocks.Samples.ANNA;
import static dev.coffer.unlocks.Samples.BORIS;
import static dev.coffer.unlocks.Samples.CLARA;
import static dev.coffer.unlocks.Samples.INES;
import static dev.coffer.unlocks.Samples.PRIYA;
import static dev.coffer.unlocks.Samples.SHARD_0;
import static dev.coffer.unlocks.Samples.SHARD_1;
import static dev.coffer.unlocks.Samples.draft;
import static dev.coffer.unlocks.Samples.given;
import static dev.coffer.unlocks.Scenario.bought;
import static dev.coffer.unlocks.Scenario.scenario;
import static org.assertj.core.api.Assertions.assertThat;

import dev.coffer.credits.Account;
import dev.coffer.identity.UserId;
import dev.coffer.unlocks.Purchases.Policy;
import java.util.List;

/** A balance that lies in several accounts. */
final class SharedBalanceScenarios {
  private static final UserId PRIYA_HERSELF = new UserId(PRIYA.holder());

  private static final UserId INES_HERSELF = new UserId(INES.holder());

  private SharedBalanceScenarios() {}

  static List<Scenario> all() {
    return List.of(
        twoSellersOnOneAccountPayOnceForOneContact(),
        theLastCreditOfTwoAccountsIsFoundOrNobodyIsRefusedWrongly(),
        nobodyIsRefusedWronglyWhileAccountsRunDryAndAReversalLands(),
        aListIsPaidFromSeveralAccounts(),
        cappingStopsWhatGoesBeyondTheCreditsAndNothingElse());
  }

  static Scenario twoSellersOnOneAccountPayOnceForOneContact() {
    World world = World.of(given(SHARD_0, 2));
    Actors actors = new Actors(world);
    return scenario(
        "two sellers on one account pay once for one contact",
        3,
        world,
        (end, _) -> assertThat(end.ownership().all()).hasSizeLessThanOrEqualTo(1),
        actors.buysFromShared(PRIYA_HERSELF, ANNA, SHARD_0),
        actors.buysFromShared(INES_HERSELF, ANNA, SHARD_0));
  }

  static Scenario theLastCreditOfTwoAccountsIsFoundOrNobodyIsRefusedWrongly() {
    World world = World.of(given(SHARD_0, 1), given(SHARD_1, 1));
    Actors actors = new Actors(world);
    return scenario(
        "the last credit of two accounts is found or nobody is refused wrongly",
        2,
        world,
        actors.buysFromShared(PRIYA_HERSELF, ANNA, SHARD_0, SHARD_1),
        actors.buysFromShared(INES_HERSELF, BORIS, SHARD_0, SHARD_1));
  }

  static Scenario nobodyIsRefusedWronglyWhileAccountsRunDryAndAReversalLands() {
    World world = World.of(given(SHARD_0, 1), given(SHARD_1, 1));
    OwnershipRow bought = bought(world, CLARA, SHARD_0);
    Actors actors = new Actors(world);
    return scenario(
        "nobody is refused wrongly while accounts run dry and a reversal lands",
        1,
        world,
        actors.buysFromShared(PRIYA_HERSELF, ANNA, SHARD_0, SHARD_1),
        actors.buysFromShared(INES_HERSELF, BORIS, SHARD_0, SHARD_1),
        reverses(bought));
  }

  static Scenario aListIsPaidFromSeveralAccounts() {
    World world = World.of(given(SHARD_0, 1), given(SHARD_1, 1));
    Actors actors = new Actors(world);
    return scenario(
        "a list is paid from several accounts",
        1,
        world,
        actors.buysAllFromShared(
            Policy.ALL_OR_NOTHING, PRIYA_HERSELF, List.of(ANNA, BORIS), SHARD_0, SHARD_1),
        actors.buysFromShared(INES_HERSELF, ANNA, SHARD_0, SHARD_1));
  }

  static Scenario cappingStopsWhatGoesBeyondTheCreditsAndNothingElse() {
    World world =
        World.of(
            draft(SHARD_0, 0).overage(Account.Overage.ALLOWED).build(),
            draft(SHARD_1, 1).overage(Account.Overage.ALLOWED).build());
    Actors actors = new Actors(world);
    return scenario(
        "capping stops what goes beyond the credits and nothing else",
        2,
        world,
        actors.buysFromShared(PRIYA_HERSELF, ANNA, SHARD_0, SHARD_1),
        Actors.caps(SHARD_0, SHARD_1));
  }
}
