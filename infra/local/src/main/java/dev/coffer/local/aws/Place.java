package dev.coffer.local.aws;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A value in the document, with the path that leads to it for messages. */
record Place(@Nullable Object value, String path) {
  boolean has(String name) {
    return value instanceof Map<?, ?> map && map.containsKey(name);
  }

  Place at(String name) {
    if (value instanceof Map<?, ?> map && map.containsKey(name)) {
      return new Place(map.get(name), path + "/" + name);
    }
    throw new IllegalArgumentException(path + " has no " + name);
  }

  Map<String, Place> children() {
    Map<String, Place> children = new LinkedHashMap<>();
    if (value instanceof Map<?, ?> map) {
      map.forEach(
          (name, child) -> children.put(String.valueOf(name), new Place(child, path + "/" + name)));
    }
    return children;
  }

  /** The children of a part that may be missing; then there are none. */
  Map<String, Place> in(String name) {
    return has(name) ? at(name).children() : Map.of();
  }

  List<Place> items() {
    List<Place> items = new ArrayList<>();
    if (value instanceof List<?> list) {
      list.forEach(item -> items.add(new Place(item, path + "[]")));
    }
    return items;
  }

  /** The logical id that it refers to: {@code !Ref X} or {@code !GetAtt X.Arn}. */
  String reference() {
    if (has("Ref")) {
      return at("Ref").text();
    }
    String attribute = at("GetAtt").text();
    return attribute.substring(0, attribute.indexOf('.'));
  }

  int number() {
    if (value instanceof Integer number) {
      return number;
    }
    throw new IllegalArgumentException(path + " isn't a number");
  }

  boolean flag() {
    return Boolean.TRUE.equals(value);
  }

  String text() {
    if (value instanceof String text) {
      return text;
    }
    throw new IllegalArgumentException(path + " isn't a text");
  }
}
