package dev.coffer.functions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent.DynamodbStreamRecord;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.AttributeValue;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.StreamRecord;
import dev.coffer.platform.StreamConsumer;
import dev.coffer.platform.TableChange;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkBytes;

@DisplayName("The streams function")
class StreamsFunctionTest {
  private static final String ARN =
      "arn:aws:dynamodb:eu-central-1:123456789012:table/stack-Credits-1/stream/2026-01-01T00:00";
  private static final Instant AT = Instant.parse("2026-11-23T09:30:00Z");

  private final List<TableChange> changes = new ArrayList<>();

  @Test
  void givesEachChangeToEachConsumerInOrder() {
    List<String> seen = new ArrayList<>();
    StreamsFunction function =
        new StreamsFunction(
            List.of(
                StreamConsumer.each(change -> seen.add("one " + change.sk())),
                StreamConsumer.each(change -> seen.add("two " + change.sk()))));

    assertThat(failures(function, "1", "2")).isEmpty();
    assertThat(seen).containsExactly("one 1", "one 2", "two 1", "two 2");
  }

  @Test
  void tellsTheTableTheKeyTheImagesAndWhen() {
    DynamodbStreamRecord record = record("7");
    record.getDynamodb().setOldImage(Map.of("a", new AttributeValue().withN("5")));

    new StreamsFunction(List.of(StreamConsumer.each(changes::add)))
        .handleRequest(event(record), new TestContext(1));

    TableChange change = changes.getFirst();
    assertThat(change.table()).isEqualTo("stack-Credits-1");
    assertThat(change.pk()).isEqualTo("row");
    assertThat(change.sk()).isEqualTo("7");
    assertThat(change.before())
        .isEqualTo(
            Map.of("a", software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN("5")));
    assertThat(change.after()).containsKeys("pk", "sk");
    assertThat(change.sequence()).hasSize(40).endsWith("007");
    assertThat(change.at()).isEqualTo(AT);
    assertThat(change).hasToString("stack-Credits-1 row / 7, change " + "0".repeat(39) + "7");
  }

  @Test
  void aDeletedRowHasNothingAfterIt() {
    DynamodbStreamRecord record = record("7");
    record.getDynamodb().setOldImage(record.getDynamodb().getNewImage());
    record.getDynamodb().setNewImage(null);

    new StreamsFunction(List.of(StreamConsumer.each(changes::add)))
        .handleRequest(event(record), new TestContext(1));

    assertThat(changes.getFirst().after()).isNull();
    assertThat(changes.getFirst().before()).containsKeys("pk", "sk");
  }

  @Test
  void readsEveryKindOfAttribute() {
    DynamodbStreamRecord record = record("1");
    ByteBuffer bytes = ByteBuffer.wrap(new byte[] {1, 2});
    record
        .getDynamodb()
        .setNewImage(
            Map.of(
                "s", new AttributeValue().withS("text"),
                "b", new AttributeValue().withB(bytes),
                "t", new AttributeValue().withBOOL(true),
                "z", new AttributeValue().withNULL(true),
                "ss", new AttributeValue().withSS("x", "y"),
                "ns", new AttributeValue().withNS("1", "2"),
                "bs", new AttributeValue().withBS(bytes),
                "l", new AttributeValue().withL(new AttributeValue().withN("3")),
                "m", new AttributeValue().withM(Map.of("n", new AttributeValue().withN("4")))));

    new StreamsFunction(List.of(StreamConsumer.each(changes::add)))
        .handleRequest(event(record), new TestContext(1));

    SdkBytes expected = SdkBytes.fromByteArray(new byte[] {1, 2});
    assertThat(changes.getFirst().after())
        .isEqualTo(
            Map.of(
                "s", value(b -> b.s("text")),
                "b", value(b -> b.b(expected)),
                "t", value(b -> b.bool(true)),
                "z", value(b -> b.nul(true)),
                "ss", value(b -> b.ss("x", "y")),
                "ns", value(b -> b.ns("1", "2")),
                "bs", value(b -> b.bs(expected)),
                "l", value(b -> b.l(value(n -> n.n("3")))),
                "m", value(b -> b.m(Map.of("n", value(n -> n.n("4")))))));
  }

  @Test
  void namesTheChangeThatFailedAndTakesItsNeighbours() {
    assertThat(failures(failingAt("2"), "1", "2", "3")).containsExactly("2");
    assertThat(changes).extracting(TableChange::sk).contains("1", "3");
  }

  @Test
  void failsAsAWholeWhenAConsumerCanTakeNothingNow() {
    StreamsFunction function =
        new StreamsFunction(
            List.of(
                _ -> {
                  throw new IllegalStateException("nobody answers");
                }));

    assertThatThrownBy(() -> failures(function, "1", "2")).hasMessage("nobody answers");
  }

  @Test
  void failsAsAWholeWhenTheFirstOfSeveralFails() {
    assertThatThrownBy(() -> failures(failingAt("1"), "1", "2"))
        .hasMessage("change 1 failed, the first of its batch");
    assertThat(changes).extracting(TableChange::sk).contains("2");
  }

  @Test
  void namesAChangeThatFailsAlone() {
    assertThat(failures(failingAt("1"), "1")).containsExactly("1");
  }

  @Test
  void aRecordThatIsNoRowOfOursFailsLikeAnyOther() {
    DynamodbStreamRecord strange = record("2");
    strange.getDynamodb().setKeys(Map.of("id", new AttributeValue().withS("x")));

    StreamsEventResponse response =
        new StreamsFunction(List.of(StreamConsumer.each(changes::add)))
            .handleRequest(event(record("1"), strange), new TestContext(1));

    assertThat(response.getBatchItemFailures())
        .containsExactly(new StreamsEventResponse.BatchItemFailure("2"));
  }

  private StreamsFunction failingAt(String sk) {
    StreamConsumer failing =
        StreamConsumer.each(
            change -> {
              if (change.sk().equals(sk)) {
                throw new IllegalStateException("can't");
              }
            });
    return new StreamsFunction(List.of(failing, StreamConsumer.each(changes::add)));
  }

  private static List<String> failures(StreamsFunction function, String... numbers) {
    return function
        .handleRequest(
            event(
                Stream.of(numbers)
                    .map(StreamsFunctionTest::record)
                    .toArray(DynamodbStreamRecord[]::new)),
            new TestContext(900_000))
        .getBatchItemFailures()
        .stream()
        .map(StreamsEventResponse.BatchItemFailure::getItemIdentifier)
        .toList();
  }

  private static software.amazon.awssdk.services.dynamodb.model.AttributeValue value(
      java.util.function.Consumer<
              software.amazon.awssdk.services.dynamodb.model.AttributeValue.Builder>
          made) {
    return software.amazon.awssdk.services.dynamodb.model.AttributeValue.builder()
        .applyMutation(made)
        .build();
  }

  private static DynamodbEvent event(DynamodbStreamRecord... records) {
    DynamodbEvent event = new DynamodbEvent();
    event.setRecords(List.of(records));
    return event;
  }

  private static DynamodbStreamRecord record(String number) {
    Map<String, AttributeValue> key =
        Map.of("pk", new AttributeValue().withS("row"), "sk", new AttributeValue().withS(number));
    DynamodbStreamRecord record = new DynamodbStreamRecord();
    record.setEventSourceARN(ARN);
    record.setDynamodb(
        new StreamRecord()
            .withKeys(key)
            .withNewImage(key)
            .withSequenceNumber(number)
            .withApproximateCreationDateTime(Date.from(AT)));
    return record;
  }
}
