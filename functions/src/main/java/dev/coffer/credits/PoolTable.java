package dev.coffer.credits;

import static dev.coffer.platform.Attributes.key;
import static dev.coffer.platform.Attributes.number;
import static dev.coffer.platform.Attributes.text;

import dev.coffer.identity.OrganisationId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.Update;

/**
 * Pools, shares and operations in DynamoDB, beside the accounts and the ledger:
 *
 * <ul>
 *   <li>pool: {@code pk = <organisation>#pools}, {@code sk = <pool>}
 *   <li>share of an application: the same {@code pk}, {@code sk = <pool>#<application>}
 *   <li>operation: {@code pk = <organisation>#operations}, {@code sk = <operation>}
 * </ul>
 */
public final class PoolTable implements Pools {
  private static final String NAME = "n";
  private static final String QUANTITY = "c";
  private static final String LIMIT = "lm";
  private static final String DISTRIBUTED = "d";
  private static final String ALLOCATED = "al";
  private static final int ATTEMPTS = 8;

  private final DynamoDbClient dynamo;
  private final String table;
  private final LedgerTable ledger;
  private final AccountTable accounts;

  /** The pools in a table. */
  public PoolTable(DynamoDbClient dynamo, String table) {
    this.dynamo = dynamo;
    this.table = table;
    this.ledger = new LedgerTable(dynamo, table);
    this.accounts = new AccountTable(dynamo, table);
  }

  @Override
  public List<Pool> of(OrganisationId organisation) {
    return dynamo
        .queryPaginator(
            query ->
                query
                    .tableName(table)
                    .keyConditionExpression("pk = :pk")
                    .expressionAttributeValues(Map.of(":pk", text(organisation + "#pools"))))
        .items()
        .stream()
        .filter(row -> row.containsKey(QUANTITY))
        .map(row -> pool(organisation, row))
        .sorted(Pool.BURN_ORDER)
        .toList();
  }

  @Override
  public Creation create(Grant grant) {
    Pool pool = grant.pool();
    String pools = pool.organisation() + "#pools";
    List<TransactWriteItem> writes = new ArrayList<>();
    Map<String, AttributeValue> row = new HashMap<>(key(pools, pool.id().value()));
    row.put(NAME, text(pool.name()));
    row.put(QUANTITY, number(pool.quantity().amount()));
    row.put(AccountTable.FROM, number(pool.from().getEpochSecond()));
    row.put(AccountTable.UNTIL, number(pool.until().getEpochSecond()));
    row.put(LIMIT, text(pool.limit().name()));
    writes.add(putNew(row));
    writes.add(
        ledger.put(
            pool.organisation(),
            entryOf(grant, 0, LedgerEntry.Kind.GRANT, pool.quantity().amount())));
    long sequence = 1;
    for (Application application : Application.values()) {
      long share = grant.distribution().getOrDefault(application, Credits.NONE).amount();
      Map<String, AttributeValue> shareRow =
          new HashMap<>(key(pools, pool.id() + "#" + application.slug()));
      shareRow.put(DISTRIBUTED, number(share));
      shareRow.put(ALLOCATED, number(0));
      writes.add(putNew(shareRow));
      if (share > 0) {
        LedgerEntry entry = entryOf(grant, sequence++, LedgerEntry.Kind.DISTRIBUTION, -share);
        writes.add(ledger.put(pool.organisation(), entry));
      }
      if (application.isShared()) {
        writes.addAll(sharedBalance(grant, application, share));
      }
    }
    try {
      dynamo.transactWriteItems(write -> write.transactItems(writes));
      return Creation.CREATED;
    } catch (TransactionCanceledException e) {
      if (failed(e, 0)) {
        return Creation.ALREADY_EXISTS;
      }
      throw e;
    }
  }

  @Override
  public Allocation allocate(Allocate allocate) {
    Pool pool = allocate.pool();
    AccountKey key = AccountKey.of(pool, allocate.seller());
    for (int attempt = 0; ; attempt++) {
      // A seller's own account never goes below zero, whatever the pool allows.
      Account account =
          accounts.read(key).orElseGet(() -> Account.unopened(key, pool, Account.Overage.NONE));
      List<TransactWriteItem> writes = new ArrayList<>(List.of(operation(allocate)));
      writes.add(share(allocate));
      writes.addAll(
          accounts.parts(
              new AccountChange(
                  account,
                  new AccountChange.Movement.Allocate(allocate.credits()),
                  allocate.operation(),
                  allocate.by(),
                  allocate.reason(),
                  allocate.now())));
      try {
        dynamo.transactWriteItems(write -> write.transactItems(writes));
        return Allocation.ALLOCATED;
      } catch (TransactionCanceledException e) {
        if (failed(e, 0)) {
          return Allocation.ALREADY_DONE;
        }
        if (failed(e, 1)) {
          return of(pool.organisation()).contains(pool)
              ? Allocation.NOT_ENOUGH
              : Allocation.NO_POOL;
        }
        if (failed(e, 2) && account.closed()) {
          return Allocation.ENDED;
        }
        // Otherwise a colleague changed the same account at this moment: read again.
        if (attempt == ATTEMPTS || !failed(e, 2)) {
          throw e;
        }
      }
    }
  }

