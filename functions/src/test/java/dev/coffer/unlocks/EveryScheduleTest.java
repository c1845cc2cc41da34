package dev.coffer.unlocks;

import static dev.coffer.unlocks.Actors.changes;
import static dev.coffer.unlocks.Actors.closes;
import static dev.coffer.unlocks.Actors.recovers;
import static dev.coffer.unlocks.Actors.reverses;
import static dev.coffer.unlocks.Actors.suppresses;
import static dev.coffer.unlocks.Samples.ANNA;
import static dev.coffer.unlocks.Samples.BORIS;
import static dev.coffer.unlocks.Samples.CLARA;
import static dev.coffer.unlocks.Samples.INES;
import static dev.coffer.unlocks.Samples.NOW;
import static dev.coffer.unlocks.Samples.PRIYA;
import static dev.coffer.unlocks.Samples.PRIYAS_TOP_UP;
import static dev.coffer.unlocks.Samples.SHARD_0;
import static dev.coffer.unlocks.Samples.SHARD_1;
import static dev.coffer.unlocks.Samples.contact;
import static dev.coffer.unlocks.Samples.draft;
import static dev.coffer.unlocks.Samples.given;
import static dev.coffer.unlocks.Samples.halfDone;
import static dev.coffer.unlocks.Samples.order;
import static org.assertj.core.api.Assertions.assertThat;

import dev.coffer.contacts.Item;
import dev.coffer.credits.Account;
import dev.coffer.credits.AccountChange.Movement;
import dev.coffer.credits.AccountKey;
import dev.coffer.credits.Credits;
import dev.coffer.credits.Wanted;
import dev.coffer.identity.UserId;
import dev.coffer.unlocks.Explorer.Actor;
import dev.coffer.unlocks.Purchases.Policy;
import dev.coffer.unlocks.Purchases.Purchase;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/**
 * Every interleaving of the actors × a crash before or after any database call × an answer lost and
 * the call sent again × a call delivered once more later × a stale read × every order of a bulk
 * write's lines. The equation of the accounts is checked after each call; the answers and the
 * balances at rest after each schedule.
 */
@DisplayName("In every schedule, with every fault,")
class EveryScheduleTest {
  private static final UserId PRIYA_HERSELF = new UserId(PRIYA.holder());
  private static final UserId INES_HERSELF = new UserId(INES.holder());
  private static final Totals TOTALS = new Totals();

  @AfterAll
  static void report() {
    LoggerFactory.getLogger(EveryScheduleTest.class).info("{}", TOTALS);
  }

  @Nested
  @DisplayName("one contact at a time:")
  class One {
    @Test
    void oneSellerWhoAsksTwiceForOneContactPaysOnce() {
      World world = World.of(given(PRIYA, 5));
      Actors actors = new Actors(world);
      explore(
          3,
          world,
          (end, _) -> {
            assertThat(end.ownership().all()).hasSizeLessThanOrEqualTo(1);
            assertThat(used(end, PRIYA)).isLessThanOrEqualTo(1);
          },
          actors.buys(ANNA, PRIYA),
          actors.buys(ANNA, PRIYA));
    }

    @Test
    void oneSellerWhoAsksTwiceWithTheLastCreditPaysOnce() {
      World world = World.of(given(PRIYA, 1));
      Actors actors = new Actors(world);
      explore(3, world, actors.buys(ANNA, PRIYA), actors.buys(ANNA, PRIYA));
    }

    @Test
    void twoSellersWhoWantOneContactPayOnceTogether() {
      World world = World.of(given(PRIYA, 2), given(INES, 2));
      Actors actors = new Actors(world);
      explore(
          3,
          world,
          (end, _) -> assertThat(end.ownership().all()).hasSizeLessThanOrEqualTo(1),
          actors.buys(ANNA, PRIYA),
          actors.buys(ANNA, INES));
    }

    @Test
    void oneCreditBuysOneOfTwoContacts() {
      World world = World.of(given(PRIYA, 1));
      Actors actors = new Actors(world);
      explore(
          3,
          world,
          (end, _) -> assertThat(end.ownership().all()).hasSizeLessThanOrEqualTo(1),
          actors.buys(ANNA, PRIYA),
          actors.buys(BORIS, PRIYA));
    }

