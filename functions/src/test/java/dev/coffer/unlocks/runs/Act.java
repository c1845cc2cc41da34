package dev.coffer.unlocks.runs;

import dev.coffer.contacts.Item;
import dev.coffer.credits.AccountKey;
import dev.coffer.credits.PoolId;
import dev.coffer.identity.UserId;
import dev.coffer.unlocks.Purchases.Policy;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/** What an actor can set out to do. */
sealed interface Act {
  /**
   * Somebody unlocks an item.
   *
   * @param shared from the shared balance instead of their own accounts
   * @param looks whether they read who owns it first, as the screens do
   */
  record Unlock(UserId buyer, boolean shared, Item item, boolean looks) implements Act {
    @Override
    public String toString() {
      return "%s unlocks %s%s"
          .formatted(
              Cast.payer(buyer, shared),
              Cast.item(item.key()),
              looks ? " after a look at who owns it" : "");
    }
  }

  /** Somebody unlocks many items. */
  record UnlockAll(UserId buyer, boolean shared, List<Item> items, Policy policy, boolean looks)
      implements Act {
    @Override
    public String toString() {
      return "%s unlocks %s, %s%s"
          .formatted(
              Cast.payer(buyer, shared),
              items.stream().map(item -> Cast.item(item.key())).collect(Collectors.joining(", ")),
              policy,
              looks ? ", after a look at who owns them" : "");
    }
  }

  /** An administrator gives an account credits; a shard's balance, all of it together. */
  record Allocate(AccountKey account, long credits) implements Act {
    @Override
    public String toString() {
      return "%d credits for %s".formatted(credits, Cast.name(account));
    }
  }

  /** An administrator takes credits away that nobody has used. */
  record Remove(AccountKey account, long credits) implements Act {
    @Override
    public String toString() {
      return "%d credits taken from %s".formatted(credits, Cast.name(account));
    }
  }

  /** An administrator moves credits from one seller to another. */
  record Transfer(PoolId pool, UserId from, UserId to, long credits) implements Act {
    @Override
    public String toString() {
      return "%d credits from %s to %s"
          .formatted(
              credits, Cast.name(Cast.account(pool, from)), Cast.name(Cast.account(pool, to)));
    }
  }

  /** An administrator gives some sellers a credit each and takes one from each of others. */
  record ChangeMany(PoolId pool, List<UserId> givenTo, List<UserId> takenFrom) implements Act {
    @Override
    public String toString() {
      return "a credit for each of %s, and one of each of %s, in pool %d"
          .formatted(
              givenTo.stream().map(Cast.SELLERS::indexOf).toList(),
              takenFrom.stream().map(Cast.SELLERS::indexOf).toList(),
              Cast.POOLS.indexOf(pool));
    }
  }

  /** Somebody carries on with whatever operation runs in a pool. */
  record HelpOut(PoolId pool) implements Act {
    @Override
    public String toString() {
      return "work at what runs in pool " + Cast.POOLS.indexOf(pool);
    }
  }

  /** The shared balance may, or may no longer, go below zero in one shard. */
  record Limit(AccountKey account, boolean overage) implements Act {
    @Override
    public String toString() {
      return "%s is %s".formatted(Cast.name(account), overage ? "uncapped" : "capped");
    }
  }

  /** An account's pool ends sooner. */
  record End(AccountKey account, Instant until) implements Act {
    @Override
    public String toString() {
      return "%s ends at %s".formatted(Cast.name(account), until);
    }
  }

  /** The end of an account's pool is booked, if it has ended. */
  record Close(AccountKey account) implements Act {
    @Override
    public String toString() {
      return "closing of " + Cast.name(account);
    }
  }

  /** The credit of whoever bought an item goes back. */
  record Reverse(Item item) implements Act {
    @Override
    public String toString() {
      return "reversal of " + Cast.item(item.key());
    }
  }

  /** An item may not be sold any more. */
  record Suppress(Item item) implements Act {
    @Override
    public String toString() {
      return "suppression of " + Cast.item(item.key());
    }
  }

  /** Finishes what others left in the middle. */
  record Recover(AccountKey account) implements Act {
    @Override
    public String toString() {
      return "recovery of " + Cast.name(account);
    }
  }

  /** A holder looks at their balance. */
  record View(AccountKey account) implements Act {
    @Override
    public String toString() {
      return "a look at " + Cast.name(account);
    }
  }
}
