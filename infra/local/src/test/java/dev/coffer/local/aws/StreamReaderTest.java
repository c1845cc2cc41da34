package dev.coffer.local.aws;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.dynamodb.services.local.shared.access.client.LocalDynamoDbStreamsClient;

@DisplayName("A reader of a stream")
class StreamReaderTest {
  private LocalDynamo dynamo;
  private StreamReader reader;
  private String stream;

  @BeforeEach
  void start() {
    Database.inMemory().close(); // signs in
    dynamo = new LocalDynamo(null);
    stream =
        dynamo
            .client()
            .createTable(
                create ->
                    create
                        .tableName("Things")
                        .billingMode(BillingMode.PAY_PER_REQUEST)
                        .attributeDefinitions(
                            AttributeDefinition.builder()
                                .attributeName("pk")
                                .attributeType("S")
                                .build())
                        .keySchema(
                            KeySchemaElement.builder().attributeName("pk").keyType("HASH").build())
                        .streamSpecification(
                            it -> it.streamEnabled(true).streamViewType("NEW_AND_OLD_IMAGES")))
            .tableDescription()
            .latestStreamArn();
    reader = new StreamReader(dynamo.streams(), stream, 0);
  }

  @AfterEach
  void stop() {
    dynamo.close();
  }

  @Test
  void readsAtMostSoManyAndThenTheRest() {
    put("a", "b", "c");
    assertThat(rows(reader.next(2))).containsExactly("a", "b");
    assertThat(rows(reader.next(2))).containsExactly("c");
    assertThat(rows(reader.next(2))).isEmpty();
    put("d");
    assertThat(rows(reader.next(2))).containsExactly("d");
  }

  @Test
  void followsTheStreamFromShardToShard() {
    put("a", "b");
    assertThat(rows(reader.next(1))).containsExactly("a");
    local().triggerShardRollovers();
    put("c");
    assertThat(rows(reader.next(5))).containsExactly("b");
    StreamReader.Read next = reader.next(5);
    assertThat(rows(next)).containsExactly("c");
    local().triggerShardRollovers();
    put("d");
    assertThat(everything(reader)).containsExactly("d");
    assertThat(everything(new StreamReader(dynamo.streams(), stream, 0)))
        .containsExactly("a", "b", "c", "d");
  }

  @Test
  void goesOnAfterAChangeThatItWasTold() {
    put("a", "b", "c");
    long second = sequence(reader.next(2).records().getLast());
    local().triggerShardRollovers();
    put("d");
    assertThat(everything(new StreamReader(dynamo.streams(), stream, second)))
        .containsExactly("c", "d");
  }

  @Test
  void readsAgainWhenItIsToldTo() {
    put("a", "b", "c");
    long first = sequence(reader.next(3).records().getFirst());
    reader.startAgain(first);
    assertThat(everything(reader)).containsExactly("b", "c");
  }

  @Test
  void goesOnWhenWhatItReadLastIsNoLongerThere() {
    put("a");
    assertThat(everything(reader)).containsExactly("a");
    local().dilateEventTimes(Duration.ofHours(30).toMillis());
    put("b");
    assertThat(everything(reader)).containsExactly("b");
  }

  private LocalDynamoDbStreamsClient local() {
    return (LocalDynamoDbStreamsClient) dynamo.streams();
  }

  private void put(String... rows) {
    for (String row : rows) {
      dynamo
          .client()
          .putItem(put -> put.tableName("Things").item(Map.of("pk", AttributeValue.fromS(row))));
    }
  }

  private static List<String> everything(StreamReader reader) {
    List<String> rows = new ArrayList<>();
    List<String> some = rows(reader.next(10));
    while (!some.isEmpty()) {
      rows.addAll(some);
      some = rows(reader.next(10));
    }
    return rows;
  }

  private static List<String> rows(StreamReader.Read read) {
    return read.records().stream()
        .map(record -> record.dynamodb().keys().getOrDefault("pk", AttributeValue.fromS("")).s())
        .toList();
  }

  private static long sequence(Record record) {
    return Long.parseLong(record.dynamodb().sequenceNumber());
  }
}
