package dev.coffer.bench.unlocks;

import dev.coffer.contacts.Item;
import dev.coffer.unlocks.Batch;
import dev.coffer.unlocks.Purchases;
import dev.coffer.unlocks.Purchases.Purchase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The product's protocol, in orders of up to {@value Batch#MAX} contacts. */
final class BulkProtocolContender implements Contender {
  private final Shop shop;
  private final Purchases.Policy policy;

  BulkProtocolContender(Scene scene, Purchases.Policy policy) {
    this.shop = new Shop(scene);
    this.policy = policy;
  }

  @Override
  public boolean sell(int seller, Item item) {
    return sellAll(seller, List.of(item)) == 1;
  }

  @Override
  public int sellAll(int seller, List<Item> items) {
    int sold = 0;
    for (int from = 0; from < items.size(); from += Batch.MAX) {
      sold += order(seller, items.subList(from, Math.min(from + Batch.MAX, items.size())));
    }
    return sold;
  }

  /** Orders them, and what was busy again, as the screens do. */
  private int order(int seller, List<Item> items) {
    List<Item> open = items;
    int sold = 0;
    while (!open.isEmpty()) {
      var stamp = shop.newStamp();
      Purchases.BulkOrder order =
          new Purchases.BulkOrder(
              Scene.id('n', stamp.order()),
              Scene.ORGANISATION,
              Scene.seller(seller),
              open,
              List.of(shop.payer(seller)),
              Map.of(),
              stamp,
              policy);
      List<Purchase> answers = shop.purchases().buyAll(order);
      List<Item> busy = new ArrayList<>();
      for (int i = 0; i < answers.size(); i++) {
        switch (answers.get(i)) {
          case Purchase.Bought _ -> sold++;
          case Purchase.Busy _ -> busy.add(open.get(i));
          case Purchase.Owned _, Purchase.Suppressed _, Purchase.NoCredits _ -> {
            // Nothing was charged for it.
          }
        }
      }
      open = busy;
    }
    return sold;
  }

  @Override
  public Books books() {
    return shop.books();
  }

  @Override
  public void close() {
    shop.close();
  }
}
