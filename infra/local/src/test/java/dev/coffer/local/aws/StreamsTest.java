package dev.coffer.local.aws;

import static org.assertj.core.api.Assertions.assertThat;

import com.almworks.sqlite4java.SQLiteConnection;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent.DynamodbStreamRecord;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.AttributeValue;
import dev.coffer.local.aws.EventSources.QueueDefinition;
import dev.coffer.local.aws.EventSources.StreamSource;
import dev.coffer.platform.Ids;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.SdkBytes;

@DisplayName("The streams of tables")
class StreamsTest {
  private static final EventSources SOURCES =
      new EventSources(
          List.of(new QueueDefinition("Dead", Duration.ofSeconds(30), 1, null)),
          List.of(source("Things"), source("Others")),
          List.of());

  private final List<DynamodbStreamRecord> seen = Collections.synchronizedList(new ArrayList<>());
  private final LocalQueues queues =
      new LocalQueues(SOURCES.queues(), InstantSource.system(), Ids.secure());

  @Test
  void tellWhatWasPutChangedAndDeletedInOrder() {
    try (Database database = tables(Database.inMemory());
        Streams streams = following(database, this::remember)) {
      put(database, "Things", "a", 1);
      put(database, "Things", "a", 2);
      database.client().deleteItem(delete -> delete.tableName("Things").key(key("a")));
      streams.catchUp();

      assertThat(seen)
          .extracting(DynamodbStreamRecord::getEventName)
          .containsExactly("INSERT", "MODIFY", "REMOVE");
      assertThat(seen)
          .extracting(DynamodbStreamRecord::getEventSourceARN)
          .allMatch(arn -> arn.contains(":table/Things/stream/"));
      assertThat(seen)
          .extracting(record -> record.getDynamodb().getSequenceNumber())
          .isSorted()
          .doesNotHaveDuplicates();
      DynamodbStreamRecord changed = seen.get(1);
      assertThat(changed.getEventSource()).isEqualTo("aws:dynamodb");
      assertThat(changed.getDynamodb().getKeys()).containsOnlyKeys("pk", "sk");
      assertThat(value(changed.getDynamodb().getOldImage())).isEqualTo("1");
      assertThat(value(changed.getDynamodb().getNewImage())).isEqualTo("2");
      assertThat(seen.get(0).getDynamodb().getOldImage()).isNull();
      assertThat(seen.get(2).getDynamodb().getNewImage()).isNull();
    }
  }

  @Test
  void tellEveryKindOfAttribute() {
    try (Database database = tables(Database.inMemory());
        Streams streams = following(database, this::remember)) {
      database
          .client()
          .putItem(
              put ->
                  put.tableName("Things")
                      .item(
                          Map.of(
                              "pk", text("a"),
                              "sk", text("a"),
                              "b", binary(),
                              "t", sdk(v -> v.bool(true)),
                              "z", sdk(v -> v.nul(true)),
                              "ss", sdk(v -> v.ss("x")),
                              "ns", sdk(v -> v.ns("1")),
                              "bs", sdk(v -> v.bs(SdkBytes.fromUtf8String("hi"))),
                              "l", sdk(v -> v.l(text("x"))),
                              "m", sdk(v -> v.m(Map.of("n", text("x")))))));
      streams.catchUp();

      ByteBuffer hi = SdkBytes.fromUtf8String("hi").asByteBuffer();
      AttributeValue x = new AttributeValue().withS("x");
      assertThat(seen.getFirst().getDynamodb().getNewImage())
          .containsEntry("b", new AttributeValue().withB(hi))
          .containsEntry("t", new AttributeValue().withBOOL(true))
          .containsEntry("z", new AttributeValue().withNULL(true))
          .containsEntry("ss", new AttributeValue().withSS("x"))
          .containsEntry("ns", new AttributeValue().withNS("1"))
          .containsEntry("bs", new AttributeValue().withBS(hi))
          .containsEntry("l", new AttributeValue().withL(x))
          .containsEntry("m", new AttributeValue().withM(Map.of("n", x)));
    }
  }

  @Test
  void tellAnEmptyMap() {
    try (Database database = tables(Database.inMemory());
        Streams streams = following(database, this::remember)) {
      database
          .client()
          .putItem(
              put ->
                  put.tableName("Things")
                      .item(
                          Map.of("pk", text("a"), "sk", text("a"), "m", sdk(v -> v.m(Map.of())))));
      streams.catchUp();

      assertThat(seen.getFirst().getDynamodb().getNewImage())
          .containsEntry("m", new AttributeValue().withM(Map.of()));
    }
  }

