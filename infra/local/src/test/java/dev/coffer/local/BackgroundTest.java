package dev.coffer.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse;
import dev.coffer.functions.Cloud;
import dev.coffer.local.aws.Database;
import dev.coffer.local.aws.EventSources;
import dev.coffer.local.aws.EventSources.QueueSource;
import dev.coffer.local.aws.EventSources.StreamSource;
import dev.coffer.local.aws.Template;
import dev.coffer.local.http.LocalServer;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

@DisplayName("On a laptop")
class BackgroundTest {
  private final BlockingQueue<String> changes = new LinkedBlockingQueue<>();
  private final BlockingQueue<String> jobs = new LinkedBlockingQueue<>();

  @Test
  void whatChangesIsToldAndWhatIsQueuedIsDone() throws Exception {
    try (Laptop laptop = started(this::remembering)) {
      Cloud cloud = laptop.cloud();
      cloud
          .dynamo()
          .putItem(
              put ->
                  put.tableName(cloud.tables().ownership())
                      .item(
                          Map.of(
                              "pk", AttributeValue.fromS("a"), "sk", AttributeValue.fromS("b"))));
      cloud.jobs().send("a job");

      assertThat(changes.poll(30, TimeUnit.SECONDS)).isEqualTo("INSERT");
      assertThat(jobs.poll(30, TimeUnit.SECONDS)).isEqualTo("a job");
    }
  }

  @Test
  void everyFunctionOfTheTemplateIsGivenItsEvents() {
    EventSources sources = Template.read(Root.find().resolve("template.yaml")).sources();
    try (Laptop laptop = started(Wiring::functions)) {
      Handlers handlers = Wiring.functions(laptop.cloud());
      assertThat(handlers.streams().keySet())
          .containsAll(sources.streams().stream().map(StreamSource::function).toList());
      assertThat(handlers.queues().keySet())
          .containsAll(sources.consumers().stream().map(QueueSource::function).toList());
    }
  }

  @Test
  void aJobThatNobodyTakesComesAgainAndIsNotLost() throws Exception {
    try (Laptop laptop = started(Wiring::functions)) {
      assertThat(laptop.background().daily().awaitFirst(60)).isTrue();
      laptop.cloud().jobs().send("unknown");
      assertThat(laptop.background().queues().named("JobsQueue").bodies())
          .containsExactly("unknown");
      laptop.background().streams().catchUp();
    }
  }

  private Handlers remembering(Cloud cloud) {
    return new Handlers(
        Wiring.functions(cloud).http(),
        Map.of(
            "StreamsFunction",
            (event, _) -> {
              event.getRecords().forEach(record -> changes.add(record.getEventName()));
              return new StreamsEventResponse(List.of());
            }),
        Map.of(
            "JobsFunction",
            (event, _) -> {
              event.getRecords().forEach(message -> jobs.add(message.getBody()));
              return new SQSBatchResponse(List.of());
            }));
  }

  private static Laptop started(Functions functions) {
    LocalServer server =
        switch (LocalServer.open(0)) {
          case LocalServer.Opening.Opened(LocalServer opened) -> opened;
          case LocalServer.Opening.PortTaken(int port) -> throw new AssertionError(port);
        };
    return Laptop.start(
        server, Database.inMemory(), Root.find(), null, functions, (cloud, secrets) -> {});
  }
}
