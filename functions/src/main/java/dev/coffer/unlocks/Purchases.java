package dev.coffer.unlocks;

import dev.coffer.contacts.Item;
import dev.coffer.credits.Account;
import dev.coffer.credits.AccountKey;
import dev.coffer.credits.Payer;
import dev.coffer.credits.Stamp;
import dev.coffer.identity.OrganisationId;
import dev.coffer.identity.UserId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The heart: spends a credit for an item exactly once, whatever fails and whoever else tries. Every
 * method can be repeated at any time, at once, by anybody.
 */
public interface Purchases {

  /** Buys one item with the first of the payers that can pay. */
  Purchase buy(Order order);

  /** Buys many; one answer for each item, in the order asked for. */
  List<Purchase> buyAll(BulkOrder order);

  /**
   * The account with a true balance: purchases that were left in the middle are finished first, and
   * credits of those that lost are back.
   */
  Account settled(Account account);

  /** Finishes whatever was left in the middle in an account and leaves nothing pending. */
  void recover(AccountKey account);

  /**
   * What to buy.
   *
   * @param buyer who will have bought it
   * @param payers in the order in which they are to pay
   * @param known the item's newest row as far as the caller knows; may be a moment old
   * @param stamp when, where and as which order the buyer asks
   */
  record Order(
      OrganisationId organisation,
      UserId buyer,
      Item item,
      List<Payer> payers,
      @Nullable GenerationRow known,
      Stamp stamp) {

    /** Keeps its own copy. */
    public Order {
      payers = List.copyOf(payers);
    }
  }

  /**
   * Many things to buy.
   *
   * @param id new for each order, in the shape of every id
   * @param buyer who will have bought them
   * @param items at most {@value Batch#MAX}, none twice
   * @param payers in the order in which they are to pay
   * @param known the items' newest rows as far as the caller knows; may be a moment old
   * @param stamp when, where and as which order the buyer asks
   * @param policy what to do when the credits don't suffice
   */
  record BulkOrder(
      String id,
      OrganisationId organisation,
      UserId buyer,
      List<Item> items,
      List<Payer> payers,
      Map<Item, GenerationRow> known,
      Stamp stamp,
      Policy policy) {

    /** Keeps its own copies; refuses an item that is listed twice, and more than fit a batch. */
    public BulkOrder {
      items = List.copyOf(items);
      payers = List.copyOf(payers);
      known = Map.copyOf(known);
      if (items.size() > Batch.MAX) {
        throw new IllegalArgumentException("an order of " + items.size() + " items");
      }
      if (new HashSet<>(items).size() < items.size()) {
        throw new IllegalArgumentException("an item is listed twice");
      }
    }
  }

  /** What to do when the credits don't suffice for all that is new; the names are the API's. */
  enum Policy {
    /** Buy from the top of the list until the credits are used up. */
    AS_MANY_AS_POSSIBLE,
    /** Buy nothing. */
    ALL_OR_NOTHING
  }

  /** How it went. An answer other than {@link Bought} has charged nothing for good. */
  sealed interface Purchase {
    /** This order bought it: one credit of the row's account. */
    record Bought(OwnershipRow row) implements Purchase {}

    /** The organisation owns it already, by another order. */
    record Owned(OwnershipRow row) implements Purchase {}

    /** It is suppressed or erased and isn't sold. */
    record Suppressed(VoidRow row) implements Purchase {}

    /** Nobody can pay now. */
    record NoCredits() implements Purchase {}

    /** Too many others at the same account at the same moment; try again. */
    record Busy() implements Purchase {}
  }
}
