package dev.coffer.bench.unlocks;

import dev.coffer.contacts.Item;
import dev.coffer.unlocks.Purchases;
import java.util.List;

/**
 * A way to sell contacts for credits, ready to sell. Called by many clients at once. Each sale
 * begins with a strong read of the balance, as every request does whose answer shows it.
 */
interface Contender extends AutoCloseable {

  /**
   * Sells an item to a seller for one credit. Retries conflicts until there is none.
   *
   * @param seller from 0
   * @return whether this very call sold it; otherwise it was sold before, or the credits are used
   *     up, and nothing was charged
   */
  boolean sell(int seller, Item item);

  /**
   * Sells many items to a seller, for one credit each.
   *
   * @return how many this very call sold
   */
  default int sellAll(int seller, List<Item> items) {
    int sold = 0;
    for (Item item : items) {
      sold += sell(seller, item) ? 1 : 0;
    }
    return sold;
  }

  /** What its rows say. */
  Books books();

  /** Deletes its tables. */
  @Override
  void close();

  /**
   * What was sold and what was paid for it; they are equal, or credits were lost or given away.
   *
   * @param sold items that have an owner
   * @param spent credits that are gone from the balances
   */
  record Books(long sold, long spent) {}

  /** What the contenders are called, and how each comes to a scene. */
  enum Kind {
    NAIVE("4-item transaction") {
      @Override
      Contender open(Scene scene) {
        return TransactionContender.naive(scene);
      }
    },
    TWO_ITEMS("2-item transaction") {
      @Override
      Contender open(Scene scene) {
        return TransactionContender.twoItems(scene);
      }
    },
    HUNDRED_ITEMS("100-item transactions") {
      @Override
      Contender open(Scene scene) {
        return new LargeTransactionContender(scene);
      }
    },
    PLAIN_ROW("one plain row") {
      @Override
      Contender open(Scene scene) {
        return new PlainRowContender(scene);
      }
    },
    OURS("ours") {
      @Override
      Contender open(Scene scene) {
        return new ProtocolContender(scene);
      }
    },
    OURS_CHUNKS("ours, as many as possible") {
      @Override
      Contender open(Scene scene) {
        return new BulkProtocolContender(scene, Purchases.Policy.AS_MANY_AS_POSSIBLE);
      }
    },
    OURS_AT_ONCE("ours, all or nothing") {
      @Override
      Contender open(Scene scene) {
        return new BulkProtocolContender(scene, Purchases.Policy.ALL_OR_NOTHING);
      }
    };

    private final String title;

    Kind(String title) {
      this.title = title;
    }

    /** What tables call it. */
    String title() {
      return title;
    }

    /** Prepares balances, past model and meter. */
    abstract Contender open(Scene scene);
  }
}
