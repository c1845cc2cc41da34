package dev.coffer.unlocks;

import dev.coffer.contacts.Item;
import dev.coffer.credits.Account;
import dev.coffer.credits.AccountKey;
import dev.coffer.credits.Stamp;
import dev.coffer.identity.OrganisationId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The heart: spends a credit for an item exactly once, whatever fails and whoever else tries. Every
 * method can be repeated at any time, at once, by anybody.
 */
public interface Purchases {

  /** Buys one item with the first of the accounts that can pay. */
  Purchase buy(Order order);

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
   * @param accounts the buyer's own, in the order in which they are to pay
   * @param known the item's newest ownership row as far as the caller knows; may be a moment old
   * @param stamp when, where and as which order the buyer asks
   */
  record Order(
      OrganisationId organisation,
      Item item,
      List<AccountKey> accounts,
      @Nullable OwnershipRow known,
      Stamp stamp) {

    /** Keeps its own copy. */
    public Order {
      accounts = List.copyOf(accounts);
    }
  }

  /** How it went. An answer other than {@link Bought} has charged nothing for good. */
  sealed interface Purchase {
    /** This order bought it: one credit of the row's account. */
    record Bought(OwnershipRow row) implements Purchase {}

    /** The organisation owns it already, by another order. */
    record Owned(OwnershipRow row) implements Purchase {}

    /** No account can pay now. */
    record NoCredits() implements Purchase {}

    /** Too many others at the same account at the same moment; try again. */
    record Busy() implements Purchase {}
  }
}
