package dev.coffer.platform;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.dynamodb.services.local.embedded.DynamoDBEmbedded;

/** DynamoDB Local in this process, one for all tests; each test takes a table of its own. */
public final class TestDynamo {
  private static final DynamoDbClient CLIENT = start();
  private static final AtomicInteger TABLES = new AtomicInteger();

  private TestDynamo() {}

  /** The client all tests share. */
  public static DynamoDbClient client() {
    return CLIENT;
  }

  /** A new, empty table keyed like all of ours; returns its name. */
  public static String newTable() {
    String name = "test-" + TABLES.incrementAndGet();
    CLIENT.createTable(
        table ->
            table
                .tableName(name)
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .attributeDefinitions(List.of(text("pk"), text("sk")))
                .keySchema(List.of(key("pk", KeyType.HASH), key("sk", KeyType.RANGE))));
    return name;
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

  private static DynamoDbClient start() {
    System.setProperty("aws.accessKeyId", "local");
    System.setProperty("aws.secretAccessKey", "local");
    System.setProperty("aws.region", "us-east-1");
    return DynamoDBEmbedded.create(true).dynamoDbClient();
  }
}
