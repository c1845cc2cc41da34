package dev.coffer.local.aws;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent.DynamodbStreamRecord;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse.BatchItemFailure;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.StreamRecord;
import dev.coffer.local.aws.EventSources.StreamSource;
import dev.coffer.platform.Ids;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A function that follows a table")
class StreamDeliveryTest {
  private final LocalQueue dead =
      new LocalQueue(
          "Dead",
          new LocalQueue.Rules(Duration.ofSeconds(30), 1, null),
          InstantSource.fixed(Instant.parse("2026-11-23T10:00:00Z")),
          Ids.from(new SplittableRandom(7)));
  private final List<List<String>> batches = new ArrayList<>();
  private final List<String> handled = new ArrayList<>();
  private int pauses;

  @Test
  void isGivenTheWholeBatchInOrder() {
    assertThat(deliver(3, true, _ -> ok())).isTrue();
    assertThat(batches).containsExactly(List.of("1", "2", "3"));
    assertThat(handled).containsExactly("3");
  }

  @Test
  void anAnswerOfNothingMeansThatAllIsWell() {
    assertThat(deliver(2, true, _ -> null)).isTrue();
    assertThat(handled).containsExactly("2");
  }

  @Test
  void isGivenAgainWhatItReportedAndAllThatFollowed() {
    deliver(4, true, batch -> batches.size() == 1 ? failing("4", "3") : ok());

    assertThat(batches).containsExactly(List.of("1", "2", "3", "4"), List.of("3", "4"));
    assertThat(handled).containsExactly("2", "4");
    assertThat(dead.bodies()).isEmpty();
  }

  @Test
  void whatItReportsMeansNothingWhenTheTemplateDoesNotSaySo() {
    StreamSource source = source(true, false);
    assertThat(deliver(source, 2, _ -> failing("1"))).isTrue();
    assertThat(handled).containsExactly("2");
  }

  @Test
  void isGivenHalvesOfABatchThatItFailsWhole() {
    deliver(
        4,
        true,
        batch -> {
          if (batch.size() > 1) {
            throw new IllegalStateException("can't");
          }
          return ok();
        });

    assertThat(batches)
        .containsExactly(
            List.of("1", "2", "3", "4"),
            List.of("1", "2"),
            List.of("1"),
            List.of("2"),
            List.of("3", "4"),
            List.of("3"),
            List.of("4"));
    assertThat(handled).containsExactly("1", "2", "3", "4");
    assertThat(pauses).isZero();
  }

  @Test
  void losesOnlyTheChangeThatItCanNeverTake() {
    List<String> done = new ArrayList<>();
    assertThat(
            deliver(
                9,
                true,
                batch -> {
                  if (batch.getFirst().equals("4")) {
                    throw new IllegalStateException("can't");
                  }
                  if (batch.contains("4")) {
                    done.addAll(batch.subList(0, batch.indexOf("4")));
                    return failing("4");
                  }
                  done.addAll(batch);
                  return ok();
                }))
        .isTrue();

    assertThat(done).containsExactly("1", "2", "3", "5", "6", "7", "8", "9");
    assertThat(Collections.frequency(batches, List.of("4"))).isEqualTo(6);
    assertThat(pauses).isEqualTo(5);
    assertThat(handled).endsWith("9").contains("4");
    assertThat(dead.bodies())
        .singleElement()
        .asString()
        .contains(
            "\"condition\":\"RetryAttemptsExhausted\"",
            "\"approximateInvokeCount\":6",
            "\"shardId\":\"shard-1\"",
            "\"startSequenceNumber\":\"4\"",
            "\"endSequenceNumber\":\"4\"",
            "\"batchSize\":1",
            "\"streamArn\":\"arn:stream\"");
  }

  @Test
  void losesABatchWholeWhenTheTemplateForbidsHalves() {
    deliver(
        3,
        false,
        _ -> {
          throw new IllegalStateException("can't");
        });

    assertThat(batches).hasSize(6).containsOnly(List.of("1", "2", "3"));
    assertThat(handled).containsExactly("3");
    assertThat(dead.bodies()).singleElement().asString().contains("\"batchSize\":3");
  }

  @Test
  void aReportOfAChangeThatWasNotThereIsAFailureOfTheWhole() {
    deliver(2, true, batch -> batch.size() > 1 ? failing("77") : ok());

    assertThat(batches).containsExactly(List.of("1", "2"), List.of("1"), List.of("2"));
  }

  @Test
  void isLeftInTheMiddleWhenThereIsNoTime() {
    StreamDelivery delivery =
        new StreamDelivery(
            source(true, true),
            _ -> {
              throw new IllegalStateException("can't");
            },
            dead,
            () -> false);

    assertThat(delivery.deliver("shard-1", records(1), handled::add)).isFalse();
    assertThat(handled).isEmpty();
    assertThat(dead.bodies()).isEmpty();
  }

  private boolean deliver(
      int records, boolean bisect, Function<List<String>, @Nullable StreamsEventResponse> answer) {
    return deliver(source(bisect, true), records, answer);
  }

  private boolean deliver(
      StreamSource source,
      int records,
      Function<List<String>, @Nullable StreamsEventResponse> answer) {
    return new StreamDelivery(
            source,
            event -> {
              batches.add(sequences(event));
              return answer.apply(sequences(event));
            },
            dead,
            () -> {
              pauses++;
              return true;
            })
        .deliver("shard-1", records(records), handled::add);
  }

  private static StreamSource source(boolean bisect, boolean partial) {
    return new StreamSource(
        "StreamsFunction", Duration.ofMinutes(2), "Things", 100, bisect, partial, 5, "Dead");
  }

  private static StreamsEventResponse ok() {
    return new StreamsEventResponse(List.of());
  }

  private static StreamsEventResponse failing(String... sequences) {
    return new StreamsEventResponse(
        List.of(sequences).stream().map(BatchItemFailure::new).toList());
  }

  private static List<String> sequences(DynamodbEvent event) {
    return event.getRecords().stream()
        .map(record -> record.getDynamodb().getSequenceNumber())
        .toList();
  }

  private static List<DynamodbStreamRecord> records(int count) {
    return IntStream.rangeClosed(1, count)
        .mapToObj(
            number -> {
              DynamodbStreamRecord record = new DynamodbStreamRecord();
              record.setEventSourceARN("arn:stream");
              record.setDynamodb(new StreamRecord().withSequenceNumber(String.valueOf(number)));
              return record;
            })
        .toList();
  }
}
