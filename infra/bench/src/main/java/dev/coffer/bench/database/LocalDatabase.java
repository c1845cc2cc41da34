package dev.coffer.bench.database;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.dynamodb.services.local.embedded.DynamoDBEmbedded;
import software.amazon.dynamodb.services.local.shared.access.AmazonDynamoDBLocal;

/** DynamoDB Local in this process and in memory. */
public final class LocalDatabase implements AutoCloseable {
  private static final AtomicInteger TABLES = new AtomicInteger();

  private final AmazonDynamoDBLocal local;
  private final DynamoDbClient client;

  private LocalDatabase() {
    // The SDK wants credentials before it talks even to itself.
    System.setProperty("aws.accessKeyId", "local");
    System.setProperty("aws.secretAccessKey", "local");
    System.setProperty("aws.region", "us-east-1");
    this.local = DynamoDBEmbedded.create(true);
    this.client = local.dynamoDbClient();
  }

  /** An empty one. */
  public static LocalDatabase start() {
    return new LocalDatabase();
  }

  /** A client that calls it directly. */
  public DynamoDbClient client() {
    return client;
  }

  /** A new, empty table keyed like all of Coffer's; returns its name. */
  public String newTable() {
    String name = "bench-" + TABLES.incrementAndGet();
    client.createTable(
        table ->
            table
                .tableName(name)
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .attributeDefinitions(List.of(text("pk"), text("sk")))
                .keySchema(List.of(key("pk", KeyType.HASH), key("sk", KeyType.RANGE))));
    return name;
  }

  /** Deletes a table, so that the next run finds as little as the one before. */
  public void drop(String table) {
    client.deleteTable(delete -> delete.tableName(table));
  }

  /** Everything in a table; for audits, after the clock has stopped. */
  public Stream<Map<String, AttributeValue>> rows(String table) {
    return client
        .scanPaginator(scan -> scan.tableName(table).consistentRead(true))
        .items()
        .stream();
  }

  @Override
  public void close() {
    local.shutdownNow();
  }

  private static AttributeDefinition text(String name) {
    return AttributeDefinition.builder()
        .attributeName(name)
        .attributeType(ScalarAttributeType.S)
        .build();
  }

  private static KeySchemaElement key(String name, KeyType type) {
    return KeySchemaElement.builder().attributeName(name).keyType(type).build();
  }
}
