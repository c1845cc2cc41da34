package dev.coffer.local.aws;

import dev.coffer.local.aws.EventSources.QueueDefinition;
import dev.coffer.platform.Ids;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The queues of {@code template.yaml}, by their logical ids. */
public final class LocalQueues {
  private final Map<String, LocalQueue> queues = new HashMap<>();

  /**
   * Empty queues.
   *
   * @throws IllegalArgumentException when one's dead letters are a queue that isn't there
   */
  public LocalQueues(List<QueueDefinition> definitions, InstantSource clock, Ids ids) {
    for (QueueDefinition definition : definitions) {
      if (definition.deadLetters() == null) {
        add(definition, new LocalQueue.Rules(definition.visibility(), 1, null), clock, ids);
      }
    }
    for (QueueDefinition definition : definitions) {
      String deadLetters = definition.deadLetters();
      if (deadLetters != null) {
        add(
            definition,
            new LocalQueue.Rules(
                definition.visibility(), definition.maxReceives(), named(deadLetters)),
            clock,
            ids);
      }
    }
  }

  private void add(
      QueueDefinition definition, LocalQueue.Rules rules, InstantSource clock, Ids ids) {
    queues.put(definition.name(), new LocalQueue(definition.name(), rules, clock, ids));
  }

  /**
   * A queue by its logical id.
   *
   * @throws IllegalArgumentException when there is none
   */
  public LocalQueue named(String name) {
    LocalQueue queue = queues.get(name);
    if (queue == null) {
      throw new IllegalArgumentException("template.yaml has no queue " + name);
    }
    return queue;
  }
}
