package dev.coffer.credits.allocation;

import dev.coffer.credits.Account;
import dev.coffer.credits.AccountKey;
import dev.coffer.credits.AccountStore;
import dev.coffer.credits.Line;
import dev.coffer.credits.Planner;
import dev.coffer.credits.Pool;
import dev.coffer.credits.RefusedLine;
import dev.coffer.identity.Role;
import dev.coffer.identity.UserId;
import dev.coffer.identity.Users;
import dev.coffer.platform.Problem;
import dev.coffer.platform.ProblemType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Finds the sellers that a selection means, with their accounts. */
final class Targets {
  /** Up to so many are read one by one; for more the whole list is read. */
  private static final int FEW = 100;

  private final Users users;
  private final AccountStore accounts;
  private final Sellers sellers;

  Targets(Users users, AccountStore accounts) {
    this.users = users;
    this.accounts = accounts;
    this.sellers = new Sellers(users, accounts);
  }

  /**
   * Those who are meant.
   *
   * @param unknown ids that nobody in the list has
   */
  record Found(List<Seller> sellers, List<RefusedLine> unknown) {
    /** The accounts of those who have one. */
    Map<String, Account> accounts() {
      Map<String, Account> byHolder = new HashMap<>();
      for (Seller seller : sellers) {
        if (seller.account() != null) {
          byHolder.put(seller.user().id().value(), seller.account());
        }
      }
      return byHolder;
    }
  }

  /**
   * Finds them.
   *
   * @throws Problem.Refused where a filter means another number of sellers than was expected
   */
  Found of(Selection selection, Pool pool, Instant now) {
    return switch (selection) {
      case Selection.These(List<String> ids) ->
          ids.size() <= FEW ? few(ids, pool, now) : listed(ids, pool, now);
      case Selection.Eligible(Set<Role> roles) ->
          new Found(
              all(
                  pool,
                  now,
                  seller ->
                      seller.canBeGiven()
                          && (roles.isEmpty() || roles.contains(seller.user().role()))),
              List.of());
      case Selection.All(SellerFilter filter, long expected) -> {
        List<Seller> all = all(pool, now, filter::includes);
        if (all.size() != expected) {
          throw Problem.of(
                  ProblemType.CONFLICT,
                  "The list has changed: "
                      + all.size()
                      + " sellers fit the filter now, and you saw "
                      + expected
                      + ". Look at it again.")
              .refused();
        }
        yield new Found(all, List.of());
      }
    };
  }

  /** Everybody in the list, by email in lower case; whoever shares one is not in it. */
  Map<String, Seller> byEmail(Pool pool, Instant now) {
    Map<String, Seller> byEmail = new HashMap<>();
    Set<String> shared = new HashSet<>();
    sellers.forEach(
        pool,
        now,
        seller -> {
          String email = seller.user().email().toLowerCase(Locale.ROOT);
          if (byEmail.put(email, seller) != null) {
            shared.add(email);
          }
        });
    byEmail.keySet().removeAll(shared);
    return byEmail;
  }

  private List<Seller> all(Pool pool, Instant now, Predicate<Seller> wanted) {
    List<Seller> all = new ArrayList<>();
    sellers.forEach(
        pool,
        now,
        seller -> {
          if (wanted.test(seller)) {
            all.add(seller);
          }
        });
    return all;
  }

  private Found few(List<String> ids, Pool pool, Instant now) {
    List<AccountKey> keys = ids.stream().map(id -> AccountKey.of(pool, new UserId(id))).toList();
    Map<AccountKey, Account> read = accounts.readAll(keys);
    List<Seller> found = new ArrayList<>();
    List<RefusedLine> unknown = new ArrayList<>();
    for (String id : ids) {
      users
          .glance(pool.organisation(), new UserId(id))
          .ifPresentOrElse(
              user ->
                  found.add(new Seller(user, read.get(AccountKey.of(pool, user.id())), pool, now)),
              () -> unknown.add(unknown(id)));
    }
    return new Found(found, unknown);
  }

  private Found listed(List<String> ids, Pool pool, Instant now) {
    Set<String> wanted = new HashSet<>(ids);
    List<Seller> found = new ArrayList<>();
    sellers.forEach(
        pool,
        now,
        seller -> {
          if (wanted.remove(seller.user().id().value())) {
            found.add(seller);
          }
        });
    return new Found(found, wanted.stream().sorted().map(Targets::unknown).toList());
  }

  private static RefusedLine unknown(String id) {
    return new RefusedLine(0, id, "There is no such user in your organisation.");
  }

  /** What is wished for a seller, in the words of the planner. */
  static Planner.Wish wish(Seller seller, long line, AllocationFile.Change change, long credits) {
    return new Planner.Wish(
        line,
        seller.user().email(),
        seller.user().id().value(),
        switch (change) {
          case ADD -> Line.Change.ADD;
          case REMOVE -> Line.Change.REMOVE;
          case SET -> Line.Change.SET;
        },
        credits);
  }

  /** Why a seller can't be given credits; empty where they can. */
  static String whyNot(Seller seller) {
    if (!seller.user().licensed()) {
      return "They have no licence for Sales Intelligence.";
    }
    return seller.canBeGiven() ? "" : "They aren't active.";
  }
}