  @Test
  void comeInBatchesAsLargeAsTheTemplateSays() {
    List<Integer> sizes = new ArrayList<>();
    try (Database database = tables(Database.inMemory());
        Streams streams =
            following(
                database,
                (event, _) -> {
                  sizes.add(event.getRecords().size());
                  return new StreamsEventResponse(List.of());
                })) {
      for (int i = 0; i < 25; i++) {
        put(database, "Things", "row" + i, i);
      }
      streams.catchUp();
    }
    assertThat(sizes).containsExactly(10, 10, 5);
  }

  @Test
  void goOnAfterAChangeThatNobodyCanTake() {
    try (Database database = tables(Database.inMemory());
        Streams streams =
            following(
                database,
                (event, _) -> {
                  if (event.getRecords().stream().anyMatch(record -> pk(record).equals("bad"))) {
                    throw new IllegalStateException("can't");
                  }
                  seen.addAll(event.getRecords());
                  return new StreamsEventResponse(List.of());
                })) {
      for (String pk : List.of("a", "b", "bad", "c", "d")) {
        put(database, "Things", pk, 1);
      }
      streams.catchUp();

      assertThat(rows()).containsExactly("a", "b", "c", "d");
      assertThat(queues.named("Dead").bodies())
          .singleElement()
          .asString()
          .contains("\"batchSize\":1");
    }
  }

  @Test
  void goOnWhereTheyWereAfterARestart(@TempDir Path folder) {
    try (Database database = tables(open(folder));
        Streams streams = following(database, this::remember)) {
      put(database, "Things", "a", 1);
      put(database, "Others", "b", 1);
      streams.catchUp();
      put(database, "Things", "c", 1);
    }
    assertThat(rows()).containsExactly("a", "b");
    for (int i = 0; i < 2; i++) {
      try (Database database = tables(open(folder));
          Streams streams = following(database, this::remember)) {
        streams.catchUp();
        streams.catchUp();
      }
    }
    assertThat(rows()).containsExactly("a", "b", "c");
  }

  @Test
  void bringAgainWhatWasUnderWayWhenTheLaptopStopped(@TempDir Path folder) {
    try (Database database = tables(open(folder))) {
      Streams streams =
          following(
              database,
              (_, _) -> {
                throw new IllegalStateException("can't");
              });
      put(database, "Things", "a", 1);
      streams.close();
      streams.catchUp();
    }
    try (Database database = tables(open(folder));
        Streams streams = following(database, this::remember)) {
      streams.catchUp();
    }
    assertThat(rows()).containsExactly("a");
    assertThat(queues.named("Dead").bodies()).isEmpty();
  }

  @Test
  void waitForALaptopThatWasOffForMonths(@TempDir Path folder) throws Exception {
    try (Database database = tables(open(folder));
        Streams streams = following(database, this::remember)) {
      put(database, "Things", "a", 1);
      streams.catchUp();
      put(database, "Things", "b", 1);
    }
    monthsGoBy(folder);
    try (Database database = tables(open(folder));
        Streams streams = following(database, this::remember)) {
      put(database, "Things", "c", 1);
      streams.catchUp();
    }
    assertThat(rows()).containsExactly("a", "b", "c");
  }

  @Test
  void countOnWhenEverythingWasReadLongAgo(@TempDir Path folder) throws Exception {
    try (Database database = tables(open(folder));
        Streams streams = following(database, this::remember)) {
      put(database, "Things", "a", 1);
      put(database, "Things", "b", 1);
      streams.catchUp();
    }
    monthsGoBy(folder);
    try (Database database = tables(open(folder));
        Streams streams = following(database, this::remember)) {
      put(database, "Things", "c", 1);
      streams.catchUp();
    }
    assertThat(rows()).containsExactly("a", "b", "c");
    assertThat(seen)
        .extracting(record -> record.getDynamodb().getSequenceNumber())
        .isSorted()
        .doesNotHaveDuplicates();
  }

  @Test
  void keepOnlyWhatSomebodyMayStillAskFor(@TempDir Path folder) throws Exception {
    try (Database database = tables(open(folder));
        Streams streams = following(database, this::remember)) {
      for (int i = 0; i < 5; i++) {
        put(database, "Things", "row" + i, i);
        put(database, "Others", "row" + i, i);
      }
      streams.catchUp();
    }
    try (Database database = tables(open(folder));
        Streams streams = following(database, this::remember)) {
      streams.catchUp();
    }
    assertThat(kept(folder)).isLessThan(4);
  }

