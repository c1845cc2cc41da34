package dev.coffer.bench.unlocks;

import dev.coffer.bench.database.LocalDatabase;
import dev.coffer.contacts.Item;
import dev.coffer.credits.AccountKey;
import dev.coffer.credits.AccountStore;
import dev.coffer.credits.AccountTable;
import dev.coffer.credits.Application;
import dev.coffer.credits.Credits;
import dev.coffer.credits.Pool;
import dev.coffer.credits.PoolTable;
import dev.coffer.credits.Pools;
import dev.coffer.credits.Stamp;
import dev.coffer.identity.Source;
import dev.coffer.unlocks.OwnershipTable;
import dev.coffer.unlocks.Purchases;
import dev.coffer.unlocks.UnlockProtocol;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** The product's own stores and protocol. */
final class ProtocolContender implements Contender {
  private final LocalDatabase database;
  private final String credits;
  private final String ownership;
  private final List<AccountKey> accounts;
  private final AccountStore store;
  private final Purchases purchases;
  private final AtomicInteger orders = new AtomicInteger();

  ProtocolContender(Scene scene) {
    this.database = scene.database();
    this.credits = database.newTable();
    this.ownership = database.newTable();
    this.store = new AccountTable(scene.dynamo(), credits);
    this.purchases = new UnlockProtocol(store, new OwnershipTable(scene.dynamo(), ownership));
    Pool pool = pool(scene.balances() * scene.credits());
    this.accounts =
        IntStream.range(0, scene.balances())
            .mapToObj(seller -> AccountKey.of(pool, Scene.seller(seller)))
            .toList();
    give(pool, scene);
  }

  @Override
  public boolean sell(int seller, Item item) {
    store.read(accounts.get(seller % accounts.size()));
    Purchases.Order order =
        new Purchases.Order(
            Scene.ORGANISATION,
            item,
            List.of(accounts.get(seller % accounts.size())),
            null,
            new Stamp(Scene.NOW, Source.IFRAME, orders.incrementAndGet()));
    while (true) {
      switch (purchases.buy(order)) {
        case Purchases.Purchase.Bought _ -> {
          return true;
        }
        case Purchases.Purchase.Owned _ -> {
          return false;
        }
        case Purchases.Purchase.NoCredits _ -> {
          return false;
        }
        case Purchases.Purchase.Busy _ -> {
          // Again, as the screens do.
        }
      }
    }
  }

  @Override
  public Books books() {
    AccountTable table = new AccountTable(database.client(), credits);
    accounts.forEach(purchases::recover);
    long spent =
        accounts.stream()
            .mapToLong(account -> table.read(account).orElseThrow().used().amount())
            .sum();
    return new Books(database.rows(ownership).count(), spent);
  }

  @Override
  public void close() {
    database.drop(credits);
    database.drop(ownership);
  }

  private static Pool pool(long quantity) {
    return new Pool(
        Scene.POOL,
        Scene.ORGANISATION,
        "2026",
        Credits.of(quantity),
        Scene.NOW.minus(Duration.ofDays(1)),
        Scene.NOW.plus(Duration.ofDays(1)),
        Pool.Limit.CAPPED);
  }

  private void give(Pool pool, Scene scene) {
    Pools pools = new PoolTable(database.client(), credits);
    pools.create(
        new Pools.Grant(
            pool,
            Map.of(Application.SALES_INTELLIGENCE, pool.quantity()),
            "operator",
            Scene.NOW));
    for (int seller = 0; seller < scene.balances(); seller++) {
      pools.allocate(
          new Pools.Allocate(
              pool,
              Scene.seller(seller),
              Credits.of(scene.credits()),
              "operator",
              Scene.id('a', seller),
              "",
              Scene.NOW));
    }
  }
}
