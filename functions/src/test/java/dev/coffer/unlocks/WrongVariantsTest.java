package dev.coffer.unlocks;

import static dev.coffer.unlocks.EveryScheduleTest.halfDone;
import static dev.coffer.unlocks.Samples.ANNA;
import static dev.coffer.unlocks.Samples.INES;
import static dev.coffer.unlocks.Samples.PRIYA;
import static dev.coffer.unlocks.Samples.given;
import static dev.coffer.unlocks.Samples.order;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.coffer.credits.Account;
import dev.coffer.credits.AccountKey;
import dev.coffer.credits.FakeAccounts;
import dev.coffer.credits.Intent;
import dev.coffer.unlocks.Explorer.Actor;
import dev.coffer.unlocks.Explorer.World;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Simpler protocols that look right. A net that lets one of them through is no net. */
@DisplayName("The exploration catches a protocol that")
class WrongVariantsTest {

  @Test
  void takesTheCreditWithoutWritingDownWhatFor() {
    World world = new World(new NoIntents(Map.of()), new FakeOwnership());
    world.accounts().put(given(PRIYA, 2));
    caught(world, EveryScheduleTest.buys(ANNA, PRIYA), EveryScheduleTest.recovers(PRIYA));
  }

  @Test
  void givesALostCreditBackWithoutLookingAtTheTicket() {
    World world = new World(new GenerousSettling(Map.of()), new FakeOwnership());
    world.accounts().put(halfDone(PRIYA, ANNA));
    world.accounts().put(given(INES, 1));
    new UnlockProtocol(world.accounts(), world.ownership()).buy(order(ANNA, INES));
    caught(world, EveryScheduleTest.recovers(PRIYA), EveryScheduleTest.recovers(PRIYA));
  }

  @Test
  void overwritesAnOwnershipRow() {
    World world = new World(new FakeAccounts(), new Overwriting(Map.of()));
    world.accounts().put(given(PRIYA, 2));
    world.accounts().put(given(INES, 2));
    caught(world, EveryScheduleTest.buys(ANNA, PRIYA), EveryScheduleTest.buys(ANNA, INES));
  }

  @Test
  void believesThatAnyRowOfItsOwnAccountIsItsOwnPurchase() {
    World world = new World(new FakeAccounts(), new Flattering(Map.of()));
    world.accounts().put(given(PRIYA, 3));
    caught(
        world,
        EveryScheduleTest.buys(ANNA, PRIYA),
        EveryScheduleTest.buys(ANNA, PRIYA),
        EveryScheduleTest.recovers(PRIYA));
  }

  @Test
  void drawsTheTicketFromTheClientInsteadOfTheCounter() {
    World world = new World(new ClientTickets(Map.of()), new FakeOwnership());
    world.accounts().put(given(PRIYA, 3));
    caught(
        world,
        EveryScheduleTest.buys(ANNA, PRIYA),
        EveryScheduleTest.buys(ANNA, PRIYA),
        EveryScheduleTest.recovers(PRIYA));
  }

  private static void caught(World world, Actor... actors) {
    Explorer explorer =
        new Explorer(List.of(actors), 1, (now, _) -> Invariants.hold(now), Invariants::holdAtRest);
    assertThatThrownBy(() -> explorer.explore(world))
        .isInstanceOf(AssertionError.class)
        .hasMessageStartingWith("schedule");
  }

  /** Decrements, and forgets the intent. */
  private static final class NoIntents extends FakeAccounts {
    NoIntents(Map<AccountKey, Account> rows) {
      super(rows);
    }

    @Override
    public FakeAccounts copy() {
      return new NoIntents(rows);
    }

    @Override
    public void put(Account account) {
      super.put(changed(account, account.remaining(), account.nextTicket(), Map.of()));
    }
  }

  /** Gives the credit back whoever settled before. */
  private static final class GenerousSettling extends FakeAccounts {
    GenerousSettling(Map<AccountKey, Account> rows) {
      super(rows);
    }

    @Override
    public FakeAccounts copy() {
      return new GenerousSettling(rows);
    }

    @Override
    public void settle(AccountKey key, Settlement settlement) {
      Account was = read(key).orElseThrow();
      Map<String, Intent> pending = new TreeMap<>(was.pending());
      pending.remove(settlement.intent().key());
      put(changed(was, was.remaining() + (settlement.lost() ? 1 : 0), was.nextTicket(), pending));
    }
  }

  /** Every buyer makes the same ticket for the same item, however often it is sent. */
  private static final class ClientTickets extends FakeAccounts {
    ClientTickets(Map<AccountKey, Account> rows) {
      super(rows);
    }

    @Override
    public FakeAccounts copy() {
      return new ClientTickets(rows);
    }

    @Override
    public Reservation reserve(Reserve reserve) {
      return super.reserve(reserve) instanceof Reservation.Refused refused
          ? refused
          : reserved(reserve);
    }

    private Reservation reserved(Reserve reserve) {
      Account account = read(reserve.account()).orElseThrow();
      Intent made = new Intent(reserve.intentKey(), 0, reserve.stamp());
      Map<String, Intent> pending = new TreeMap<>(account.pending());
      pending.put(made.key(), made);
      put(changed(account, account.remaining(), account.nextTicket(), pending));
      return new Reservation.Reserved(made);
    }
  }

  /** The last writer owns it. */
  private static final class Overwriting extends FakeOwnership {
    Overwriting(Map<Generation, OwnershipRow> rows) {
      super(rows);
    }

    @Override
    FakeOwnership copy() {
      return new Overwriting(rows);
    }

    @Override
    public Claim claim(OwnershipRow row) {
      put(row);
      return new Claim.Written();
    }
  }

  /** Takes any row of the account for the purchase that asks. */
  private static final class Flattering extends FakeOwnership {
    Flattering(Map<Generation, OwnershipRow> rows) {
      super(rows);
    }

    @Override
    FakeOwnership copy() {
      return new Flattering(rows);
    }

    @Override
    public Claim claim(OwnershipRow row) {
      return switch (super.claim(row)) {
        case Claim.Written written -> written;
        case Claim.Decided(OwnershipRow decided) ->
            decided.account().equals(row.account())
                ? new Claim.Written()
                : new Claim.Decided(decided);
      };
    }
  }
}
