package dev.coffer.credits;

import static dev.coffer.platform.Attributes.flag;
import static dev.coffer.platform.Attributes.key;
import static dev.coffer.platform.Attributes.number;
import static dev.coffer.platform.Attributes.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Puts accounts and ledger entries into a table as they are, which the product never does. It knows
 * the attributes a second time, so that a test sees when one of them changes its meaning.
 */
public final class RawAccounts {
  private final DynamoDbClient dynamo;
  private final String table;
  private final LedgerTable ledger;

  public RawAccounts(DynamoDbClient dynamo, String table) {
    this.dynamo = dynamo;
    this.table = table;
    this.ledger = new LedgerTable(dynamo, table);
  }

  public void put(Account account) {
    Map<String, AttributeValue> row = new HashMap<>(keyOf(account.key()));
    Map<String, AttributeValue> pending = new HashMap<>();
    Map<String, AttributeValue> batches = new HashMap<>();
    Map<String, AttributeValue> buyers = new HashMap<>();
    account
        .pending()
        .forEach(
            (name, intent) -> {
              pending.put(name, AttributeValue.fromN(intent.packed().toString()));
              AttributeValue packed =
                  AttributeValue.fromB(SdkBytes.fromByteArray(PackedWanted.pack(intent.wanted())));
              if (intent.isBatch()) {
                batches.put(name, packed);
              } else if (account.key().isShared()) {
                buyers.put(name, packed);
              }
            });
    row.put("g", number(account.allocated()));
    row.put("v", number(account.returned()));
    row.put("r", number(account.remaining()));
    row.put("e", number(account.expired()));
    row.put("q", number(account.nextTicket()));
    row.put("i", number(account.inflows()));
    row.put("p", AttributeValue.fromM(pending));
    row.put("pc", AttributeValue.fromM(batches));
    if (account.key().isShared()) {
      row.put("pu", AttributeValue.fromM(buyers));
    }
    row.put("f", number(account.from().getEpochSecond()));
    row.put("u", number(account.until().getEpochSecond()));
    row.put("a", number(account.changes()));
    if (account.closed()) {
      row.put("x", flag(true));
    }
    switch (account.overage()) {
      case NONE -> {
        // No attribute says so.
      }
      case ALLOWED -> row.put("o", flag(true));
      case STOPPED -> row.put("o", flag(false));
    }
    Account.LastChange last = Objects.requireNonNull(account.last());
    row.put("m", text(last.operation()));
    row.put("lb", text(last.by()));
    row.put("lt", number(last.at().getEpochSecond()));
    Account.Owed owed = last.owed();
    if (owed != null) {
      row.put("mo", text(PackedOwed.pack(account.key(), owed)));
    }
    if (account.lastUnlock() != null) {
      row.put("l", number(account.lastUnlock().getEpochSecond()));
    }
    dynamo.putItem(put -> put.tableName(table).item(row));
  }

  public void remove(AccountKey account) {
    dynamo.deleteItem(delete -> delete.tableName(table).key(keyOf(account)));
  }

  public List<LedgerEntry> entries(AccountKey account) {
    return ledger.book(account.organisation(), account.pool(), account.holder());
  }

  /** Makes a book of these entries one of those. */
  public void become(AccountKey account, List<LedgerEntry> these, List<LedgerEntry> those) {
    for (LedgerEntry entry : these) {
      if (!those.contains(entry)) {
        dynamo.deleteItem(
            delete ->
                delete
                    .tableName(table)
                    .key(
                        key(
                            account.organisation() + "#" + account.pool() + "#ledger",
                            account.holder() + "#" + entry.operation())));
      }
    }
    for (LedgerEntry entry : those) {
      if (!these.contains(entry)) {
        dynamo.transactWriteItems(
            write -> write.transactItems(ledger.put(account.organisation(), entry)));
      }
    }
  }

  private static Map<String, AttributeValue> keyOf(AccountKey account) {
    return key(account.organisation() + "#" + account.pool(), account.holder());
  }
}