  @Test
  void areThereForTablesOfAnEarlierVersion(@TempDir Path folder) {
    try (Database database = open(folder)) {
      database.createTables(List.of(table("Things", null), table("Others", null)));
      put(database, "Things", "before", 1);
    }
    try (Database database = tables(open(folder));
        Streams streams = following(database, this::remember)) {
      put(database, "Things", "a", 1);
      streams.catchUp();
    }
    assertThat(rows()).containsExactly("a");
  }

  @Test
  void areFollowedInTheBackground() throws Exception {
    CountDownLatch told = new CountDownLatch(2);
    try (Database database = tables(Database.inMemory());
        Streams streams =
            following(
                database,
                (event, _) -> {
                  event.getRecords().forEach(_ -> told.countDown());
                  return new StreamsEventResponse(List.of());
                })) {
      streams.start();
      put(database, "Things", "a", 1);
      put(database, "Others", "b", 1);
      assertThat(told.await(30, TimeUnit.SECONDS)).isTrue();
    }
  }

  private Streams following(
      Database database, RequestHandler<DynamodbEvent, StreamsEventResponse> function) {
    return new Streams(
        SOURCES,
        database,
        Map.of("StreamsFunction", function),
        queues,
        Ids.secure(),
        Duration.ZERO);
  }

  private StreamsEventResponse remember(DynamodbEvent event, Context context) {
    assertThat(context.getRemainingTimeInMillis()).isPositive();
    seen.addAll(event.getRecords());
    return new StreamsEventResponse(List.of());
  }

  private List<String> rows() {
    return seen.stream().map(StreamsTest::pk).toList();
  }

  private static String pk(DynamodbStreamRecord record) {
    return Objects.requireNonNull(record.getDynamodb().getKeys().get("pk")).getS();
  }

  private static String value(Map<String, AttributeValue> image) {
    AttributeValue value = image.get("v");
    return value == null ? "" : value.getN();
  }

  /** The file as it would be if it had been closed months ago. */
  private static void monthsGoBy(Path folder) throws Exception {
    inFile(folder, "UPDATE us SET CreationDateTime = CreationDateTime - 10000000000");
    inFile(folder, "UPDATE ss SET CreationDateTime = CreationDateTime - 10000000000");
  }

  private static void inFile(Path folder, String statement) throws Exception {
    SQLiteConnection file = new SQLiteConnection(folder.resolve("dynamodb/coffer.db").toFile());
    file.open(false);
    file.exec(statement);
    file.dispose();
  }

  private static int kept(Path folder) throws Exception {
    SQLiteConnection file = new SQLiteConnection(folder.resolve("dynamodb/coffer.db").toFile());
    file.open(false);
    var count = file.prepare("SELECT COUNT(*) FROM us");
    count.step();
    int kept = count.columnInt(0);
    count.dispose();
    file.dispose();
    return kept;
  }

  private static Database open(Path folder) {
    return switch (Database.inFolder(folder, false)) {
      case Database.Opening.Opened(Database database) -> database;
      case Database.Opening.Held(Path held) -> throw new AssertionError(held + " is held");
    };
  }

  private static Database tables(Database database) {
    database.createTables(
        List.of(table("Things", "NEW_AND_OLD_IMAGES"), table("Others", "NEW_AND_OLD_IMAGES")));
    return database;
  }

  private static Template.TableDefinition table(String name, @Nullable String stream) {
    return new Template.TableDefinition(
        name, Map.of("pk", "S", "sk", "S"), Map.of("pk", "HASH", "sk", "RANGE"), null, stream);
  }

  private static StreamSource source(String table) {
    return new StreamSource(
        "StreamsFunction", Duration.ofMinutes(2), table, 10, true, true, 5, "Dead");
  }

  private static void put(Database database, String table, String pk, int value) {
    database
        .client()
        .putItem(
            put ->
                put.tableName(table)
                    .item(
                        Map.of(
                            "pk", text(pk),
                            "sk", text(pk),
                            "v", sdk(v -> v.n(String.valueOf(value))))));
  }

  private static Map<String, software.amazon.awssdk.services.dynamodb.model.AttributeValue> key(
      String pk) {
    return Map.of("pk", text(pk), "sk", text(pk));
  }

  private static software.amazon.awssdk.services.dynamodb.model.AttributeValue text(String text) {
    return sdk(v -> v.s(text));
  }

  private static software.amazon.awssdk.services.dynamodb.model.AttributeValue binary() {
    return sdk(v -> v.b(SdkBytes.fromUtf8String("hi")));
  }

  private static software.amazon.awssdk.services.dynamodb.model.AttributeValue sdk(
      Consumer<software.amazon.awssdk.services.dynamodb.model.AttributeValue.Builder> made) {
    return software.amazon.awssdk.services.dynamodb.model.AttributeValue.builder()
        .applyMutation(made)
        .build();
  }
}
