package dev.coffer.unlocks;

import static dev.coffer.unlocks.Actors.recovers;
import static dev.coffer.unlocks.Samples.ANNA;
import static dev.coffer.unlocks.Samples.BORIS;
import static dev.coffer.unlocks.Samples.CLARA;
import static dev.coffer.unlocks.Samples.INES;
import static dev.coffer.unlocks.Samples.PRIYA;
import static dev.coffer.unlocks.Samples.PRIYAS_TOP_UP;
import static dev.coffer.unlocks.Samples.draft;
import static dev.coffer.unlocks.Samples.given;
import static dev.coffer.unlocks.Scenario.scenario;
import static org.assertj.core.api.Assertions.assertThat;

import dev.coffer.credits.Wanted;
import dev.coffer.identity.UserId;
import dev.coffer.unlocks.Purchases.Policy;
import java.util.List;

/** Many contacts at a time, as many as possible and all or nothing. */
final class ManyContactsScenarios {
  private static final UserId PRIYA_HERSELF = new UserId(PRIYA.holder());

  private ManyContactsScenarios() {}

  static List<Scenario> all() {
    return List.of(
        aListAndOneOfItsContactsPayOnceForEach(),
        aListAndOneOfItsContactsFromTheSameAccountPayOnceForEach(),
        twoListsThatOverlapPayOnceForEach(),
        theSameListTwiceFromOneAccountPaysOnceForEach(),
        aListThatTheCreditsDontSufficeForIsBoughtFromTheTop(),
        aListIsPaidFromTwoPoolsInTurn(),
        allOfAListIsBoughtOrNothing(),
        allOfAListIsRefusedWhenTheLastCreditGoesElsewhere(),
        allOfAListIsBoughtFromTwoPoolsTogetherOrNothing(),
        aHalfDoneListIsFinishedByARecovery(),
        aListAndAClosingKeepEveryCredit(),
        aHalfDoneBatchIsFinishedFromItsRow());
  }

  static Scenario aListAndOneOfItsContactsPayOnceForEach() {
    World world = World.of(given(PRIYA, 3), given(INES, 1));
    Actors actors = new Actors(world);
    return scenario(
        "a list and one of its contacts pay once for each",
        2,
        world,
        (end, _) -> assertThat(end.ownership().all()).hasSizeLessThanOrEqualTo(2),
        actors.buysAll(Policy.AS_MANY_AS_POSSIBLE, List.of(ANNA, BORIS), PRIYA),
        actors.buys(BORIS, INES));
  }

  static Scenario aListAndOneOfItsContactsFromTheSameAccountPayOnceForEach() {
    World world = World.of(given(PRIYA, 2));
    Actors actors = new Actors(world);
    return scenario(
        "a list and one of its contacts from the same account pay once for each",
        2,
        world,
        actors.buysAll(Policy.AS_MANY_AS_POSSIBLE, List.of(ANNA, BORIS), PRIYA),
        actors.buys(ANNA, PRIYA));
  }

  static Scenario twoListsThatOverlapPayOnceForEach() {
    World world = World.of(given(PRIYA, 2), given(INES, 2));
    Actors actors = new Actors(world);
    return scenario(
        "two lists that overlap pay once for each",
        1,
        world,
        actors.buysAll(Policy.AS_MANY_AS_POSSIBLE, List.of(ANNA, BORIS), PRIYA),
        actors.buysAll(Policy.AS_MANY_AS_POSSIBLE, List.of(BORIS, ANNA), INES));
  }

  static Scenario theSameListTwiceFromOneAccountPaysOnceForEach() {
    World world = World.of(given(PRIYA, 3));
    Actors actors = new Actors(world);
    return scenario(
        "the same list twice from one account pays once for each",
        1,
        world,
        actors.buysAll(Policy.AS_MANY_AS_POSSIBLE, List.of(ANNA, BORIS), PRIYA),
        actors.buysAll(Policy.AS_MANY_AS_POSSIBLE, List.of(ANNA, BORIS), PRIYA));
  }

  static Scenario aListThatTheCreditsDontSufficeForIsBoughtFromTheTop() {
    World world = World.of(given(PRIYA, 2));
    Actors actors = new Actors(world);
    return scenario(
        "a list that the credits don't suffice for is bought from the top",
        2,
        world,
        (end, _) ->
            assertThat(end.ownership().all())
                .extracting(row -> row.generation().item())
                .isSubsetOf(ANNA, BORIS),
        actors.buysAll(Policy.AS_MANY_AS_POSSIBLE, List.of(ANNA, BORIS, CLARA), PRIYA),
        recovers(PRIYA));
  }

