package dev.coffer.bench.unlocks;

import dev.coffer.contacts.Item;
import dev.coffer.unlocks.Purchases;
import dev.coffer.unlocks.Purchases.Purchase;
import java.util.List;

/** The product's protocol, one contact at a time. */
final class ProtocolContender implements Contender {
  private final Shop shop;

  ProtocolContender(Scene scene) {
    this.shop = new Shop(scene);
  }

  @Override
  public boolean sell(int seller, Item item) {
    while (true) {
      Purchases.Order order =
          new Purchases.Order(
              Scene.ORGANISATION,
              Scene.seller(seller),
              item,
              List.of(shop.payer(seller)),
              null,
              shop.newStamp());
      switch (shop.purchases().buy(order)) {
        case Purchase.Bought _ -> {
          return true;
        }
        case Purchase.Owned _, Purchase.Suppressed _, Purchase.NoCredits _ -> {
          return false;
        }
        case Purchase.Busy _ -> {
          // Again, as the screens do.
        }
      }
    }
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
