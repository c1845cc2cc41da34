package dev.coffer.unlocks;

import static dev.coffer.unlocks.Actors.changes;
import static dev.coffer.unlocks.Actors.recovers;
import static dev.coffer.unlocks.Actors.reverses;
import static dev.coffer.unlocks.Actors.suppresses;
import static dev.coffer.unlocks.Samples.ANNA;
import static dev.coffer.unlocks.Samples.BORIS;
import static dev.coffer.unlocks.Samples.INES;
import static dev.coffer.unlocks.Samples.PRIYA;
import static dev.coffer.unlocks.Samples.SHARD_0;
import static dev.coffer.unlocks.Samples.SHARD_1;
import static dev.coffer.unlocks.Samples.given;
import static dev.coffer.unlocks.Samples.halfDone;
import static dev.coffer.unlocks.Samples.order;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.coffer.credits.Account;
import dev.coffer.credits.AccountChange;
import dev.coffer.credits.AccountChange.Movement;
import dev.coffer.credits.AccountDraft;
import dev.coffer.credits.AccountKey;
import dev.coffer.credits.AccountStore.Settlement;
import dev.coffer.credits.Credits;
import dev.coffer.credits.FakeAccounts;
import dev.coffer.credits.Intent;
import dev.coffer.identity.UserId;
import dev.coffer.unlocks.Explorer.Actor;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Simpler protocols that look right. A net that lets one of them through is no net. */
@DisplayName("The exploration catches a protocol that")
class WrongVariantsTest {

  /** A client-made id: charged twice when the answer of the first write is lost. */
  @Test
  void drawsTheTicketFromTheClientInsteadOfTheCounter() {
    World world = new World(new ClientTickets(), new FakeOwnership());
    world.accounts().given(given(PRIYA, 3));
    Actors actors = new Actors(world);
    caught(world, actors.buys(ANNA, PRIYA), actors.buys(ANNA, PRIYA), recovers(PRIYA));
  }

  /** A refund on time-out: whoever was only slow gets the contact for nothing. */
  @Test
  void refundsWhatLooksAbandonedInsteadOfRollingItForward() {
    World world = World.of(given(PRIYA, 2));
    Actors actors = new Actors(world);
    caught(world, actors.buys(ANNA, PRIYA), refundsWhateverIsPending(PRIYA));
  }

  /** An overwritten tombstone: the fence is gone, and a late write sells what was forbidden. */
  @Test
  void overwritesAVoidRow() {
    World world = new World(new FakeAccounts(), new OverwritingVoids());
    world.accounts().given(given(PRIYA, 2));
    Actors actors = new Actors(world);
    caught(world, actors.buys(ANNA, PRIYA), suppresses(ANNA), recovers(PRIYA));
  }

  /** An intent whose generation is looked up again when it is resolved. */
  @Test
  void doesNotPinTheGenerationInTheIntent() {
    World world = World.of(given(PRIYA, 2));
    Actors actors = new Actors(world);
    caught(
        1,
        world,
        actors.buys(ANNA, PRIYA),
        Actors.reversesTheOwner(ANNA),
        recoversAtTheNewestGeneration(PRIYA));
  }

  /** A reversal's marker without its counter: the credit is back, and nothing says where from. */
  @Test
  void reversesWithoutCountingIt() {
    World world = new World(new UncountedReversals(), new FakeOwnership());
    world.accounts().given(given(PRIYA, 2));
    world.protocol().buy(order(ANNA, world.accounts().read(PRIYA).orElseThrow()));
    OwnershipRow bought = world.ownership().bought().getFirst();
    caught(world, recovers(PRIYA), reverses(bought));
  }

  @Test
  void givesACreditBackWithoutLookingWhetherItWasGivenBackBefore() {
    World world = new World(new FakeAccounts(), new ForgetfulReversals());
    world.accounts().given(given(PRIYA, 2));
    world.protocol().buy(order(ANNA, world.accounts().read(PRIYA).orElseThrow()));
    OwnershipRow bought = world.ownership().bought().getFirst();
    caught(world, reverses(bought), reverses(bought));
  }

  /** Found by this exploration: see ADR 1. */
  @Test
  void doesNotPinWhatTheBuyerSaw() {
    World world = new World(new Unpinned(), new FakeOwnership());
    world.accounts().given(given(PRIYA, 1));
    Actors actors = new Actors(world);
    caught(
        1,
        world,
        actors.buys(ANNA, PRIYA),
        actors.buys(BORIS, PRIYA),
        changes(PRIYA, new Movement.Allocate(Credits.of(5))));
  }

  @Test
  void takesTheCreditWithoutWritingDownWhatFor() {
    World world = new World(new NoIntents(), new FakeOwnership());
    world.accounts().given(given(PRIYA, 2));
    caught(world, new Actors(world).buys(ANNA, PRIYA), recovers(PRIYA));
  }

