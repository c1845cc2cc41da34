package dev.coffer.functions;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.POJONode;
import com.fasterxml.jackson.databind.util.RawValue;
import java.util.ArrayList;
import java.util.List;

/**
 * A place in a JSON body.
 *
 * @param body the whole
 * @param steps from the whole to the place: names of fields and numbers of entries
 */
record Spot(JsonNode body, List<Object> steps) {

  /** A place inside this one. */
  Spot of(Object step) {
    List<Object> longer = new ArrayList<>(steps);
    longer.add(step);
    return new Spot(body, longer);
  }

  /** As a refusal names it: {@code items[0].id}. */
  String field() {
    StringBuilder field = new StringBuilder();
    for (Object step : steps) {
      if (step instanceof Integer number) {
        field.append('[').append(number).append(']');
      } else {
        field.append(field.isEmpty() ? "" : ".").append(step);
      }
    }
    return field.toString();
  }

  /** The name of the field that it is or is in. */
  String name() {
    return steps.stream()
        .filter(String.class::isInstance)
        .reduce((_, last) -> last)
        .orElse("body")
        .toString();
  }

  /** What is there; missing when nothing is. */
  JsonNode value() {
    return value(body, steps);
  }

  /** The same place in a body that holds another value there. */
  Spot holding(JsonNode value) {
    if (steps.isEmpty()) {
      return new Spot(value, steps);
    }
    JsonNode copy = body.deepCopy();
    put(copy, value);
    return new Spot(copy, steps);
  }

  /** The body with this text there, be it JSON or not. */
  String with(String raw) {
    return holding(new POJONode(new RawValue(raw))).body().toString();
  }

  /** The body without this field. */
  String without() {
    JsonNode copy = body.deepCopy();
    ((ObjectNode) parent(copy)).remove((String) steps.getLast());
    return copy.toString();
  }

  private void put(JsonNode root, JsonNode value) {
    switch (parent(root)) {
      case ObjectNode object -> object.set((String) steps.getLast(), value);
      case ArrayNode list -> list.set((Integer) steps.getLast(), value);
      default -> throw new IllegalStateException("nothing holds " + field());
    }
  }

  private JsonNode parent(JsonNode root) {
    return value(root, steps.subList(0, steps.size() - 1));
  }

  private static JsonNode value(JsonNode root, List<Object> steps) {
    JsonNode at = root;
    for (Object step : steps) {
      at = step instanceof Integer number ? at.path(number) : at.path((String) step);
    }
    return at;
  }
}
