package dev.coffer.local.aws;

import dev.coffer.platform.Route;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.AbstractConstruct;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * What {@code template.yaml} says that a laptop needs: routes, tables, and the names of the tables
 * in the functions' environment.
 *
 * @param routes in the order of the template
 * @param fallback logical id of the function of the {@code $default} route
 * @param tables by logical id
 * @param environment the functions' variables that hold a reference, as the logical id they refer
 *     to
 */
public record Template(
    List<FunctionRoute> routes,
    String fallback,
    List<TableDefinition> tables,
    Map<String, String> environment) {

  /** Keeps its own copies. */
  public Template {
    routes = List.copyOf(routes);
    tables = List.copyOf(tables);
    environment = Map.copyOf(environment);
  }

  /**
   * A route and who answers it.
   *
   * @param function logical id
   */
  public record FunctionRoute(Route route, String function) {}

  /**
   * A table.
   *
   * @param name logical id, which is its name on a laptop
   * @param attributes type by attribute ({@code S}, {@code N} or {@code B})
   * @param keys key type by attribute ({@code HASH} or {@code RANGE})
   * @param expiry the attribute of its time to live, or null
   */
  public record TableDefinition(
      String name,
      Map<String, String> attributes,
      Map<String, String> keys,
      @Nullable String expiry) {}

  /**
   * Reads a template.
   *
   * @throws IllegalArgumentException when something a laptop needs isn't there
   */
  public static Template read(Path file) {
    try (Reader reader = Files.newBufferedReader(file)) {
      return of(new Place(new Yaml(new CloudFormation()).load(reader), "template.yaml"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Template of(Place template) {
    List<FunctionRoute> routes = new ArrayList<>();
    List<TableDefinition> tables = new ArrayList<>();
    String fallback = null;
    Map<String, Place> resources = template.at("Resources").children();
    for (Map.Entry<String, Place> resource : resources.entrySet()) {
      String type = resource.getValue().at("Type").text();
      if (type.equals("AWS::Serverless::Function")) {
        Place events = resource.getValue().at("Properties").at("Events");
        for (Place event : events.children().values()) {
          if (event.at("Type").text().equals("HttpApi")) {
            Place properties = event.at("Properties");
            if (properties.has("Path")) {
              Route route = new Route(properties.at("Method").text(), properties.at("Path").text());
              routes.add(new FunctionRoute(route, resource.getKey()));
            } else {
              fallback = resource.getKey();
            }
          }
        }
      } else if (type.equals("AWS::DynamoDB::Table")) {
        tables.add(table(resource.getKey(), resource.getValue().at("Properties")));
      }
    }
    if (fallback == null) {
      throw new IllegalArgumentException("template.yaml: no $default route");
    }
    Map<String, String> environment = new LinkedHashMap<>();
    Place variables = template.at("Globals").at("Function").at("Environment").at("Variables");
    for (Map.Entry<String, Place> variable : variables.children().entrySet()) {
      if (variable.getValue().has("Ref")) {
        environment.put(variable.getKey(), variable.getValue().at("Ref").text());
      }
    }
    return new Template(routes, fallback, tables, environment);
  }

  private static TableDefinition table(String name, Place properties) {
    Map<String, String> attributes = new LinkedHashMap<>();
    for (Place attribute : properties.at("AttributeDefinitions").items()) {
      attributes.put(attribute.at("AttributeName").text(), attribute.at("AttributeType").text());
    }
    Map<String, String> keys = new LinkedHashMap<>();
    for (Place key : properties.at("KeySchema").items()) {
      keys.put(key.at("AttributeName").text(), key.at("KeyType").text());
    }
    String expiry =
        properties.has("TimeToLiveSpecification")
            ? properties.at("TimeToLiveSpecification").at("AttributeName").text()
            : null;
    return new TableDefinition(name, attributes, keys, expiry);
  }

  /** A value in the document, with the path that leads to it for messages. */
  private record Place(@Nullable Object value, String path) {
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
            (name, child) ->
                children.put(String.valueOf(name), new Place(child, path + "/" + name)));
      }
      return children;
    }

    List<Place> items() {
      List<Place> items = new ArrayList<>();
      if (value instanceof List<?> list) {
        list.forEach(item -> items.add(new Place(item, path + "[]")));
      }
      return items;
    }

    String text() {
      if (value instanceof String text) {
        return text;
      }
      throw new IllegalArgumentException(path + " isn't a text");
    }
  }

  /** YAML with CloudFormation's short functions: {@code !Ref X} becomes {@code {Ref: X}}. */
  private static final class CloudFormation extends SafeConstructor {
    CloudFormation() {
      super(new LoaderOptions());
      yamlMultiConstructors.put(
          "!",
          new AbstractConstruct() {
            @Override
            public Object construct(Node node) {
              String name = node.getTag().getValue().substring(1);
              Map<String, @Nullable Object> function = new LinkedHashMap<>();
              function.put(name, argument(node));
              return function;
            }
          });
    }

    private @Nullable Object argument(Node node) {
      return switch (node) {
        case ScalarNode scalar -> scalar.getValue();
        case SequenceNode sequence -> constructSequence(sequence);
        case MappingNode mapping -> constructMapping(mapping);
        default -> throw new IllegalArgumentException("unknown YAML: " + node.getNodeId());
      };
    }
  }
}
