package dev.coffer.unlocks;

import static dev.coffer.unlocks.Samples.ANNA;
import static dev.coffer.unlocks.Samples.BORIS;
import static dev.coffer.unlocks.Samples.INES;
import static dev.coffer.unlocks.Samples.PRIYA;
import static dev.coffer.unlocks.Samples.PRIYAS_TOP_UP;
import static dev.coffer.unlocks.Samples.given;
import static dev.coffer.unlocks.Samples.order;
import static org.assertj.core.api.Assertions.assertThat;

import dev.coffer.contacts.ContactId;
import dev.coffer.contacts.Item;
import dev.coffer.credits.Account;
import dev.coffer.credits.AccountKey;
import dev.coffer.credits.FakeAccounts;
import dev.coffer.credits.Intent;
import dev.coffer.unlocks.Explorer.Actor;
import dev.coffer.unlocks.Explorer.World;
import dev.coffer.unlocks.Purchases.Purchase;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/**
 * Every interleaving of the actors × a crash before or after any database call × an answer lost and
 * the call sent again × a stale read. The equation of the accounts is checked after each call, the
 * answers and the balances at rest after each schedule.
 */
@DisplayName("In every schedule, with every fault,")
class EveryScheduleTest {
  private static final String WHAT = "{} schedules explored, {} database calls, no violation";
  private static long schedules;
  private static long calls;

  @AfterAll
  static void report() {
    LoggerFactory.getLogger(EveryScheduleTest.class).info(WHAT, schedules, calls);
  }

  @Test
  void oneSellerWhoAsksTwiceForOneContactPaysOnce() {
    explore(
        3,
        world(given(PRIYA, 5)),
        (world, _) -> {
          assertThat(world.ownership().all()).hasSizeLessThanOrEqualTo(1);
          assertThat(world.accounts().all().iterator().next().used().amount())
              .isLessThanOrEqualTo(1);
        },
        buys(ANNA, PRIYA),
        buys(ANNA, PRIYA));
  }

  @Test
  void oneSellerWhoAsksTwiceWithTheLastCreditPaysOnce() {
    explore(3, world(given(PRIYA, 1)), nothingMore(), buys(ANNA, PRIYA), buys(ANNA, PRIYA));
  }

  @Test
  void twoSellersWhoWantOneContactPayOnceTogether() {
    explore(
        3,
        world(given(PRIYA, 2), given(INES, 2)),
        (world, _) -> assertThat(world.ownership().all()).hasSizeLessThanOrEqualTo(1),
        buys(ANNA, PRIYA),
        buys(ANNA, INES));
  }

  @Test
  void oneCreditBuysOneOfTwoContacts() {
    explore(
        3,
        world(given(PRIYA, 1)),
        (world, _) -> assertThat(world.ownership().all()).hasSizeLessThanOrEqualTo(1),
        buys(ANNA, PRIYA),
        buys(BORIS, PRIYA));
  }

  @Test
  void aWriterAndARecoveryOfTheSameAccountAgree() {
    explore(3, world(given(PRIYA, 2)), nothingMore(), buys(ANNA, PRIYA), recovers(PRIYA));
  }

  @Test
  void twoRecoveriesOfAHalfDoneUnlockGiveNothingAwayAndTakeNothing() {
    explore(
        3,
        world(halfDone(PRIYA, ANNA)),
        (world, outcomes) -> {
          if (outcomes.stream().noneMatch(Explorer.Outcome::crashed)) {
            assertThat(world.ownership().all()).as("rolled forward").hasSize(1);
          }
        },
        recovers(PRIYA),
        recovers(PRIYA));
  }

  @Test
  void aHalfDoneUnlockIsFinishedByAColleaguesRaceForTheSameContact() {
    explore(
        3,
        world(halfDone(PRIYA, ANNA), given(INES, 1)),
        (world, _) -> assertThat(world.ownership().all()).hasSizeLessThanOrEqualTo(1),
        recovers(PRIYA),
        buys(ANNA, INES));
  }

  @Test
  void aSellerWithoutCreditsLeftGetsTheCreditOfALostRaceBackAndSpendsIt() {
    // Priya's last credit is reserved for Anna, whom Ines has bought: the credit is free for Boris.
    World world = world(halfDone(PRIYA, ANNA), given(INES, 1));
    new UnlockProtocol(world.accounts(), world.ownership()).buy(order(ANNA, INES));
    explore(
        3,
        world,
        (_, outcomes) -> {
          if (!outcomes.getFirst().crashed()) {
            assertThat(outcomes.getFirst().purchase()).isInstanceOf(Purchase.Bought.class);
          }
        },
        buys(BORIS, PRIYA),
        recovers(PRIYA));
  }

  @Test
  void twoPoolsAreSpentInTurnAndNeverBothForOneContact() {
    explore(
        3,
        world(given(PRIYA, 1), given(PRIYAS_TOP_UP, 1)),
        nothingMore(),
        buys(ANNA, PRIYA, PRIYAS_TOP_UP),
        buys(BORIS, PRIYA, PRIYAS_TOP_UP));
  }

