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

/**
 * A transaction for each sale: what one would write first, with and without what can be left out.
 */
final class TransactionContender implements Contender {
  private final DynamoDbClient dynamo;
  private final Latencies latencies;
  private final Rows rows;
  private final boolean naive;
  private final AtomicLong sales = new AtomicLong();

  private TransactionContender(Scene scene, boolean naive) {
    this.dynamo = scene.dynamo();
    this.latencies = scene.latencies();
    this.rows = new Rows(scene);
    this.naive = naive;
  }

  /** Ownership, the seller's balance, a counter for the whole pool and a ledger entry: 8 units. */
  static TransactionContender naive(Scene scene) {
    return new TransactionContender(scene, true);
  }

  /** Ownership and the seller's balance: 4 units. */
  static TransactionContender twoItems(Scene scene) {
    return new TransactionContender(scene, false);
  }

  @Override
  public boolean sell(int seller, Item item) {
    rows.readBalance(dynamo, seller);
    List<TransactWriteItem> sale = sale(seller, item, sales.incrementAndGet());
    for (int attempt = 0; ; attempt++) {
      try {
        dynamo.transactWriteItems(write -> write.transactItems(sale));
        return true;
      } catch (TransactionCanceledException e) {
        if (!Conflicts.isConflict(e)) {
          return false;
        }
        latencies.backOff(attempt);
      }
    }
  }

  private List<TransactWriteItem> sale(int seller, Item item, long sale) {
    List<TransactWriteItem> writes = new ArrayList<>(4);
    writes.add(Rows.putNew(rows.ownership(), Rows.ownershipRow(seller, item, sale)));
    writes.add(rows.spend(rows.sellerKey(seller), 1));
    if (naive) {
      writes.add(rows.spend(Rows.poolKey(), 1));
      writes.add(Rows.putNew(rows.credits(), Rows.ledgerRow(seller, item, sale)));
    }
    return writes;
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
