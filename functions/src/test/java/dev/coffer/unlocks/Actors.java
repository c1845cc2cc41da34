package dev.coffer.unlocks;

import static dev.coffer.unlocks.Samples.MERIDIAN;
import static dev.coffer.unlocks.Samples.NOW;

import dev.coffer.contacts.Item;
import dev.coffer.credits.Account;
import dev.coffer.credits.AccountChange;
import dev.coffer.credits.AccountChange.Movement;
import dev.coffer.credits.AccountKey;
import dev.coffer.credits.AccountStore;
import dev.coffer.credits.Payer;
import dev.coffer.credits.Stamp;
import dev.coffer.identity.UserId;
import dev.coffer.unlocks.Explorer.Actor;
import dev.coffer.unlocks.Purchases.Policy;
import dev.coffer.unlocks.Purchases.Purchase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Those who meet in the tests: buyers, administrators, and whoever tidies up. */
final class Actors {
  private final World start;

  /** Actors who know the accounts as they are in a world: as old as can be, once it goes on. */
  Actors(World start) {
    this.start = start;
  }

  /** What the order with a stamp was told. */
  record Answered(Stamp stamp, List<Purchase> purchases) {}

  /** A seller who buys one item from accounts of their own, the first one that can pay. */
  Actor buys(Item item, AccountKey... payers) {
    return buysKnowing(null, item, payers);
  }

  /** The same, who knows a row of the item. */
  Actor buysKnowing(@Nullable GenerationRow known, Item item, AccountKey... payers) {
    return buyer(new UserId(payers[0].holder()), item, known, own(payers), payers);
  }

  /** A seller who buys one item from a balance that several accounts make up. */
  Actor buysFromShared(UserId buyer, Item item, AccountKey... shards) {
    return buyer(buyer, item, null, shared(shards), shards);
  }

  private Actor buyer(
      UserId buyer,
      Item item,
      @Nullable GenerationRow known,
      List<Payer> payers,
      AccountKey... accounts) {
    Purchases.Order order =
        new Purchases.Order(MERIDIAN, buyer, item, payers, known, Samples.newStamp());
    return new Buyer(1, List.of(item), accounts) {
      @Override
      public Object act(Database database) {
        Purchases protocol = new UnlockProtocol(database.accounts(), database.ownership());
        return new Answered(order.stamp(), List.of(protocol.buy(order)));
      }
    };
  }

  /** A seller who buys a list of items from accounts of their own. */
  Actor buysAll(Policy policy, List<Item> items, AccountKey... payers) {
    return bulk(policy, new UserId(payers[0].holder()), items, own(payers), payers);
  }

  /** A seller who buys a list of items from a shared balance. */
  Actor buysAllFromShared(Policy policy, UserId buyer, List<Item> items, AccountKey... shards) {
    return bulk(policy, buyer, items, shared(shards), shards);
  }

  private Actor bulk(
      Policy policy, UserId buyer, List<Item> items, List<Payer> payers, AccountKey... accounts) {
    Stamp stamp = Samples.newStamp();
    Purchases.BulkOrder order =
        new Purchases.BulkOrder(
            Samples.id(60 + stamp.order() % 100),
            MERIDIAN,
            buyer,
            items,
            payers,
            Map.of(),
            stamp,
            policy);
    int least =
        switch (policy) {
          case AS_MANY_AS_POSSIBLE -> 1;
          case ALL_OR_NOTHING -> items.size();
        };
    return new Buyer(least, items, accounts) {
      @Override
      public Object act(Database database) {
        Purchases protocol = new UnlockProtocol(database.accounts(), database.ownership());
        return new Answered(stamp, protocol.buyAll(order));
      }
    };
  }

  private List<Payer> own(AccountKey... accounts) {
    return Arrays.stream(accounts).map(this::known).map(Payer::of).toList();
  }

  private List<Payer> shared(AccountKey... shards) {
    return List.of(new Payer(Arrays.stream(shards).map(this::known).toList()));
  }

  private Account known(AccountKey key) {
    return start.accounts().read(key).orElseThrow();
  }

  static Actor recovers(AccountKey account) {
    return database -> {
      new UnlockProtocol(database.accounts(), database.ownership()).recover(account);
      return "recovered";
    };
  }

  static Actor looksAtBalance(AccountKey account) {
    return database ->
        new UnlockProtocol(database.accounts(), database.ownership())
            .settled(database.accounts().read(account).orElseThrow());
  }

  static Actor reverses(OwnershipRow row) {
    return database ->
        new Reversals(database.accounts(), database.reversals())
            .reverse(row, "reversal", "operator", "wrong number", NOW);
  }

  /** Takes back whatever purchase of an item there is by then. */
  static Actor reversesTheOwner(Item item) {
    return database ->
        database.ownership().newest(MERIDIAN, List.of(item)).get(item) instanceof OwnershipRow row
                && !row.reversed()
            ? reverses(row).act(database)
            : "nothing to reverse";
  }

  static Actor suppresses(Item item) {
    return database ->
        new Suppressions(database.ownership())
            .suppress(MERIDIAN, item, VoidRow.Reason.SUPPRESSED, NOW);
  }

  static Actor closes(AccountKey account, Instant now) {
    return database ->
        new Closing(
                database.accounts(), new UnlockProtocol(database.accounts(), database.ownership()))
            .close(account, now);
  }

  /** An administrator who reads the account and changes it, again until it is done. */
  static Actor changes(AccountKey key, Movement movement) {
    return database -> {
      AccountStore accounts = database.accounts();
      for (int attempt = 0; attempt < 8; attempt++) {
        Account account = accounts.read(key).orElseThrow();
        boolean tooMuch =
            movement instanceof Movement.Remove(var credits)
                && account.remaining() < credits.amount();
        if (account.closed() || tooMuch) {
          return "refused";
        }
        AccountChange change = new AccountChange(account, movement, "operation", "admin", "", NOW);
        if (accounts.change(change) == AccountStore.Change.CHANGED) {
          return "changed";
        }
      }
      return "busy";
    };
  }

  /** Caps several accounts, one after the other; done when all of them are. */
  static Actor caps(AccountKey... keys) {
    return database -> {
      for (AccountKey key : keys) {
        changes(key, new Movement.Cap()).act(database);
      }
      return "capped";
    };
  }

  /** A buyer, of whom is known when the credits suffice. */
  private abstract static class Buyer implements Actor {
    private final int least;
    private final List<Item> items;
    private final AccountKey[] accounts;

    Buyer(int least, List<Item> items, AccountKey... accounts) {
      this.least = least;
      this.items = items;
      this.accounts = accounts;
    }

    @Override
    public boolean couldPay(World world) {
      List<Item> open = new ArrayList<>(items);
      open.removeAll(world.ownership().all().stream().map(row -> row.generation().item()).toList());
      long needed = Math.min(least, open.size());
      long there = 0;
      for (AccountKey key : accounts) {
        Account account = world.accounts().read(key).orElseThrow();
        if (account.isOpen(NOW)) {
          if (account.overage() == Account.Overage.ALLOWED) {
            return true;
          }
          there += Math.max(0, account.remaining());
        }
      }
      return there >= needed;
    }
  }
}