  static Scenario aListIsPaidFromTwoPoolsInTurn() {
    World world = World.of(given(PRIYA, 1), given(PRIYAS_TOP_UP, 1), given(INES, 1));
    Actors actors = new Actors(world);
    return scenario(
        "a list is paid from two pools in turn",
        1,
        world,
        actors.buysAll(Policy.AS_MANY_AS_POSSIBLE, List.of(ANNA, BORIS), PRIYA, PRIYAS_TOP_UP),
        actors.buys(BORIS, INES));
  }

  static Scenario allOfAListIsBoughtOrNothing() {
    World world = World.of(given(PRIYA, 2), given(INES, 1));
    Actors actors = new Actors(world);
    return scenario(
        "all of a list is bought or nothing",
        2,
        world,
        (end, _) -> {
          long priyas =
              end.ownership().bought().stream().filter(row -> row.account().equals(PRIYA)).count();
          assertThat(priyas).isLessThanOrEqualTo(2);
        },
        actors.buysAll(Policy.ALL_OR_NOTHING, List.of(ANNA, BORIS), PRIYA),
        actors.buys(ANNA, INES));
  }

  static Scenario allOfAListIsRefusedWhenTheLastCreditGoesElsewhere() {
    World world = World.of(given(PRIYA, 2));
    Actors actors = new Actors(world);
    return scenario(
        "all of a list is refused when the last credit goes elsewhere",
        2,
        world,
        (end, _) -> {
          List<Object> items =
              end.ownership().all().stream().<Object>map(row -> row.generation().item()).toList();
          assertThat(items.contains(ANNA)).as("all or nothing").isEqualTo(items.contains(BORIS));
        },
        actors.buysAll(Policy.ALL_OR_NOTHING, List.of(ANNA, BORIS), PRIYA),
        actors.buys(CLARA, PRIYA));
  }

  static Scenario allOfAListIsBoughtFromTwoPoolsTogetherOrNothing() {
    World world = World.of(given(PRIYA, 1), given(PRIYAS_TOP_UP, 1));
    Actors actors = new Actors(world);
    return scenario(
        "all of a list is bought from two pools together or nothing",
        1,
        world,
        (end, _) -> {
          List<Object> items =
              end.ownership().all().stream().<Object>map(row -> row.generation().item()).toList();
          assertThat(items.contains(ANNA)).as("all or nothing").isEqualTo(items.contains(BORIS));
        },
        actors.buysAll(Policy.ALL_OR_NOTHING, List.of(ANNA, BORIS), PRIYA, PRIYAS_TOP_UP),
        actors.buys(CLARA, PRIYAS_TOP_UP));
  }

  static Scenario aHalfDoneListIsFinishedByARecovery() {
    var draft = draft(PRIYA, 2);
    draft.reserve(
        "b.list",
        Samples.newStamp(),
        new Wanted.Listed(PRIYA_HERSELF, List.of(ANNA.key() + "#0", BORIS.key() + "#0")));
    World world = World.of(draft.build(), given(INES, 1));
    Actors actors = new Actors(world);
    return scenario(
        "a half done list is finished by a recovery",
        2,
        world,
        recovers(PRIYA),
        actors.buys(BORIS, INES));
  }

  static Scenario aListAndAClosingKeepEveryCredit() {
    World world = World.of(given(PRIYA, 3));
    Actors actors = new Actors(world);
    return scenario(
        "a list and a closing keep every credit",
        2,
        world,
        actors.buysAll(Policy.AS_MANY_AS_POSSIBLE, List.of(ANNA, BORIS), PRIYA),
        Actors.closes(PRIYA, Samples.NOW.plusSeconds(1000)));
  }

  static Scenario aHalfDoneBatchIsFinishedFromItsRow() {
    var draft = draft(PRIYA, 2);
    draft.reserve("b.large", Samples.newStamp(), new Wanted.Part(PRIYA_HERSELF, 1, 2));
    World world = World.of(draft.build(), given(INES, 1));
    world
        .ownership()
        .put(
            new Batch(
                Samples.MERIDIAN,
                "large",
                List.of(CLARA.key() + "#0", ANNA.key() + "#0", BORIS.key() + "#0")));
    Actors actors = new Actors(world);
    return scenario(
        "a half done batch is finished from its row",
        2,
        world,
        recovers(PRIYA),
        actors.buys(BORIS, INES));
  }
}
