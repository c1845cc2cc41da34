package dev.coffer.bench.unlocks;

import dev.coffer.bench.database.LocalDatabase;
import dev.coffer.credits.Account;
import dev.coffer.credits.AccountChange;
import dev.coffer.credits.AccountKey;
import dev.coffer.credits.AccountStore;
import dev.coffer.credits.AccountTable;
import dev.coffer.credits.Application;
import dev.coffer.credits.Credits;
import dev.coffer.credits.Payer;
import dev.coffer.credits.Pool;
import dev.coffer.credits.Stamp;
import dev.coffer.identity.Source;
import dev.coffer.unlocks.OwnershipStore;
import dev.coffer.unlocks.OwnershipTable;
import dev.coffer.unlocks.Purchases;
import dev.coffer.unlocks.UnlockProtocol;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** The product's own stores and protocol, with credits in the accounts. */
final class Shop implements AutoCloseable {
  private static final Pool POOL =
      new Pool(
          Scene.POOL,
          Scene.ORGANISATION,
          "2026",
          Credits.of(1_000_000_000L),
          Scene.NOW.minus(Duration.ofDays(1)),
          Scene.NOW.plus(Duration.ofDays(1)),
          Pool.Limit.CAPPED);

  private final LocalDatabase database;
  private final String credits;
  private final String ownership;
  private final List<List<AccountKey>> balances;
  private final AccountStore accounts;
  private final OwnershipStore rows;
  private final Purchases purchases;
  private final AtomicInteger orders = new AtomicInteger();

  Shop(Scene scene) {
    this.database = scene.database();
    this.credits = database.newTable();
    this.ownership = database.newTable();
    this.accounts = new AccountTable(scene.dynamo(), credits);
    this.rows = new OwnershipTable(scene.dynamo(), ownership);
    this.purchases = new UnlockProtocol(accounts, rows);
    this.balances =
        switch (scene.balances()) {
          case EACH_THEIR_OWN, ONE_SELLER ->
              IntStream.range(0, scene.balances().count())
                  .mapToObj(seller -> List.of(AccountKey.of(POOL, Scene.seller(seller))))
                  .toList();
          case SHARED -> List.of(AccountKey.shards(POOL, Application.ORCHESTRATIONS));
        };
    balances.forEach(balance -> give(balance, scene.credits()));
  }

  Purchases purchases() {
    return purchases;
  }

  OwnershipStore ownership() {
    return rows;
  }

  /** A seller's balance, read strongly as every request does. */
  Payer payer(int seller) {
    List<AccountKey> balance = balances.get(seller % balances.size());
    if (balance.size() == 1) {
      return Payer.of(accounts.read(balance.getFirst()).orElseThrow());
    }
    Map<AccountKey, Account> read = accounts.readAll(balance);
    return new Payer(balance.stream().filter(read::containsKey).map(read::get).toList());
  }

  /** The stamp of an order that nobody else has. */
  Stamp newStamp() {
    return new Stamp(Scene.NOW, Source.IFRAME, orders.incrementAndGet());
  }

  /** What the rows say when nothing is pending any more. */
  Contender.Books books() {
    AccountStore direct = new AccountTable(database.client(), credits);
    Purchases finisher =
        new UnlockProtocol(direct, new OwnershipTable(database.client(), ownership));
    long spent = 0;
    for (List<AccountKey> balance : balances) {
      for (AccountKey key : balance) {
        finisher.recover(key);
        spent += direct.read(key).map(account -> account.used().amount()).orElse(0L);
      }
    }
    long sold = database.rows(ownership).filter(row -> row.containsKey("t")).count();
    return new Contender.Books(sold, spent);
  }

  @Override
  public void close() {
    database.drop(credits);
    database.drop(ownership);
  }

  /** Shares credits out among the accounts of a balance; the first ones get what is left over. */
  private void give(List<AccountKey> balance, long amount) {
    AccountStore direct = new AccountTable(database.client(), credits);
    for (int i = 0; i < balance.size(); i++) {
      long share = amount / balance.size() + (i < amount % balance.size() ? 1 : 0);
      if (share > 0) {
        AccountChange change =
            new AccountChange(
                Account.unopened(balance.get(i), POOL, Account.Overage.NONE),
                new AccountChange.Movement.Allocate(Credits.of(share)),
                Scene.id('a', i),
                "operator",
                "",
                Scene.NOW);
        if (direct.change(change) != AccountStore.Change.CHANGED) {
          throw new IllegalStateException("no credits for " + balance.get(i));
        }
      }
    }
  }
}