  @Test
  void aContactThatWasReversedIsBoughtAgainAsItsNextGenerationOnce() {
    World world = world(given(PRIYA, 2), given(INES, 2));
    OwnershipRow reversed = reversedRow(world);
    explore(
        3,
        world,
        (end, _) ->
            assertThat(end.ownership().all().stream().filter(row -> !row.reversed()).count())
                .isLessThanOrEqualTo(1),
        buysKnowing(reversed, PRIYA),
        buysKnowing(reversed, INES));
  }

  @Test
  void anAccountFullOfSettledIntentsIsTidiedByWhoeverComesNext() {
    World world = world(given(PRIYA, Account.MAX_PENDING + 2));
    UnlockProtocol earlier = new UnlockProtocol(world.accounts(), world.ownership());
    for (int i = 0; i < Account.MAX_PENDING; i++) {
      earlier.buy(order(new Item.Person(new ContactId(Samples.id(50 + i))), PRIYA));
    }
    explore(2, world, nothingMore(), buys(ANNA, PRIYA), buys(BORIS, PRIYA));
  }

  @Test
  void threeAtOnceForOneContactPayOnce() {
    explore(
        2,
        world(given(PRIYA, 2), given(INES, 2)),
        nothingMore(),
        buys(ANNA, PRIYA),
        buys(ANNA, PRIYA),
        buys(ANNA, INES));
  }

  @Test
  void withoutFaultsSomebodyAlwaysBuysAndExactlyOnePays() {
    explore(
        0,
        world(given(PRIYA, 1), given(INES, 1)),
        (world, outcomes) -> {
          assertThat(world.ownership().all()).hasSize(1);
          assertThat(outcomes)
              .filteredOn(one -> one.purchase() instanceof Purchase.Bought)
              .hasSizeLessThanOrEqualTo(1);
          assertThat(outcomes)
              .extracting(Explorer.Outcome::purchase)
              .doesNotHaveAnyElementsOfTypes(Purchase.NoCredits.class, Purchase.Busy.class);
        },
        buys(ANNA, PRIYA),
        buys(ANNA, INES),
        recovers(PRIYA));
  }

  static Actor buys(Item item, AccountKey... payers) {
    return buys(order(item, payers));
  }

  static Actor recovers(AccountKey account) {
    return (accounts, ownership) -> {
      new UnlockProtocol(accounts, ownership).recover(account);
      return null;
    };
  }

  static World world(Account... accounts) {
    FakeAccounts fake = new FakeAccounts();
    List.of(accounts).forEach(fake::put);
    return new World(fake, new FakeOwnership());
  }

  /** An account whose only credit is reserved for an item; its writer is gone. */
  static Account halfDone(AccountKey key, Item item) {
    Account account = given(key, 1);
    Intent intent = new Intent(item.key() + "#0", 0, Samples.newStamp());
    return new Account(
        key,
        1,
        0,
        0,
        0,
        1,
        Map.of(intent.key(), intent),
        account.from(),
        account.until(),
        false,
        false,
        1,
        null);
  }

  private static Actor buysKnowing(OwnershipRow row, AccountKey payer) {
    return buys(
        new Purchases.Order(Samples.MERIDIAN, ANNA, List.of(payer), row, Samples.newStamp()));
  }

  private static Actor buys(Purchases.Order order) {
    return (accounts, ownership) ->
        new Explorer.Answered(order.stamp(), new UnlockProtocol(accounts, ownership).buy(order));
  }

  /** Anna was bought by Ines, and the credit was given back. */
  private static OwnershipRow reversedRow(World world) {
    new UnlockProtocol(world.accounts(), world.ownership()).buy(order(ANNA, INES));
    new UnlockProtocol(world.accounts(), world.ownership()).recover(INES);
    OwnershipRow row = world.ownership().all().iterator().next();
    OwnershipRow reversed =
        new OwnershipRow(
            row.generation(), row.account(), row.ticket(), row.user(), row.stamp(), true);
    world.ownership().put(reversed);
    Account paid = world.accounts().read(INES).orElseThrow();
    world
        .accounts()
        .put(
            new Account(
                paid.key(),
                paid.allocated(),
                1,
                paid.remaining() + 1,
                0,
                paid.nextTicket(),
                Map.of(),
                paid.from(),
                paid.until(),
                false,
                false,
                1,
                null));
    return reversed;
  }

  private static Explorer.Check nothingMore() {
    return (_, _) -> {};
  }

  private static void explore(int faults, World world, Explorer.Check more, Actor... actors) {
    Explorer explorer =
        new Explorer(
            List.of(actors),
            faults,
            (now, _) -> Invariants.hold(now),
            (end, outcomes) -> {
              Invariants.holdAtRest(end, outcomes);
              more.after(end, outcomes);
            });
    schedules += explorer.explore(world);
    calls += explorer.steps();
  }
}
