package dev.coffer.functions;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the schemas of requests. What it doesn't understand, and a text, list or object without a
 * limit, it refuses: nothing that a caller may send is left untested by accident.
 */
final class Schemas {
  private static final Set<String> KNOWN =
      Set.of(
          "type",
          "enum",
          "const",
          "oneOf",
          "pattern",
          "format",
          "minLength",
          "maxLength",
          "minimum",
          "maximum",
          "items",
          "minItems",
          "maxItems",
          "uniqueItems",
          "properties",
          "required",
          "additionalProperties",
          "description",
          "title",
          "default",
          "examples");

  private final JsonNode document;

  Schemas(JsonNode document) {
    this.document = document;
  }

  /** The shape that a schema describes; {@code where} names it in complaints. */
  Shape shape(String where, JsonNode schema) {
    ObjectNode flat = flat(schema);
    for (Map.Entry<String, JsonNode> keyword : flat.properties()) {
      if (!KNOWN.contains(keyword.getKey())) {
        throw unknown(where, "the keyword " + keyword.getKey());
      }
    }
    JsonNode example = flat.at("/examples/0");
    @Nullable JsonNode given = example.isMissingNode() ? null : example;
    if (flat.has("oneOf")) {
      return either(where, flat.get("oneOf"), given);
    }
    Set<String> types = new LinkedHashSet<>();
    (flat.path("type").isArray() ? flat.get("type") : List.of(flat.path("type")))
        .forEach(type -> types.add(type.asText()));
    boolean nullable = types.remove("null");
    if (types.size() != 1) {
      throw unknown(where, "the types " + types);
    }
    return new Shape(kind(where, types.iterator().next(), flat), nullable, given);
  }

  /** A schema or parameter with what its references and {@code allOf} bring in. */
  ObjectNode flat(JsonNode schema) {
    ObjectNode flat = JsonNodeFactory.instance.objectNode();
    for (Map.Entry<String, JsonNode> keyword : schema.properties()) {
      if (!keyword.getKey().equals("$ref") && !keyword.getKey().equals("allOf")) {
        flat.set(keyword.getKey(), keyword.getValue().deepCopy());
      }
    }
    if (schema.has("$ref")) {
      merge(flat, flat(document.at(schema.get("$ref").asText().substring(1))));
    }
    schema.path("allOf").forEach(part -> merge(flat, flat(part)));
    return flat;
  }

  private static void merge(ObjectNode flat, ObjectNode more) {
    for (Map.Entry<String, JsonNode> keyword : more.properties()) {
      JsonNode mine = flat.get(keyword.getKey());
      JsonNode theirs = keyword.getValue();
      if (mine == null) {
        flat.set(keyword.getKey(), theirs);
      } else if (mine instanceof ObjectNode both && keyword.getKey().equals("properties")) {
        both.setAll((ObjectNode) theirs);
      } else if (mine instanceof ArrayNode both && keyword.getKey().equals("required")) {
        theirs.forEach(both::add);
      } else if (narrower(keyword.getKey(), mine, theirs)) {
        flat.set(keyword.getKey(), theirs);
      }
    }
  }

  private static boolean narrower(String keyword, JsonNode before, JsonNode now) {
    return keyword.startsWith("min")
        ? now.asLong() > before.asLong()
        : keyword.startsWith("max") && now.asLong() < before.asLong();
  }

  private Shape either(String where, JsonNode schemas, @Nullable JsonNode example) {
    List<Shape> shapes = new ArrayList<>();
    boolean nullable = false;
    for (JsonNode one : schemas) {
      if (flat(one).path("type").asText().equals("null")) {
        nullable = true;
      } else {
        shapes.add(shape(where, one));
      }
    }
    if (shapes.size() > 1
        && !shapes.stream().allMatch(one -> one.kind() instanceof Shape.Structure)) {
      throw unknown(where, "a choice between other things than objects");
    }
    return shapes.size() == 1
        ? new Shape(shapes.getFirst().kind(), nullable, example)
        : new Shape(new Shape.Either(shapes), nullable, example);
  }

  private Shape.Kind kind(String where, String type, ObjectNode schema) {
    return switch (type) {
      case "integer" ->
          new Shape.Whole(
              schema.path("minimum").asLong(Long.MIN_VALUE),
              schema.path("maximum").asLong(Long.MAX_VALUE));
      case "boolean" -> new Shape.Flag();
      case "string" -> text(where, schema);
      case "array" ->
          new Shape.Listed(
              shape(where + "[0]", schema.get("items")),
              schema.path("minItems").asInt(0),
              limit(where, schema, "maxItems"),
              schema.path("uniqueItems").asBoolean());
      case "object" -> structure(where, schema);
      default -> throw unknown(where, "the type " + type);
    };
  }

  private Shape.Kind text(String where, ObjectNode schema) {
    if (schema.has("const")) {
      return new Shape.Choice(List.of(schema.get("const").asText()));
    }
    if (schema.has("enum")) {
      List<String> names = new ArrayList<>();
      schema.get("enum").forEach(name -> names.add(name.asText()));
      return new Shape.Choice(names);
    }
    String pattern = schema.path("pattern").asText();
    if (pattern.equals(document.at("/components/schemas/Id/pattern").asText("none"))) {
      return new Shape.Id();
    }
    return switch (schema.path("format").asText()) {
      case "date-time" -> new Shape.Moment();
      case "date" -> new Shape.Day();
      case "" ->
          new Shape.Text(
              schema.path("minLength").asInt(0),
              limit(where, schema, "maxLength"),
              pattern.isEmpty() ? null : Pattern.compile(pattern));
      default -> throw unknown(where, "the format " + schema.get("format").asText());
    };
  }

  private Shape.Kind structure(String where, ObjectNode schema) {
    if (schema.path("additionalProperties").asBoolean(true)) {
      throw unknown(where, "an object that allows further fields");
    }
    Map<String, Shape> fields = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> field : schema.path("properties").properties()) {
      fields.put(field.getKey(), shape(where + "." + field.getKey(), field.getValue()));
    }
    Set<String> required = new LinkedHashSet<>();
    schema.path("required").forEach(name -> required.add(name.asText()));
    return new Shape.Structure(fields, required);
  }

  private static int limit(String where, ObjectNode schema, String keyword) {
    if (!schema.has(keyword)) {
      throw unknown(where, "a value of a request without " + keyword);
    }
    return schema.get(keyword).asInt();
  }

  private static AssertionError unknown(String where, String what) {
    return new AssertionError(
        where
            + ": the tests of wrong requests don't know "
            + what
            + "; change the document or"
            + " teach them");
  }
}
