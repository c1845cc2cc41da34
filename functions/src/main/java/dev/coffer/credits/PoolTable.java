package dev.coffer.credits;

import static dev.coffer.platform.Attributes.key;
import static dev.coffer.platform.Attributes.number;
import static dev.coffer.platform.Attributes.text;
import static dev.coffer.platform.Attributes.textOrNull;

import dev.coffer.identity.OrganisationId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/**
 * The books of pools in DynamoDB, one row each: {@code pk = <organisation>#pools}, {@code sk =
 * <pool>}. A posting is one transaction over the book, the operation, the accounts and their
 * entries.
 */
public final class PoolTable implements Pools {
  private static final String NAME = "n";
  private static final String QUANTITY = "c";
  private static final String LIMIT = "lm";
  private static final String SHARES = "s";
  private static final String MODE = "m";
  private static final String DISTRIBUTED = "d";
  private static final String ALLOCATED = "al";
  private static final String HELD = "h";
  private static final String VERSION = "vn";
  private static final String ENTRIES = "a";
  private static final String RUNNING = "ro";

  private final DynamoDbClient dynamo;
  private final String table;
  private final LedgerTable ledger;
  private final AccountTable accounts;
  private final OperationTable operations;

  /** The pools in a table. */
  public PoolTable(DynamoDbClient dynamo, String table) {
    this.dynamo = dynamo;
    this.table = table;
    this.ledger = new LedgerTable(dynamo, table);
    this.accounts = new AccountTable(dynamo, table);
    this.operations = new OperationTable(dynamo, table);
  }

  @Override
  public List<PoolBook> glance(OrganisationId organisation) {
    return books(organisation, false);
  }

  @Override
  public List<PoolBook> books(OrganisationId organisation) {
    return books(organisation, true);
  }

  private List<PoolBook> books(OrganisationId organisation, boolean strong) {
    return dynamo
        .queryPaginator(
            query ->
                query
                    .tableName(table)
                    .consistentRead(strong)
                    .keyConditionExpression("pk = :pk")
                    .expressionAttributeValues(Map.of(":pk", text(partition(organisation)))))
        .items()
        .stream()
        .map(row -> book(organisation, row))
        .sorted(Comparator.comparing(PoolBook::pool, Pool.BURN_ORDER))
        .toList();
  }

  @Override
  public Optional<PoolBook> book(OrganisationId organisation, PoolId pool) {
    Map<String, AttributeValue> row =
        dynamo
            .getItem(
                get ->
                    get.tableName(table)
                        .consistentRead(true)
                        .key(key(partition(organisation), pool.value())))
            .item();
    return row.isEmpty() ? Optional.empty() : Optional.of(book(organisation, row));
  }

  @Override
  public Posted post(Posting posting) {
    List<TransactWriteItem> parts = new ArrayList<>();
    parts.add(operations.part(posting.operationBefore(), posting.operation()));
    parts.add(part(posting));
    OrganisationId organisation = posting.book().pool().organisation();
    posting.entries().forEach(entry -> parts.add(ledger.put(organisation, entry)));
    posting.accounts().forEach(change -> parts.addAll(accounts.parts(change)));
    try {
      dynamo.transactWriteItems(write -> write.transactItems(parts));
      return new Posted.Done(posting.after());
    } catch (TransactionCanceledException e) {
      List<CancellationReason> reasons = e.cancellationReasons();
      if (failed(reasons.getFirst())) {
        Map<String, AttributeValue> row = reasons.getFirst().item();
        if (row.isEmpty()) {
          throw new IllegalStateException("operation " + posting.operation().id() + " is gone", e);
        }
        return new Posted.OperationMoved(OperationTable.operation(organisation, row));
      }
      if (reasons.stream().anyMatch(PoolTable::failed)) {
        return new Posted.Refused();
      }
      throw e;
    }
  }

  private TransactWriteItem part(Posting posting) {
    Put.Builder put = Put.builder().tableName(table).item(row(posting.after()));
    PoolBook before = posting.before();
    if (before == null) {
      put.conditionExpression("attribute_not_exists(pk)");
    } else {
      put.conditionExpression(VERSION + " = :v")
          .expressionAttributeValues(Map.of(":v", number(before.version())));
    }
    return TransactWriteItem.builder().put(put.build()).build();
  }

  private static boolean failed(CancellationReason reason) {
    return "ConditionalCheckFailed".equals(reason.code());
  }

  static Map<String, AttributeValue> row(PoolBook book) {
    Pool pool = book.pool();
    Map<String, AttributeValue> row =
        new HashMap<>(key(partition(pool.organisation()), pool.id().value()));
    row.put(NAME, text(pool.name()));
    row.put(QUANTITY, number(pool.quantity().amount()));
    row.put(AccountTable.FROM, number(pool.from().getEpochSecond()));
    row.put(AccountTable.UNTIL, number(pool.until().getEpochSecond()));
    row.put(LIMIT, text(pool.limit().name()));
    row.put(VERSION, number(book.version()));
    row.put(ENTRIES, number(book.entries()));
    Map<String, AttributeValue> shares = new HashMap<>();
    book.shares().forEach((application, share) -> shares.put(application.slug(), row(share)));
    row.put(SHARES, AttributeValue.fromM(shares));
    String running = book.running();
    if (running != null) {
      row.put(RUNNING, text(running));
    }
    return row;
  }

  private static AttributeValue row(Share share) {
    return AttributeValue.fromM(
        Map.of(
            MODE, text(share.mode().name()),
            DISTRIBUTED, number(share.distributed()),
            ALLOCATED, number(share.allocated()),
            HELD, number(share.held())));
  }

  static PoolBook book(OrganisationId organisation, Map<String, AttributeValue> row) {
    Map<Application, Share> shares = new EnumMap<>(Application.class);
    row.getOrDefault(SHARES, AttributeValue.fromM(Map.of()))
        .m()
        .forEach(
            (slug, share) ->
                Application.ofSlug(slug)
                    .ifPresent(application -> shares.put(application, share(share.m()))));
    return new PoolBook(
        pool(organisation, row),
        shares,
        number(row, VERSION),
        number(row, ENTRIES),
        textOrNull(row, RUNNING));
  }

  private static Share share(Map<String, AttributeValue> row) {
    return new Share(
        Application.Mode.valueOf(text(row, MODE)),
        number(row, DISTRIBUTED),
        number(row, ALLOCATED),
        number(row, HELD));
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

  static String partition(OrganisationId organisation) {
    return organisation + "#pools";
  }
}
