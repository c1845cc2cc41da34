package dev.coffer.credits;

import dev.coffer.identity.OrganisationId;
import dev.coffer.identity.UserId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Opens sellers' wallets: their accounts, read strongly, in all of their organisation's pools. */
public final class Wallets {
  private final Pools pools;
  private final AccountStore accounts;
  private final Settler settler;

  /** Wallets over these stores. */
  public Wallets(Pools pools, AccountStore accounts, Settler settler) {
    this.pools = pools;
    this.accounts = accounts;
    this.settler = settler;
  }

  /** What a seller holds, with a true balance. */
  public Wallet of(OrganisationId organisation, UserId seller, boolean licensed, Instant now) {
    List<PoolBook> books = pools.glance(organisation);
    Map<AccountKey, Account> held =
        accounts.readAll(books.stream().flatMap(book -> keys(book, seller).stream()).toList());
    List<Holding> holdings = new ArrayList<>();
    for (PoolBook book : books) {
      List<Account> theirs =
          keys(book, seller).stream()
              .map(held::get)
              .filter(Objects::nonNull)
              .map(settler::settled)
              .toList();
      if (!theirs.isEmpty()) {
        holdings.add(new Holding(book.pool(), theirs, isShared(book)));
      }
    }
    return new Wallet(holdings, licensed, now);
  }

  /** The accounts from which a seller's unlocks are paid. */
  private static List<AccountKey> keys(PoolBook book, UserId seller) {
    return isShared(book)
        ? AccountKey.shards(book.pool(), Application.SALES_INTELLIGENCE)
        : List.of(AccountKey.of(book.pool(), seller));
  }

  private static boolean isShared(PoolBook book) {
    return book.share(Application.SALES_INTELLIGENCE).mode() == Application.Mode.SHARED;
  }
}
