package dev.coffer.bench.unlocks;

import dev.coffer.contacts.Item;

/** A way to sell contacts for credits, ready to sell. Called by many clients at once. */
interface Contender extends AutoCloseable {

  /**
   * Sells an item to a seller for one credit. Retries conflicts until there is none.
   *
   * @param seller from 0
   * @return whether this very call sold it; otherwise it was sold before, or the credits are used
   *     up, and nothing was charged
   */
  boolean sell(int seller, Item item);

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
