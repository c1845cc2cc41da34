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
import org.yaml.snakeyaml.Yaml;

/**
 * What {@code template.yaml} says that a laptop needs: routes, tables, queues, what functions are
 * given of streams and queues, and the names of tables and queues in the functions' environment.
 *
 * @param routes in the order of the template
 * @param fallback logical id of the function of the {@code $default} route
 * @param tables by logical id
 * @param environment the functions' variables that hold a reference, as the logical id they refer
 *     to
 * @param sources queues, and who is given what of streams and queues
 */
public record Template(
    List<FunctionRoute> routes,
    String fallback,
    List<TableDefinition> tables,
    Map<String, String> environment,
    EventSources sources) {

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
   * @param stream what its stream shows of a change, or null when it has none
   */
  public record TableDefinition(
      String name,
      Map<String, String> attributes,
      Map<String, String> keys,
      @Nullable String expiry,
      @Nullable String stream) {}

  /**
   * Reads a template.
   *
   * @throws IllegalArgumentException when something a laptop needs isn't there
   */
  public static Template read(Path file) {
    try (Reader reader = Files.newBufferedReader(file)) {
      return of(new Place(new Yaml(new CloudFormationYaml()).load(reader), "template.yaml"));
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
        for (Place event : resource.getValue().at("Properties").in("Events").values()) {
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
    return new Template(routes, fallback, tables, environment, EventSources.of(template));
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
    String stream =
        properties.has("StreamSpecification")
            ? properties.at("StreamSpecification").at("StreamViewType").text()
            : null;
    return new TableDefinition(name, attributes, keys, expiry, stream);
  }
}
