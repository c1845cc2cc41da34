package dev.coffer.unlocks;

import dev.coffer.contacts.Directory;
import dev.coffer.contacts.Item;
import dev.coffer.credits.AccountKey;
import dev.coffer.credits.Stamp;
import dev.coffer.credits.Wallet;
import dev.coffer.credits.Wallets;
import dev.coffer.identity.Caller;
import dev.coffer.platform.Ids;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Unlocks a list of items for a seller, in the listed order, as many as the credits allow. */
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
  Result unlock(Caller caller, List<Item> items, Instant now) {
    Goods goods = Goods.of(directory, items);
    Map<Item, OwnershipRow> known = ownership.newest(caller.organisation(), items);
    Wallet before = wallets.of(caller.organisation(), caller.user(), caller.licensed(), now);
    List<AccountKey> payers = before.payers();
    Stamp stamp = Stamp.of(now, caller.source(), ids);
    List<Line> lines = new ArrayList<>(items.size());
    for (Item item : items) {
      Line line = line(caller, item, goods, known.get(item), payers, stamp);
      if (line.outcome() == Outcome.NO_CREDITS) {
        // What is refused once would be refused for the rest of the list too.
        payers = List.of();
      }
      lines.add(line);
    }
    boolean tried = lines.stream().anyMatch(Line::touchedCredits);
    Wallet after =
        tried ? wallets.of(caller.organisation(), caller.user(), caller.licensed(), now) : before;
    return new Result(lines, goods, after);
  }

  private Line line(
      Caller caller,
      Item item,
      Goods goods,
      @Nullable OwnershipRow known,
      List<AccountKey> payers,
      Stamp stamp) {
    if (known != null && !known.reversed()) {
      return new Line(item, Outcome.ALREADY_OWNED, known);
    }
    return switch (goods.offer(item)) {
      case UNKNOWN -> new Line(item, Outcome.UNKNOWN, null);
      case NO_EMAIL -> new Line(item, Outcome.NO_EMAIL, null);
      case NO_DATA -> new Line(item, Outcome.NO_DATA, null);
      case NEW -> {
        Purchases.Order order =
            new Purchases.Order(caller.organisation(), item, payers, known, stamp);
        yield switch (purchases.buy(order)) {
          case Purchases.Purchase.Bought(OwnershipRow row) -> new Line(item, Outcome.UNLOCKED, row);
          case Purchases.Purchase.Owned(OwnershipRow row) ->
              new Line(item, Outcome.ALREADY_OWNED, row);
          case Purchases.Purchase.NoCredits _ -> new Line(item, Outcome.NO_CREDITS, null);
          case Purchases.Purchase.Busy _ -> new Line(item, Outcome.BUSY, null);
        };
      }
    };
  }

  /** How the unlock of one item went; the names are the API's. */
  enum Outcome {
    UNLOCKED,
    ALREADY_OWNED,
    NO_CREDITS,
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
        case ALREADY_OWNED, NO_EMAIL, NO_DATA, UNKNOWN -> false;
      };
    }
  }

  /** All outcomes, and the buyer's wallet after them. */
  record Result(List<Line> lines, Goods goods, Wallet wallet) {}
}