  @Test
  void givesALostCreditBackWithoutLookingAtTheTicket() {
    World world = new World(new GenerousSettling(), new FakeOwnership());
    world.accounts().given(halfDone(PRIYA, ANNA));
    world.accounts().given(given(INES, 1));
    world.protocol().buy(order(ANNA, world.accounts().read(INES).orElseThrow()));
    caught(world, recovers(PRIYA), recovers(PRIYA));
  }

  @Test
  void overwritesAnOwnershipRow() {
    World world = new World(new FakeAccounts(), new Overwriting());
    world.accounts().given(given(PRIYA, 2));
    world.accounts().given(given(INES, 2));
    Actors actors = new Actors(world);
    caught(world, actors.buys(ANNA, PRIYA), actors.buys(ANNA, INES));
  }

  @Test
  void believesThatAnyRowOfItsOwnAccountIsItsOwnPurchase() {
    World world = new World(new FakeAccounts(), new Flattering());
    world.accounts().given(given(PRIYA, 3));
    Actors actors = new Actors(world);
    caught(world, actors.buys(ANNA, PRIYA), actors.buys(ANNA, PRIYA), recovers(PRIYA));
  }

  @Test
  void refusesAfterOneLookAtEachAccountOfASharedBalance() {
    World world = World.of(given(SHARD_0, 1), given(SHARD_1, 1));
    world.protocol().buy(order(Samples.CLARA, world.accounts().read(SHARD_0).orElseThrow()));
    world.protocol().recover(SHARD_0);
    OwnershipRow bought = world.ownership().bought().getFirst();
    Actors actors = new Actors(world);
    caught(
        0,
        world,
        asksOneAfterTheOther(
            actors.buysFromShared(new UserId(PRIYA.holder()), ANNA, SHARD_0, SHARD_1)),
        actors.buysFromShared(new UserId(INES.holder()), BORIS, SHARD_0, SHARD_1),
        reverses(bought));
  }

  private static void caught(World world, Actor... actors) {
    caught(1, world, actors);
  }

  static void caught(int faults, World world, Actor... actors) {
    Explorer explorer =
        new Explorer(List.of(actors), faults, Invariants::hold, Invariants::holdAtRest);
    assertThatThrownBy(() -> explorer.explore(world))
        .isInstanceOf(AssertionError.class)
        .hasMessageStartingWith("schedule");
  }

  private static Actor refundsWhateverIsPending(AccountKey key) {
    return database -> {
      Account account = database.accounts().read(key).orElseThrow();
      for (Intent intent : account.pending().values()) {
        if (database
            .ownership()
            .read(List.of(Generation.of(key.organisation(), intent.key())))
            .isEmpty()) {
          database.accounts().settle(key, new Settlement(intent, 1));
        }
      }
      return "refunded";
    };
  }

  private static Actor recoversAtTheNewestGeneration(AccountKey key) {
    return database -> {
      Account account = database.accounts().read(key).orElseThrow();
      for (Intent intent : account.pending().values()) {
        GenerationRow newest =
            database.ownership().newest(Samples.MERIDIAN, List.of(ANNA)).get(ANNA);
        Generation open =
            newest == null
                ? Generation.first(Samples.MERIDIAN, ANNA)
                : newest.isReversed() ? newest.generation().next() : newest.generation();
        OwnershipRow row =
            new OwnershipRow(
                open, key, intent.ticket(), intent.wanted().buyer(), intent.stamp(), false);
        GenerationRow decided = Resolver.rowAfter(row, database.ownership().claim(row));
        database
            .accounts()
            .settle(key, new Settlement(intent, decided.isBoughtBy(key, intent.ticket()) ? 0 : 1));
      }
      return "recovered";
    };
  }

  /** The buyer, who asks each account once and believes what it hears. */
  private static Actor asksOneAfterTheOther(Actor buyer) {
    return new Actor() {
      @Override
      public Object act(Database database) {
        for (AccountKey shard : List.of(SHARD_0, SHARD_1)) {
          if (database.accounts().read(shard).orElseThrow().remaining() > 0) {
            return "could buy";
          }
        }
        return new Actors.Answered(Samples.newStamp(), List.of(new Purchases.Purchase.NoCredits()));
      }

      @Override
      public boolean couldPay(World world) {
        return buyer.couldPay(world);
      }
    };
  }

  /** Decrements, and forgets the intent. */
  private static final class NoIntents extends FakeAccounts {
    NoIntents() {}

    private NoIntents(FakeAccounts other) {
      super(other);
    }

    @Override
    public FakeAccounts copy() {
      return new NoIntents(this);
    }

    @Override
    public void put(Account account) {
      AccountDraft draft = AccountDraft.of(account);
      draft.pending.clear();
      super.put(draft.build());
    }
  }