  @Override
  public List<LedgerEntry> entries(OrganisationId organisation, PoolId pool, String book) {
    return ledger.entries(organisation, pool, book);
  }

  private TransactWriteItem operation(Allocate allocate) {
    return putNew(
        new HashMap<>(key(allocate.pool().organisation() + "#operations", allocate.operation())));
  }

  private TransactWriteItem share(Allocate allocate) {
    Pool pool = allocate.pool();
    boolean capped =
        switch (pool.limit()) {
          case CAPPED -> true;
          case OVERAGE -> false;
        };
    Update.Builder update =
        Update.builder()
            .tableName(table)
            .key(
                key(
                    pool.organisation() + "#pools",
                    pool.id() + "#" + Application.SALES_INTELLIGENCE.slug()))
            .updateExpression("SET al = al + :n");
    Map<String, AttributeValue> values = new HashMap<>();
    values.put(":n", number(allocate.credits().amount()));
    if (capped) {
      // Expressions can't subtract in a condition, so the room is computed by the reader.
      long distributed = distributed(pool);
      values.put(":d", number(distributed));
      values.put(":room", number(distributed - allocate.credits().amount()));
      update.conditionExpression("attribute_exists(pk) AND d = :d AND al <= :room");
    } else {
      update.conditionExpression("attribute_exists(pk)");
    }
    return TransactWriteItem.builder()
        .update(update.expressionAttributeValues(values).build())
        .build();
  }

  private long distributed(Pool pool) {
    Map<String, AttributeValue> share =
        dynamo
            .getItem(
                get ->
                    get.tableName(table)
                        .consistentRead(true)
                        .key(
                            key(
                                pool.organisation() + "#pools",
                                pool.id() + "#" + Application.SALES_INTELLIGENCE.slug())))
            .item();
    return number(share, DISTRIBUTED, 0);
  }

  /** A shared application's credits lie in its shards, evenly, from the start. */
  private List<TransactWriteItem> sharedBalance(Grant grant, Application application, long share) {
    Pool pool = grant.pool();
    Account.Overage overage =
        switch (pool.limit()) {
          case CAPPED -> Account.Overage.NONE;
          case OVERAGE -> Account.Overage.ALLOWED;
        };
    List<TransactWriteItem> writes = new ArrayList<>();
    long left = share;
    List<AccountKey> shards = AccountKey.shards(pool, application);
    for (int i = 0; i < shards.size(); i++) {
      long part = Math.ceilDiv(left, shards.size() - i);
      left -= part;
      writes.addAll(
          accounts.parts(
              new AccountChange(
                  Account.unopened(shards.get(i), pool, overage),
                  new AccountChange.Movement.Allocate(Credits.of(part)),
                  pool.id().value(),
                  grant.by(),
                  "",
                  grant.now())));
    }
    return writes;
  }

  private static LedgerEntry entryOf(
      Grant grant, long sequence, LedgerEntry.Kind kind, long amount) {
    return new LedgerEntry(
        grant.pool().id(),
        LedgerEntry.POOL_BOOK,
        sequence,
        kind,
        amount,
        grant.now(),
        grant.by(),
        grant.pool().id().value(),
        "");
  }

  private TransactWriteItem putNew(Map<String, AttributeValue> row) {
    return TransactWriteItem.builder()
        .put(
            Put.builder()
                .tableName(table)
                .item(row)
                .conditionExpression("attribute_not_exists(pk)")
                .build())
        .build();
  }

  private static boolean failed(TransactionCanceledException e, int index) {
    List<CancellationReason> reasons = e.cancellationReasons();
    return reasons.size() > index && "ConditionalCheckFailed".equals(reasons.get(index).code());
  }

  private static Pool pool(OrganisationId organisation, Map<String, AttributeValue> row) {
    return new Pool(
        new PoolId(text(row, "sk")),
        organisation,
        text(row, NAME),
        Credits.of(number(row, QUANTITY)),
        Instant.ofEpochSecond(number(row, AccountTable.FROM)),
        Instant.ofEpochSecond(number(row, AccountTable.UNTIL)),
        Pool.Limit.valueOf(text(row, LIMIT)));
  }
}
