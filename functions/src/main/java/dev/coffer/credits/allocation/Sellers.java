package dev.coffer.credits.allocation;

import dev.coffer.credits.Account;
import dev.coffer.credits.AccountStore;
import dev.coffer.credits.Pool;
import dev.coffer.identity.User;
import dev.coffer.identity.Users;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Everybody licensed, and everybody with something in a pool. Users and accounts lie in the same
 * order, by user id, so a page of the list is a page of each, side by side.
 */
public final class Sellers {
  /** How many people a page has at most. */
  static final int PAGE = 5000;

  private final Users users;
  private final AccountStore accounts;

  /** The sellers of these stores. */
  public Sellers(Users users, AccountStore accounts) {
    this.users = users;
    this.accounts = accounts;
  }

  /**
   * A part of the list.
   *
   * @param next where the next part begins; null after the last one
   */
  record Page(List<Seller> sellers, @Nullable String next) {
    Page {
      sellers = List.copyOf(sellers);
    }
  }

  /** The page after a user id; the first one after the empty text. */
  Page page(Pool pool, String after, Instant now) {
    List<User> people = users.page(pool.organisation(), after, PAGE);
    List<Account> held = accounts.page(pool.organisation(), pool.id(), after, PAGE);
    // Beyond the end of a full page of either, the other one may know more than is read.
    String end = null;
    if (people.size() == PAGE) {
      end = people.getLast().id().value();
    }
    if (held.size() == PAGE && (end == null || held.getLast().key().holder().compareTo(end) < 0)) {
      end = held.getLast().key().holder();
    }
    Map<String, Account> byHolder = new HashMap<>();
    held.forEach(account -> byHolder.put(account.key().holder(), account));
    List<Seller> sellers = new ArrayList<>();
    for (User user : people) {
      if (end == null || user.id().value().compareTo(end) <= 0) {
        Seller seller = new Seller(user, byHolder.get(user.id().value()), pool, now);
        if (seller.isListed()) {
          sellers.add(seller);
        }
      }
    }
    return new Page(sellers, end);
  }

  /** Everybody, page by page. */
  public void forEach(Pool pool, Instant now, Consumer<Seller> each) {
    String after = "";
    while (after != null) {
      Page page = page(pool, after, now);
      page.sellers().forEach(each);
      after = page.next();
    }
  }
}
