package dev.coffer.unlocks;

import dev.coffer.contacts.Directory;
import dev.coffer.contacts.Item;
import dev.coffer.credits.Stamp;
import dev.coffer.credits.Wallet;
import dev.coffer.credits.Wallets;
import dev.coffer.identity.Caller;
import dev.coffer.platform.Ids;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Unlocks a list of items for a seller, in the listed order. */
public final class Unlocks {
  private final Directory directory;
  private final OwnershipStore ownership;
  private final Purchases purchases;
  private final Wallets wallets;
  private final Ids ids;

  /** Unlocks over these. */
  public Unlocks(
      Directory directory,
      OwnershipStore ownership,
      Purchases purchases,
      Wallets wallets,
      Ids ids) {
    this.directory = directory;
    this.ownership = ownership;
    this.purchases = purchases;
    this.wallets = wallets;
    this.ids = ids;
  }

  /** Unlocks; at most {@value ItemList#MAX} items, none twice. */
  Result unlock(Caller caller, List<Item> items, Purchases.Policy policy, Instant now) {
    Goods goods = Goods.of(directory, items);
    Map<Item, GenerationRow> known = ownership.newest(caller.organisation(), items);
    List<Item> fresh =
        items.stream()
            .filter(item -> known.get(item) == null || known.get(item).isReversed())
            .filter(item -> goods.offer(item) == Goods.Offer.NEW)
            .toList();
    Wallet before = wallets.of(caller.organisation(), caller.user(), caller.licensed(), now);
    Map<Item, Purchases.Purchase> bought = buy(caller, fresh, known, before, policy, now);
    List<Line> lines =
        items.stream()
            .map(
                item -> {
                  Purchases.Purchase purchase = bought.get(item);
                  return purchase == null
                      ? unsold(item, known.get(item), goods)
                      : line(item, purchase);
                })
            .toList();
    boolean tried = lines.stream().anyMatch(Line::touchedCredits);
    Wallet after =
        tried ? wallets.of(caller.organisation(), caller.user(), caller.licensed(), now) : before;
    return new Result(lines, goods, after);
  }

  private Map<Item, Purchases.Purchase> buy(
      Caller caller,
      List<Item> items,
      Map<Item, GenerationRow> known,
      Wallet wallet,
      Purchases.Policy policy,
      Instant now) {
    Stamp stamp = Stamp.of(now, caller.source(), ids);
    if (items.size() == 1) {
      Item item = items.getFirst();
      Purchases.Order order =
          new Purchases.Order(
              caller.organisation(), caller.user(), item, wallet.payers(), known.get(item), stamp);
      return Map.of(item, purchases.buy(order));
    }
    Map<Item, GenerationRow> reversed = new HashMap<>(known);
    reversed.keySet().retainAll(items);
    Purchases.BulkOrder order =
        new Purchases.BulkOrder(
            ids.next(),
            caller.organisation(),
            caller.user(),
            items,
            wallet.payers(),
            reversed,
            stamp,
            policy);
    List<Purchases.Purchase> answers = purchases.buyAll(order);
    Map<Item, Purchases.Purchase> bought = new HashMap<>();
    for (int i = 0; i < items.size(); i++) {
      bought.put(items.get(i), answers.get(i));
    }
    return bought;
  }

  private static Line line(Item item, Purchases.Purchase purchase) {
    return switch (purchase) {
      case Purchases.Purchase.Bought(OwnershipRow row) -> new Line(item, Outcome.UNLOCKED, row);
      case Purchases.Purchase.Owned(OwnershipRow row) -> new Line(item, Outcome.ALREADY_OWNED, row);
      case Purchases.Purchase.Suppressed _ -> new Line(item, Outcome.SUPPRESSED, null);
      case Purchases.Purchase.NoCredits _ -> new Line(item, Outcome.NO_CREDITS, null);
      case Purchases.Purchase.Busy _ -> new Line(item, Outcome.BUSY, null);
    };
  }

  /** What is owned costs nothing, and what isn't for sale is said so. */
  private static Line unsold(Item item, @Nullable GenerationRow known, Goods goods) {
    if (known instanceof OwnershipRow row && !row.reversed()) {
      return new Line(item, Outcome.ALREADY_OWNED, row);
    }
    if (known instanceof VoidRow) {
      return new Line(item, Outcome.SUPPRESSED, null);
    }
    return switch (goods.offer(item)) {
      case UNKNOWN -> new Line(item, Outcome.UNKNOWN, null);
      case NO_EMAIL -> new Line(item, Outcome.NO_EMAIL, null);
      case NO_DATA -> new Line(item, Outcome.NO_DATA, null);
      case NEW -> throw new IllegalStateException("for sale and not bought: " + item);
    };
  }

  /** How the unlock of one item went; the names are the API's. */
  enum Outcome {
    UNLOCKED,
    ALREADY_OWNED,
    NO_CREDITS,
    SUPPRESSED,
    NO_EMAIL,
    NO_DATA,
    UNKNOWN,
    BUSY
  }

  /**
   * One item's outcome.
   *
   * @param row who owns it by now, where somebody does
   */
  record Line(Item item, Outcome outcome, @Nullable OwnershipRow row) {
    long charged() {
      return outcome == Outcome.UNLOCKED ? 1 : 0;
    }

    /** Whether the buyer's balance may be another than before. */
    boolean touchedCredits() {
      return switch (outcome) {
        case UNLOCKED, NO_CREDITS, BUSY -> true;
        case ALREADY_OWNED, SUPPRESSED, NO_EMAIL, NO_DATA, UNKNOWN -> false;
      };
    }
  }

  /** All outcomes, and the buyer's wallet after them. */
  record Result(List<Line> lines, Goods goods, Wallet wallet) {}
}
