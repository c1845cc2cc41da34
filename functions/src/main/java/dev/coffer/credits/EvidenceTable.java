package dev.coffer.credits;

import static dev.coffer.platform.Attributes.text;

import dev.coffer.identity.OrganisationId;
import dev.coffer.platform.NewestFirstRows;
import dev.coffer.platform.TableReads;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** An auditor's view of the table of credits; the other tables' classes know what rows mean. */
public final class EvidenceTable implements Evidence {
  private final DynamoDbClient dynamo;
  private final String table;
  private final LedgerTable ledger;

  /** The rows in a table. */
  public EvidenceTable(DynamoDbClient dynamo, String table) {
    this.dynamo = dynamo;
    this.table = table;
    this.ledger = new LedgerTable(dynamo, table);
  }

  @Override
  public List<Reading<PoolBook>> books(OrganisationId organisation) {
    return rows(PoolTable.partition(organisation))
        .map(row -> Reading.of(text(row, "sk"), () -> PoolTable.book(organisation, row)))
        .toList();
  }

  @Override
  public Optional<Reading<PoolBook>> book(OrganisationId organisation, PoolId pool) {
    return row(PoolTable.partition(organisation), pool.value())
        .map(row -> Reading.of(pool.value(), () -> PoolTable.book(organisation, row)));
  }

  @Override
  public Stream<Reading<Account>> accounts(OrganisationId organisation, PoolId pool) {
    return rows(AccountTable.partition(organisation, pool))
        .map(row -> account(new AccountKey(organisation, pool, text(row, "sk")), row));
  }

  @Override
  public Optional<Reading<Account>> account(AccountKey key) {
    return row(AccountTable.partition(key.organisation(), key.pool()), key.holder())
        .map(row -> account(key, row));
  }

  private static Reading<Account> account(AccountKey key, Map<String, AttributeValue> row) {
    return Reading.of(
        key.holder(),
        () -> {
          key.application(); // refuses what is nobody's
          return AccountTable.account(key, row);
        });
  }

  @Override
  public Stream<Reading<LedgerEntry>> entries(OrganisationId organisation, PoolId pool) {
    return rows(LedgerTable.partition(organisation, pool)).map(row -> entry(pool, row));
  }

  @Override
  public List<Reading<LedgerEntry>> entries(OrganisationId organisation, PoolId pool, String book) {
    return rows(LedgerTable.OF_BOOK, LedgerTable.ofBook(organisation, pool, book))
        .map(row -> entry(pool, row))
        .toList();
  }

  private static Reading<LedgerEntry> entry(PoolId pool, Map<String, AttributeValue> row) {
    return Reading.of(text(row, "sk"), () -> LedgerTable.entry(pool, row));
  }

  @Override
  public Map<AccountKey, LedgerEntry> entries(String operation, Collection<AccountKey> accounts) {
    return ledger.of(operation, accounts);
  }

  @Override
  public List<Reading<Operation>> bulkOperations(OrganisationId organisation) {
    List<Map<String, AttributeValue>> keys =
        rows(OperationTable.runs(organisation))
            .map(row -> OperationTable.keyOf(organisation, NewestFirstRows.id(row)))
            .toList();
    return TableReads.rows(dynamo, table, keys, true).stream()
        .map(row -> operation(organisation, row))
        .toList();
  }

  @Override
  public Optional<Reading<Operation>> operation(OrganisationId organisation, String id) {
    Map<String, AttributeValue> key = OperationTable.keyOf(organisation, id);
    return row(text(key, "pk"), id).map(row -> operation(organisation, row));
  }

  private static Reading<Operation> operation(
      OrganisationId organisation, Map<String, AttributeValue> row) {
    return Reading.of(text(row, "sk"), () -> OperationTable.operation(organisation, row));
  }

  private Optional<Map<String, AttributeValue>> row(String pk, String sk) {
    Map<String, AttributeValue> row =
        dynamo
            .getItem(
                get ->
                    get.tableName(table)
                        .consistentRead(true)
                        .key(Map.of("pk", text(pk), "sk", text(sk))))
            .item();
    return row.isEmpty() ? Optional.empty() : Optional.of(row);
  }

  private Stream<Map<String, AttributeValue>> rows(String pk) {
    return rows("pk = :pk", Map.of(":pk", text(pk)));
  }

  private Stream<Map<String, AttributeValue>> rows(
      String condition, Map<String, AttributeValue> values) {
    return dynamo
        .queryPaginator(
            query ->
                query
                    .tableName(table)
                    .consistentRead(true)
                    .limit(TableReads.PAGE)
                    .keyConditionExpression(condition)
                    .expressionAttributeValues(values))
        .items()
        .stream();
  }
}
