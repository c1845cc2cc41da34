package dev.coffer.unlocks.runs;

import dev.coffer.contacts.Item;
import dev.coffer.credits.AccountKey;
import dev.coffer.identity.UserId;

/** What an actor can set out to do. */
sealed interface Act {
  /**
   * A seller unlocks an item with the credits of their own accounts.
   *
   * @param looksFirst reads who owns it first, as the screens do
   */
  record Unlock(UserId seller, Item item, boolean looksFirst) implements Act {
    @Override
    public String toString() {
      return "seller %d unlocks %s%s"
          .formatted(
              Cast.SELLERS.indexOf(seller),
              Cast.item(item.key()),
              looksFirst ? " after a look at who owns it" : "");
    }
  }

  /** An administrator gives a seller credits. */
  record Allocate(AccountKey account, long credits) implements Act {
    @Override
    public String toString() {
      return "%d credits for %s".formatted(credits, Cast.name(account));
    }
  }

  /** Finishes what others left in the middle. */
  record Recover(AccountKey account) implements Act {
    @Override
    public String toString() {
      return "recovery of " + Cast.name(account);
    }
  }

  /** A seller looks at their balance. */
  record View(AccountKey account) implements Act {
    @Override
    public String toString() {
      return "a look at " + Cast.name(account);
    }
  }
}