    @Test
    void twoPoolsAreSpentInTurnAndNeverBothForOneContact() {
      World world = World.of(given(PRIYA, 1), given(PRIYAS_TOP_UP, 1));
      Actors actors = new Actors(world);
      explore(
          2,
          world,
          actors.buys(ANNA, PRIYA, PRIYAS_TOP_UP),
          actors.buys(BORIS, PRIYA, PRIYAS_TOP_UP));
    }

    @Test
    void anAccountFullOfSettledIntentsIsTidiedByWhoeverComesNext() {
      World world = World.of(given(PRIYA, Account.MAX_PENDING + 2));
      for (int i = 0; i < Account.MAX_PENDING; i++) {
        world.protocol().buy(order(contact(i), world.accounts().read(PRIYA).orElseThrow()));
      }
      Actors actors = new Actors(world);
      explore(2, world, actors.buys(ANNA, PRIYA), actors.buys(BORIS, PRIYA));
    }

    @Test
    void threeAtOnceForOneContactPayOnce() {
      World world = World.of(given(PRIYA, 2), given(INES, 2));
      Actors actors = new Actors(world);
      explore(
          2, world, actors.buys(ANNA, PRIYA), actors.buys(ANNA, PRIYA), actors.buys(ANNA, INES));
    }

    @Test
    void withoutFaultsSomebodyAlwaysBuysAndExactlyOnePays() {
      World world = World.of(given(PRIYA, 1), given(INES, 1));
      Actors actors = new Actors(world);
      explore(
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

  @Nested
  @DisplayName("what was left in the middle:")
  class Recovery {
    @Test
    void aWriterAndARecoveryOfTheSameAccountAgree() {
      World world = World.of(given(PRIYA, 2));
      Actors actors = new Actors(world);
      explore(3, world, actors.buys(ANNA, PRIYA), recovers(PRIYA));
    }

    @Test
    void aWriterAndALookAtTheBalanceAgree() {
      World world = World.of(given(PRIYA, 1));
      Actors actors = new Actors(world);
      explore(3, world, actors.buys(ANNA, PRIYA), Actors.looksAtBalance(PRIYA));
    }

    @Test
    void twoRecoveriesOfAHalfDoneUnlockGiveNothingAwayAndTakeNothing() {
      explore(
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

    @Test
    void aHalfDoneUnlockIsFinishedByAColleaguesRaceForTheSameContact() {
      World world = World.of(halfDone(PRIYA, ANNA), given(INES, 1));
      Actors actors = new Actors(world);
      explore(3, world, recovers(PRIYA), actors.buys(ANNA, INES));
    }

    @Test
    void aSellerWithoutCreditsLeftGetsTheCreditOfALostRaceBackAndSpendsIt() {
      // Priya's last credit is reserved for Anna, whom Ines has bought: it is free for Boris.
      World world = World.of(halfDone(PRIYA, ANNA), given(INES, 1));
      world.protocol().buy(order(ANNA, world.accounts().read(INES).orElseThrow()));
      Actors actors = new Actors(world);
      explore(
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

  @Nested
  @DisplayName("many contacts at a time:")
  class Bulk {
    @Test
    void aListAndOneOfItsContactsPayOnceForEach() {
      World world = World.of(given(PRIYA, 3), given(INES, 1));
      Actors actors = new Actors(world);
      explore(
          2,
          world,
          (end, _) -> assertThat(end.ownership().all()).hasSizeLessThanOrEqualTo(2),
          actors.buysAll(Policy.AS_MANY_AS_POSSIBLE, List.of(ANNA, BORIS), PRIYA),
          actors.buys(BORIS, INES));
    }

    @Test
    void aListAndOneOfItsContactsFromTheSameAccountPayOnceForEach() {
      World world = World.of(given(PRIYA, 2));
      Actors actors = new Actors(world);
      explore(
          2,
          world,
          actors.buysAll(Policy.AS_MANY_AS_POSSIBLE, List.of(ANNA, BORIS), PRIYA),
          actors.buys(ANNA, PRIYA));
    }

    @Test
    void twoListsThatOverlapPayOnceForEach() {
      World world = World.of(given(PRIYA, 2), given(INES, 2));
      Actors actors = new Actors(world);
      explore(
          1,
          world,
          actors.buysAll(Policy.AS_MANY_AS_POSSIBLE, List.of(ANNA, BORIS), PRIYA),
          actors.buysAll(Policy.AS_MANY_AS_POSSIBLE, List.of(BORIS, ANNA), INES));
    }

    @Test
    void theSameListTwiceFromOneAccountPaysOnceForEach() {
      World world = World.of(given(PRIYA, 3));
      Actors actors = new Actors(world);
      explore(
          1,
          world,
          actors.buysAll(Policy.AS_MANY_AS_POSSIBLE, List.of(ANNA, BORIS), PRIYA),
          actors.buysAll(Policy.AS_MANY_AS_POSSIBLE, List.of(ANNA, BORIS), PRIYA));
    }

    @Test
    void aListThatTheCreditsDontSufficeForIsBoughtFromTheTop() {
      World world = World.of(given(PRIYA, 2));
      Actors actors = new Actors(world);
      explore(
          2,
          world,
          (end, _) ->
              assertThat(end.ownership().all())
                  .extracting(row -> row.generation().item())
                  .isSubsetOf(ANNA, BORIS),
          actors.buysAll(Policy.AS_MANY_AS_POSSIBLE, List.of(ANNA, BORIS, CLARA), PRIYA),
          recovers(PRIYA));
    }

    @Test
    void aListIsPaidFromTwoPoolsInTurn() {
      World world = World.of(given(PRIYA, 1), given(PRIYAS_TOP_UP, 1), given(INES, 1));
      Actors actors = new Actors(world);
      explore(
          1,
          world,
          actors.buysAll(Policy.AS_MANY_AS_POSSIBLE, List.of(ANNA, BORIS), PRIYA, PRIYAS_TOP_UP),
          actors.buys(BORIS, INES));
    }

    @Test
    void allOfAListIsBoughtOrNothing() {
      World world = World.of(given(PRIYA, 2), given(INES, 1));
      Actors actors = new Actors(world);
      explore(
          2,
          world,
          (end, _) -> {
            long priyas =
                end.ownership().bought().stream()
                    .filter(row -> row.account().equals(PRIYA))
                    .count();
            assertThat(priyas).isLessThanOrEqualTo(2);
          },
          actors.buysAll(Policy.ALL_OR_NOTHING, List.of(ANNA, BORIS), PRIYA),
          actors.buys(ANNA, INES));
    }

    @Test
    void allOfAListIsRefusedWhenTheLastCreditGoesElsewhere() {
      World world = World.of(given(PRIYA, 2));
      Actors actors = new Actors(world);
      explore(
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

    @Test
    void allOfAListIsBoughtFromTwoPoolsTogetherOrNothing() {
      World world = World.of(given(PRIYA, 1), given(PRIYAS_TOP_UP, 1));
      Actors actors = new Actors(world);
      explore(
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

    @Test
    void aHalfDoneListIsFinishedByARecovery() {
      var draft = draft(PRIYA, 2);
      draft.reserve(
          "b.list",
          Samples.newStamp(),
          new Wanted.Listed(PRIYA_HERSELF, List.of(ANNA.key() + "#0", BORIS.key() + "#0")));
      World world = World.of(draft.build(), given(INES, 1));
      Actors actors = new Actors(world);
      explore(2, world, recovers(PRIYA), actors.buys(BORIS, INES));
    }
  }

  @Nested
  @DisplayName("a balance that many share:")
  class Shared {
    @Test
    void twoSellersOnOneAccountPayOnceForOneContact() {
      World world = World.of(given(SHARD_0, 2));
      Actors actors = new Actors(world);
      explore(
          3,
          world,
          (end, _) -> assertThat(end.ownership().all()).hasSizeLessThanOrEqualTo(1),
          actors.buysFromShared(PRIYA_HERSELF, ANNA, SHARD_0),
          actors.buysFromShared(INES_HERSELF, ANNA, SHARD_0));
    }

    @Test
    void theLastCreditOfTwoAccountsIsFoundOrNobodyIsRefusedWrongly() {
      World world = World.of(given(SHARD_0, 1), given(SHARD_1, 1));
      Actors actors = new Actors(world);
      explore(
          2,
          world,
          actors.buysFromShared(PRIYA_HERSELF, ANNA, SHARD_0, SHARD_1),
          actors.buysFromShared(INES_HERSELF, BORIS, SHARD_0, SHARD_1));
    }

    @Test
    void nobodyIsRefusedWronglyWhileAccountsRunDryAndAReversalLands() {
      World world = World.of(given(SHARD_0, 1), given(SHARD_1, 1));
      OwnershipRow bought = bought(world, CLARA, SHARD_0);
      Actors actors = new Actors(world);
      explore(
          1,
          world,
          actors.buysFromShared(PRIYA_HERSELF, ANNA, SHARD_0, SHARD_1),
          actors.buysFromShared(INES_HERSELF, BORIS, SHARD_0, SHARD_1),
          reverses(bought));
    }

    @Test
    void aListIsPaidFromSeveralAccounts() {
      World world = World.of(given(SHARD_0, 1), given(SHARD_1, 1));
      Actors actors = new Actors(world);
      explore(
          1,
          world,
          actors.buysAllFromShared(
              Policy.ALL_OR_NOTHING, PRIYA_HERSELF, List.of(ANNA, BORIS), SHARD_0, SHARD_1),
          actors.buysFromShared(INES_HERSELF, ANNA, SHARD_0, SHARD_1));
    }

    @Test
    void cappingStopsWhatGoesBeyondTheCreditsAndNothingElse() {
      World world =
          World.of(
              draft(SHARD_0, 0).overage(Account.Overage.ALLOWED).build(),
              draft(SHARD_1, 1).overage(Account.Overage.ALLOWED).build());
      Actors actors = new Actors(world);
      explore(
          2,
          world,
          actors.buysFromShared(PRIYA_HERSELF, ANNA, SHARD_0, SHARD_1),
          Actors.caps(SHARD_0, SHARD_1));
    }
  }

  @Nested
  @DisplayName("administrators and the clock:")
  class Changes {
    @Test
    void anAllocationAndAnUnlockKeepEveryCredit() {
      World world = World.of(given(PRIYA, 1));
      Actors actors = new Actors(world);
      explore(
          3, world, actors.buys(ANNA, PRIYA), changes(PRIYA, new Movement.Allocate(Credits.of(5))));
    }

    @Test
    void whoeverWasRefusedIsNotChargedByAnAllocationThatComesLater() {
      World world = World.of(given(PRIYA, 1));
      Actors actors = new Actors(world);
      explore(
          1,
          world,
          actors.buys(ANNA, PRIYA),
          actors.buys(BORIS, PRIYA),
          changes(PRIYA, new Movement.Allocate(Credits.of(5))));
    }

    @Test
    void aRemovalNeverTakesWhatIsSpent() {
      World world = World.of(given(PRIYA, 1));
      Actors actors = new Actors(world);
      explore(
          3, world, actors.buys(ANNA, PRIYA), changes(PRIYA, new Movement.Remove(Credits.of(1))));
    }

    @Test
    void aReversalAndAnUnlockOfTheSameContactAgree() {
      World world = World.of(given(PRIYA, 1), given(INES, 1));
      OwnershipRow bought = bought(world, ANNA, INES);
      Actors actors = new Actors(world);
      explore(2, world, actors.buys(ANNA, PRIYA), reverses(bought));
      explore(2, world, actors.buysKnowing(bought, ANNA, PRIYA), reverses(bought));
    }

    @Test
    void aReversalGivesTheCreditBackOnceToWhoeverSpendsIt() {
      World world = World.of(given(PRIYA, 1));
      OwnershipRow bought = bought(world, ANNA, PRIYA);
      Actors actors = new Actors(world);
      explore(2, world, actors.buys(BORIS, PRIYA), reverses(bought), reverses(bought));
    }

    @Test
    void aContactThatWasReversedIsBoughtAgainAsItsNextGenerationOnce() {
      World world = World.of(given(PRIYA, 2), given(INES, 2));
      OwnershipRow reversed = bought(world, ANNA, INES);
      reverses(reversed).act(world);
      Actors actors = new Actors(world);
      explore(
          3,
          world,
          actors.buysKnowing(reversed.asReversed(), ANNA, PRIYA),
          actors.buysKnowing(reversed.asReversed(), ANNA, INES));
    }

    @Test
    void aReversalAndAClosingKeepTheCreditOnTheBooks() {
      World world = World.of(given(PRIYA, 2));
      OwnershipRow bought = bought(world, ANNA, PRIYA);
      explore(3, world, reverses(bought), closes(PRIYA, NOW.plusSeconds(1000)));
    }

    @Test
    void aClosingAndAnUnlockKeepEveryCredit() {
      World world = World.of(given(PRIYA, 2));
      Actors actors = new Actors(world);
      explore(3, world, actors.buys(ANNA, PRIYA), closes(PRIYA, NOW.plusSeconds(1000)));
    }

    @Test
    void aClosingOfAnAccountWithOverageBooksIt() {
      World world = World.of(draft(SHARD_0, 0).overage(Account.Overage.ALLOWED).build());
      Actors actors = new Actors(world);
      explore(
          2,
          world,
          actors.buysFromShared(PRIYA_HERSELF, ANNA, SHARD_0),
          closes(SHARD_0, NOW.plusSeconds(1000)));
    }

    @Test
    void anEarlierEndStopsUnlocksFromTheMomentItIsWritten() {
      World world = World.of(given(PRIYA, 2));
      Actors actors = new Actors(world);
      explore(
          2,
          world,
          actors.buys(ANNA, PRIYA),
          changes(PRIYA, new Movement.End(NOW)),
          closes(PRIYA, NOW.plusSeconds(1)));
    }

    @Test
    void aSuppressionAndAnUnlockAgreeAndTheLoserIsRefunded() {
      World world = World.of(given(PRIYA, 1));
      Actors actors = new Actors(world);
      explore(3, world, actors.buys(ANNA, PRIYA), suppresses(ANNA));
    }

    @Test
    void aSuppressionAndARecoveryAgree() {
      World world = World.of(halfDone(PRIYA, ANNA));
      explore(3, world, recovers(PRIYA), suppresses(ANNA));
    }

    @Test
    void aSuppressionAndAListAgree() {
      World world = World.of(given(PRIYA, 2));
      Actors actors = new Actors(world);
      explore(
          2,
          world,
          actors.buysAll(Policy.AS_MANY_AS_POSSIBLE, List.of(ANNA, BORIS), PRIYA),
          suppresses(BORIS));
    }
  }

  private static OwnershipRow bought(World world, Item item, AccountKey payer) {
    Purchase purchase =
        world.protocol().buy(order(item, world.accounts().read(payer).orElseThrow()));
    world.protocol().recover(payer);
    return ((Purchase.Bought) purchase).row();
  }

  private static long used(World world, AccountKey account) {
    return world.accounts().read(account).orElseThrow().used().amount();
  }

  private static List<Purchase> purchases(List<Explorer.Outcome> outcomes) {
    return outcomes.stream()
        .map(Explorer.Outcome::answer)
        .filter(Actors.Answered.class::isInstance)
        .flatMap(answer -> ((Actors.Answered) answer).purchases().stream())
        .toList();
  }

  private static void explore(int faults, World world, Actor... actors) {
    explore(faults, world, (_, _) -> {}, actors);
  }

  private static void explore(int faults, World world, Explorer.EndCheck more, Actor... actors) {
    Explorer explorer =
        new Explorer(
            List.of(actors),
            faults,
            Invariants::hold,
            (end, outcomes) -> {
              Invariants.holdAtRest(end, outcomes);
              more.after(end, outcomes);
            });
    TOTALS.add(explorer.explore(world), explorer.steps());
  }

  /** What was explored in all. */
  private static final class Totals {
    private long schedules;
    private long calls;

    synchronized void add(long moreSchedules, long moreCalls) {
      schedules += moreSchedules;
      calls += moreCalls;
    }

    @Override
    public String toString() {
      return "%,d schedules, %,d different database calls, no violation"
          .formatted(schedules, calls);
    }
  }
}
