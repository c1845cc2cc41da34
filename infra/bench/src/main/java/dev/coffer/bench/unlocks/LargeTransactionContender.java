package dev.coffer.bench.unlocks;

import dev.coffer.bench.database.Conflicts;
import dev.coffer.bench.database.Latencies;
import dev.coffer.contacts.Item;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/** The balance and up to 99 contacts in each transaction, the most that one may have. */
final class LargeTransactionContender implements Contender {
  private static final int MOST = 99;

  private final DynamoDbClient dynamo;
  private final Latencies latencies;
  private final Rows rows;
  private final AtomicLong sales = new AtomicLong();

  LargeTransactionContender(Scene scene) {
    this.dynamo = scene.dynamo();
    this.latencies = scene.latencies();
    this.rows = new Rows(scene);
  }

  @Override
  public boolean sell(int seller, Item item) {
    return sellAll(seller, List.of(item)) == 1;
  }

  @Override
  public int sellAll(int seller, List<Item> items) {
    rows.readBalance(dynamo, seller);
    int sold = 0;
    for (int from = 0; from < items.size(); from += MOST) {
      sold += transact(seller, items.subList(from, Math.min(from + MOST, items.size())));
    }
    return sold;
  }

  /** All of them but those that have been sold; none where the credits don't suffice. */
  private int transact(int seller, List<Item> items) {
    List<Item> open = new ArrayList<>(items);
    int conflicts = 0;
    while (!open.isEmpty()) {
      List<TransactWriteItem> writes = new ArrayList<>(open.size() + 1);
      writes.add(rows.spend(rows.sellerKey(seller), open.size()));
      for (Item item : open) {
        writes.add(
            Rows.putNew(
                rows.ownership(), Rows.ownershipRow(seller, item, sales.incrementAndGet())));
      }
      try {
        dynamo.transactWriteItems(write -> write.transactItems(writes));
        return open.size();
      } catch (TransactionCanceledException e) {
        if (Conflicts.isConflict(e)) {
          latencies.backOff(conflicts++);
        } else {
          List<Item> fresh = new ArrayList<>();
          for (int i = 0; i < open.size(); i++) {
            if (!Conflicts.failedCondition(e, i + 1)) {
              fresh.add(open.get(i));
            }
          }
          if (fresh.size() == open.size()) {
            return 0;
          }
          open = fresh;
        }
      }
    }
    return 0;
  }

  @Override
  public Books books() {
    return rows.books();
  }

  @Override
  public void close() {
    rows.close();
  }
}
