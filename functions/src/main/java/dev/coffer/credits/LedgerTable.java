package dev.coffer.credits;

import static dev.coffer.platform.Attributes.key;
import static dev.coffer.platform.Attributes.number;
import static dev.coffer.platform.Attributes.text;
import static java.util.stream.Collectors.joining;

import dev.coffer.identity.OrganisationId;
import dev.coffer.platform.TableReads;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchStatementRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchStatementResponse;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * Ledger entries in DynamoDB: {@code pk = <organisation>#<pool>#ledger}, {@code sk =
 * <book>#<operation>}. So a query reads one book, or all books in the order of the accounts, and
 * one key tells whether an operation has been at an account. They are never changed and never
 * deleted.
 */
public final class LedgerTable implements Ledger {
  private static final String LEDGER = "ledger";
  private static final String SEQUENCE = "n";
  private static final String KIND = "k";
  private static final String AMOUNT = "c";
  private static final String AT = "t";
  private static final String BY = "b";
  private static final String REASON = "w";
  private static final String OTHER = "o";
  private static final String NEW = "attribute_not_exists(pk)";

  /**
   * The entries of one book. It could say {@code begins_with}, but for that DynamoDB Local goes
   * through all that come after the book.
   */
  static final String OF_BOOK = "pk = :pk AND sk BETWEEN :first AND :end";

  /** The most statements that DynamoDB takes in one request. */
  private static final int INSERTS_MAX = 25;

  private final DynamoDbClient dynamo;
  private final String table;

  /** The entries in a table. */
  public LedgerTable(DynamoDbClient dynamo, String table) {
    this.dynamo = dynamo;
    this.table = table;
  }

  /** The part of a transaction that writes an entry; it fails when there is one. */
  TransactWriteItem put(OrganisationId organisation, LedgerEntry entry) {
    Map<String, AttributeValue> row = row(organisation, entry);
    return TransactWriteItem.builder()
        .put(put -> put.tableName(table).item(row).conditionExpression(NEW))
        .build();
  }

  /** The part of a transaction that writes an owed entry; where it is there, it stays as it is. */
  TransactWriteItem putAgain(OrganisationId organisation, LedgerEntry owed) {
    Map<String, AttributeValue> row = row(organisation, owed);
    return TransactWriteItem.builder().put(put -> put.tableName(table).item(row)).build();
  }

  /** The entry that an account owes, in full. */
  Optional<LedgerEntry> owedBy(Account account) {
    Account.LastChange last = account.last();
    if (last == null || last.owed() == null) {
      return Optional.empty();
    }
    return account.owedEntry(
        OperationTable.reason(dynamo, table, account.key().organisation(), last.operation()));
  }

  @Override
  public Map<AccountKey, LedgerEntry> of(String operation, Collection<AccountKey> accounts) {
    Map<Map<String, AttributeValue>, AccountKey> wanted = new LinkedHashMap<>();
    for (AccountKey account : accounts) {
      wanted.put(
          keyOf(account.organisation(), account.pool(), account.holder(), operation), account);
    }
    Map<AccountKey, LedgerEntry> found = new HashMap<>();
    for (Map<String, AttributeValue> row : TableReads.rows(dynamo, table, wanted.keySet(), true)) {
      AccountKey account = wanted.get(key(text(row, "pk"), text(row, "sk")));
      if (account != null) {
        found.put(account, entry(account.pool(), row));
      }
    }
    return found;
  }

  @Override
  public void put(OrganisationId organisation, Collection<LedgerEntry> owed) {
    List<LedgerEntry> all = List.copyOf(owed);
    for (int from = 0; from < all.size(); from += INSERTS_MAX) {
      insert(organisation, all.subList(from, Math.min(from + INSERTS_MAX, all.size())));
    }
  }

  private void insert(OrganisationId organisation, List<LedgerEntry> entries) {
    List<BatchStatementRequest> inserts =
        entries.stream().map(entry -> insert(row(organisation, entry))).toList();
    List<BatchStatementResponse> answers =
        dynamo.batchExecuteStatement(batch -> batch.statements(inserts)).responses();
    for (int i = 0; i < entries.size(); i++) {
      if (answers.get(i).error() != null) {
        // Whatever stood in the way, a put of its own finds out and is repeated if need be.
        putNew(row(organisation, entries.get(i)));
      }
    }
  }

  private BatchStatementRequest insert(Map<String, AttributeValue> row) {
    List<String> names = List.copyOf(row.keySet());
    String values = names.stream().map(name -> "'" + name + "': ?").collect(joining(", "));
    return BatchStatementRequest.builder()
        .statement("INSERT INTO \"" + table + "\" VALUE {" + values + "}")
        .parameters(names.stream().map(row::get).toList())
        .build();
  }

  private void putNew(Map<String, AttributeValue> row) {
    try {
      dynamo.putItem(put -> put.tableName(table).item(row).conditionExpression(NEW));
    } catch (ConditionalCheckFailedException e) {
      // Somebody else has written the very same entry.
    }
  }

  @Override
  public List<LedgerEntry> book(OrganisationId organisation, PoolId pool, String book) {
    List<LedgerEntry> entries = new ArrayList<>();
    dynamo
        .queryPaginator(
            query ->
                query
                    .tableName(table)
                    .consistentRead(true)
                    .limit(TableReads.PAGE)
                    .keyConditionExpression(OF_BOOK)
                    .expressionAttributeValues(ofBook(organisation, pool, book)))
        .items()
        .forEach(row -> entries.add(entry(pool, row)));
    entries.sort(Comparator.comparingLong(LedgerEntry::sequence));
    return entries;
  }

  @Override
  public List<LedgerEntry> entriesAfter(
      OrganisationId organisation, PoolId pool, String after, int limit) {
    AttributeValue pk = text(partition(organisation, pool));
    return TableReads.page(dynamo, table, pk, after, limit, true).stream()
        .map(row -> entry(pool, row))
        .toList();
  }

  @Override
  public Stream<LedgerEntry> all(OrganisationId organisation, PoolId pool) {
    return dynamo
        .queryPaginator(
            query ->
                query
                    .tableName(table)
                    .consistentRead(true)
                    .limit(TableReads.PAGE)
                    .keyConditionExpression("pk = :pk")
                    .expressionAttributeValues(Map.of(":pk", text(partition(organisation, pool)))))
        .items()
        .stream()
        .map(row -> entry(pool, row));
  }

  /**
   * The entry that a row of the table holds; empty where the row is something else.
   *
   * @throws IllegalStateException when it should be an entry and can't be read
   * @throws IllegalArgumentException in the same case
   */
  public static Optional<LedgerRow> read(Map<String, AttributeValue> row) {
    String[] pk = text(row, "pk").split("#", -1);
    if (pk.length != 3 || !pk[2].equals(LEDGER)) {
      return Optional.empty();
    }
    return Optional.of(new LedgerRow(new OrganisationId(pk[0]), entry(new PoolId(pk[1]), row)));
  }

  /** The values of {@link #OF_BOOK}; the end is no key, for no book has this character. */
  static Map<String, AttributeValue> ofBook(OrganisationId organisation, PoolId pool, String book) {
    return Map.of(
        ":pk", text(partition(organisation, pool)),
        ":first", text(book + "#"),
        ":end", text(book + "$"));
  }

  private static Map<String, AttributeValue> row(OrganisationId organisation, LedgerEntry entry) {
    Map<String, AttributeValue> row =
        new HashMap<>(keyOf(organisation, entry.pool(), entry.book(), entry.operation()));
    row.put(SEQUENCE, number(entry.sequence()));
    row.put(KIND, text(entry.kind().name()));
    row.put(AMOUNT, number(entry.amount()));
    row.put(AT, number(entry.at().getEpochSecond()));
    row.put(BY, text(entry.by()));
    row.put(REASON, text(entry.reason()));
    row.put(OTHER, text(entry.other()));
    return row;
  }

  static LedgerEntry entry(PoolId pool, Map<String, AttributeValue> row) {
    String sk = text(row, "sk");
    int hash = sk.indexOf('#');
    return new LedgerEntry(
        pool,
        sk.substring(0, hash),
        number(row, SEQUENCE),
        LedgerEntry.Kind.valueOf(text(row, KIND)),
        number(row, AMOUNT),
        Instant.ofEpochSecond(number(row, AT)),
        text(row, BY),
        sk.substring(hash + 1),
        text(row, REASON),
        text(row, OTHER));
  }

  static Map<String, AttributeValue> keyOf(
      OrganisationId organisation, PoolId pool, String book, String operation) {
    return key(partition(organisation, pool), book + "#" + operation);
  }

  static String partition(OrganisationId organisation, PoolId pool) {
    return organisation + "#" + pool + "#" + LEDGER;
  }
}
