package dev.coffer.local.aws;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The queues of {@code template.yaml}, and which function is given what of streams and queues.
 *
 * @param queues in the order of the template
 * @param streams who follows a table
 * @param consumers who is given a queue's messages
 */
public record EventSources(
    List<QueueDefinition> queues, List<StreamSource> streams, List<QueueSource> consumers) {
  /** Nothing. */
  static final EventSources NONE = new EventSources(List.of(), List.of(), List.of());

  /** Keeps its own copies. */
  public EventSources {
    queues = List.copyOf(queues);
    streams = List.copyOf(streams);
    consumers = List.copyOf(consumers);
  }

  /**
   * A queue.
   *
   * @param name logical id, which is its name on a laptop
   * @param visibility how long a received message is hidden
   * @param maxReceives how often it is given out
   * @param deadLetters where it goes then; null when it is given out for ever
   */
  public record QueueDefinition(
      String name, Duration visibility, int maxReceives, @Nullable String deadLetters) {}

  /**
   * A function that follows a table.
   *
   * @param function logical id
   * @param timeout how long it may run
   * @param table logical id
   * @param batchSize how many changes it is given at most
   * @param bisect whether a batch that fails is halved
   * @param partial whether it may say which change failed
   * @param maxRetries how often a batch that fails is given again
   * @param deadLetters queue that is told what was given up
   */
  public record StreamSource(
      String function,
      Duration timeout,
      String table,
      int batchSize,
      boolean bisect,
      boolean partial,
      int maxRetries,
      String deadLetters) {}

  /**
   * A function that is given a queue's messages.
   *
   * @param function logical id
   * @param timeout how long it may run
   * @param queue logical id
   * @param batchSize how many messages it is given at most
   * @param partial whether it may say which messages failed
   */
  public record QueueSource(
      String function, Duration timeout, String queue, int batchSize, boolean partial) {}

  static EventSources of(Place template) {
    Place usual = template.at("Globals").at("Function");
    List<QueueDefinition> queues = new ArrayList<>();
    List<StreamSource> streams = new ArrayList<>();
    List<QueueSource> consumers = new ArrayList<>();
    for (Map.Entry<String, Place> resource : template.at("Resources").children().entrySet()) {
      String name = resource.getKey();
      String type = resource.getValue().at("Type").text();
      if (type.equals("AWS::SQS::Queue")) {
        queues.add(queue(name, resource.getValue().at("Properties")));
      } else if (type.equals("AWS::Serverless::Function")) {
        Place properties = resource.getValue().at("Properties");
        Duration timeout =
            Duration.ofSeconds(
                (properties.has("Timeout") ? properties : usual).at("Timeout").number());
        for (Place event : properties.in("Events").values()) {
          switch (event.at("Type").text()) {
            case "DynamoDB" -> streams.add(stream(name, timeout, event.at("Properties")));
            case "SQS" -> consumers.add(consumer(name, timeout, event.at("Properties")));
            default -> {} // requests and the clock are others' business
          }
        }
      }
    }
    return new EventSources(queues, streams, consumers);
  }

  private static QueueDefinition queue(String name, Place properties) {
    Duration visibility =
        Duration.ofSeconds(
            properties.has("VisibilityTimeout")
                ? properties.at("VisibilityTimeout").number()
                : 30); // as SQS does
    if (!properties.has("RedrivePolicy")) {
      return new QueueDefinition(name, visibility, 1, null);
    }
    Place redrive = properties.at("RedrivePolicy");
    return new QueueDefinition(
        name,
        visibility,
        redrive.at("maxReceiveCount").number(),
        redrive.at("deadLetterTargetArn").reference());
  }

  private static StreamSource stream(String function, Duration timeout, Place properties) {
    return new StreamSource(
        function,
        timeout,
        properties.at("Stream").reference(),
        properties.at("BatchSize").number(),
        properties.has("BisectBatchOnFunctionError")
            && properties.at("BisectBatchOnFunctionError").flag(),
        partial(properties),
        properties.at("MaximumRetryAttempts").number(),
        properties.at("DestinationConfig").at("OnFailure").at("Destination").reference());
  }

  private static QueueSource consumer(String function, Duration timeout, Place properties) {
    return new QueueSource(
        function,
        timeout,
        properties.at("Queue").reference(),
        properties.at("BatchSize").number(),
        partial(properties));
  }

  private static boolean partial(Place properties) {
    return properties.has("FunctionResponseTypes")
        && properties.at("FunctionResponseTypes").items().stream()
            .anyMatch(type -> type.text().equals("ReportBatchItemFailures"));
  }
}
