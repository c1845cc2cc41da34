package dev.coffer.credits;

import static dev.coffer.platform.Attributes.key;
import static dev.coffer.platform.Attributes.number;
import static dev.coffer.platform.Attributes.text;

import dev.coffer.identity.OrganisationId;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * Ledger entries in DynamoDB: {@code pk = <organisation>#<pool>#<book>}, {@code sk = <sequence>},
 * 12 digits. They are put by the transaction that moves the credits, never changed and never
 * deleted.
 */
final class LedgerTable {
  private static final String KIND = "k";
  private static final String AMOUNT = "c";
  private static final String AT = "t";
  private static final String BY = "b";
  private static final String OPERATION = "op";
  private static final String REASON = "w";

  private final DynamoDbClient dynamo;
  private final String table;

  LedgerTable(DynamoDbClient dynamo, String table) {
    this.dynamo = dynamo;
    this.table = table;
  }

  /** The part of a transaction that writes an entry; it fails when the sequence is taken. */
  TransactWriteItem put(OrganisationId organisation, LedgerEntry entry) {
    Map<String, AttributeValue> row =
        new HashMap<>(
            key(
                partition(organisation, entry.pool(), entry.book()),
                "%012d".formatted(entry.sequence())));
    row.put(KIND, text(entry.kind().name()));
    row.put(AMOUNT, number(entry.amount()));
    row.put(AT, number(entry.at().getEpochSecond()));
    row.put(BY, text(entry.by()));
    row.put(OPERATION, text(entry.operation()));
    row.put(REASON, text(entry.reason()));
    return TransactWriteItem.builder()
        .put(put -> put.tableName(table).item(row).conditionExpression("attribute_not_exists(pk)"))
        .build();
  }

  /** The entries of a book, oldest first, read strongly. */
  List<LedgerEntry> entries(OrganisationId organisation, PoolId pool, String book) {
    return dynamo
        .queryPaginator(
            query ->
                query
                    .tableName(table)
                    .consistentRead(true)
                    .keyConditionExpression("pk = :pk")
                    .expressionAttributeValues(
                        Map.of(":pk", text(partition(organisation, pool, book)))))
        .items()
        .stream()
        .map(row -> entry(pool, book, row))
        .toList();
  }

  private static LedgerEntry entry(PoolId pool, String book, Map<String, AttributeValue> row) {
    return new LedgerEntry(
        pool,
        book,
        Long.parseLong(text(row, "sk")),
        LedgerEntry.Kind.valueOf(text(row, KIND)),
        number(row, AMOUNT),
        Instant.ofEpochSecond(number(row, AT)),
        text(row, BY),
        text(row, OPERATION),
        text(row, REASON));
  }

  private static String partition(OrganisationId organisation, PoolId pool, String book) {
    return organisation + "#" + pool + "#" + book;
  }
}