  /** Gives the credit back whoever settled before. */
  private static final class GenerousSettling extends FakeAccounts {
    GenerousSettling() {}

    private GenerousSettling(FakeAccounts other) {
      super(other);
    }

    @Override
    public FakeAccounts copy() {
      return new GenerousSettling(this);
    }

    @Override
    public Optional<Account> settle(AccountKey key, Settlement settlement) {
      AccountDraft draft = AccountDraft.of(read(key).orElseThrow());
      draft.pending.remove(settlement.intent().key());
      draft.remaining += settlement.lost();
      put(draft.build());
      return read(key);
    }
  }

  /** Every buyer makes the same ticket for the same item, however often it is sent. */
  private static final class ClientTickets extends FakeAccounts {
    ClientTickets() {}

    private ClientTickets(FakeAccounts other) {
      super(other);
    }

    @Override
    public FakeAccounts copy() {
      return new ClientTickets(this);
    }

    @Override
    public Reservation reserve(Reserve reserve) {
      if (!(super.reserve(reserve) instanceof Reservation.Reserved(Intent intent, Account now))) {
        return new Reservation.Refused(read(reserve.account()).orElseThrow());
      }
      Intent made = new Intent(intent.key(), 0, intent.stamp(), intent.wanted());
      AccountDraft draft = AccountDraft.of(now);
      draft.pending.put(made.key(), made);
      put(draft.build());
      return new Reservation.Reserved(made, draft.build());
    }
  }

  /** S1 without the condition on the inflows. */
  private static final class Unpinned extends FakeAccounts {
    Unpinned() {}

    private Unpinned(FakeAccounts other) {
      super(other);
    }

    @Override
    public FakeAccounts copy() {
      return new Unpinned(this);
    }

    @Override
    protected boolean allows(Account was, Reserve reserve) {
      return super.allows(
          was,
          new Reserve(
              reserve.account(),
              reserve.intentKey(),
              reserve.wanted(),
              reserve.stamp(),
              was.inflows(),
              reserve.settled(),
              reserve.now()));
    }
  }

  /** Raises what remains and forgets to count what was returned. */
  private static final class UncountedReversals extends FakeAccounts {
    UncountedReversals() {}

    private UncountedReversals(FakeAccounts other) {
      super(other);
    }

    @Override
    public FakeAccounts copy() {
      return new UncountedReversals(this);
    }

    @Override
    public Change change(AccountChange change) {
      Change done = super.change(change);
      AccountDraft draft = AccountDraft.of(read(change.account().key()).orElseThrow());
      draft.returned = 0;
      put(draft.build());
      return done;
    }
  }

  /** The last writer owns it. */
  private static final class Overwriting extends FakeOwnership {
    Overwriting() {}

    private Overwriting(FakeOwnership other) {
      super(other);
    }

    @Override
    FakeOwnership copy() {
      return new Overwriting(this);
    }

    @Override
    public Claim claim(GenerationRow row) {
      put(row);
      return new Claim.Written();
    }
  }

  /** A buyer takes a void row for an empty place. */
  private static final class OverwritingVoids extends FakeOwnership {
    OverwritingVoids() {}

    private OverwritingVoids(FakeOwnership other) {
      super(other);
    }

    @Override
    FakeOwnership copy() {
      return new OverwritingVoids(this);
    }

    @Override
    public Claim claim(GenerationRow row) {
      if (row instanceof OwnershipRow && rows.get(row.generation()) instanceof VoidRow) {
        put(row);
        return new Claim.Written();
      }
      return super.claim(row);
    }
  }

  /** Loses the mark of a reversal. */
  private static final class ForgetfulReversals extends FakeOwnership {
    ForgetfulReversals() {}

    private ForgetfulReversals(FakeOwnership other) {
      super(other);
    }

    @Override
    FakeOwnership copy() {
      return new ForgetfulReversals(this);
    }

    @Override
    void put(GenerationRow row) {
      if (!row.isReversed()) {
        super.put(row);
      }
    }
  }

  /** Takes any row of the account for the purchase that asks. */
  private static final class Flattering extends FakeOwnership {
    Flattering() {}

    private Flattering(FakeOwnership other) {
      super(other);
    }

    @Override
    FakeOwnership copy() {
      return new Flattering(this);
    }

    @Override
    public Claim claim(GenerationRow row) {
      return switch (super.claim(row)) {
        case Claim.Written written -> written;
        case Claim.Decided(OwnershipRow decided) when isFrom(decided, row) -> new Claim.Written();
        case Claim.Decided decided -> decided;
      };
    }

    private static boolean isFrom(OwnershipRow decided, GenerationRow row) {
      return row instanceof OwnershipRow wanted && decided.account().equals(wanted.account());
    }
  }
}
