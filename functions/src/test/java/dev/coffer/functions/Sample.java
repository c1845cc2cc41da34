package dev.coffer.functions;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Makes values that the document allows.
 *
 * @param ids an identifier for a field of this name
 * @param optional whether it fills in the fields that may be left out
 */
record Sample(UnaryOperator<String> ids, boolean optional) {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  /** A value of this shape for a field of this name. */
  JsonNode of(String name, Shape shape) {
    if (shape.example() != null) {
      return shape.example();
    }
    return switch (shape.kind()) {
      case Shape.Whole(long min, long max) -> JSON.numberNode(Math.clamp(1, min, max));
      case Shape.Text text -> JSON.textNode(text(name, text));
      case Shape.Id() -> JSON.textNode(ids.apply(name));
      case Shape.Moment() -> JSON.textNode("2026-11-23T09:00:00Z");
      case Shape.Day() -> JSON.textNode("2026-11-23");
      case Shape.Choice(var names) -> JSON.textNode(names.getFirst());
      case Shape.Flag() -> JSON.booleanNode(true);
      case Shape.Listed(Shape entry, int min, int _, boolean _) -> list(name, entry, min);
      case Shape.Structure structure -> object(structure);
      case Shape.Either(var shapes) -> of(name, shapes.getFirst());
    };
  }

  private static String text(String name, Shape.Text text) {
    if (text.pattern() != null) {
      throw new AssertionError(name + ": a text with a pattern needs an entry in `examples`");
    }
    return "a".repeat(Math.clamp(8, text.min(), text.max()));
  }

  private ArrayNode list(String name, Shape entry, int min) {
    ArrayNode list = JSON.arrayNode();
    for (int i = 0; i < Math.max(1, min); i++) {
      list.add(of(name, entry));
    }
    return list;
  }

  private ObjectNode object(Shape.Structure structure) {
    ObjectNode object = JSON.objectNode();
    for (Map.Entry<String, Shape> field : structure.fields().entrySet()) {
      if (optional || structure.required().contains(field.getKey())) {
        object.set(field.getKey(), of(field.getKey(), field.getValue()));
      }
    }
    return object;
  }
}
