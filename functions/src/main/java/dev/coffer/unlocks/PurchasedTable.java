package dev.coffer.unlocks;

import static dev.coffer.platform.Attributes.text;

import dev.coffer.credits.Reading;
import dev.coffer.credits.proof.Purchased;
import dev.coffer.identity.OrganisationId;
import dev.coffer.platform.TableReads;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** An auditor's view of the table of ownership: bucket after bucket, page by page. */
public final class PurchasedTable implements Purchased {
  private final DynamoDbClient dynamo;
  private final String table;

  /** The rows in a table. */
  public PurchasedTable(DynamoDbClient dynamo, String table) {
    this.dynamo = dynamo;
    this.table = table;
  }

  @Override
  public Stream<Reading<Decided>> all(OrganisationId organisation) {
    return IntStream.range(0, OwnershipTable.BUCKETS)
        .mapToObj(bucket -> OwnershipTable.partition(organisation, bucket))
        .flatMap(this::rows)
        .map(row -> reading(organisation, row));
  }

  @Override
  public Optional<Reading<Decided>> one(OrganisationId organisation, String item, int generation) {
    Map<String, AttributeValue> key =
        OwnershipTable.keyOf(Generation.of(organisation, item + "#" + generation));
    Map<String, AttributeValue> row =
        dynamo.getItem(get -> get.tableName(table).consistentRead(true).key(key)).item();
    return row.isEmpty() ? Optional.empty() : Optional.of(reading(organisation, row));
  }

  private Stream<Map<String, AttributeValue>> rows(String partition) {
    return dynamo
        .queryPaginator(
            query ->
                query
                    .tableName(table)
                    .consistentRead(true)
                    .limit(TableReads.PAGE)
                    .keyConditionExpression("pk = :pk")
                    .expressionAttributeValues(Map.of(":pk", text(partition))))
        .items()
        .stream();
  }

  private static Reading<Decided> reading(
      OrganisationId organisation, Map<String, AttributeValue> row) {
    String key = text(row, "sk");
    return Reading.of(key, () -> decided(Generation.of(organisation, key), row));
  }

  private static Decided decided(Generation generation, Map<String, AttributeValue> row) {
    if (!text(row, "pk").equals(text(OwnershipTable.keyOf(generation), "pk"))) {
      throw new IllegalStateException("nobody looks for it in this partition");
    }
    return new Decided(
        generation.item().key(),
        generation.number(),
        switch (OwnershipTable.row(generation, row)) {
          case OwnershipRow bought ->
              new Payment(bought.account(), bought.ticket(), bought.reversed());
          case VoidRow _ -> null;
        });
  }
}
