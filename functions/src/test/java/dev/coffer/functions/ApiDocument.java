package dev.coffer.functions;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import dev.coffer.functions.ApiOperation.Body;
import dev.coffer.functions.ApiOperation.Parameter;
import dev.coffer.functions.ApiOperation.Place;
import dev.coffer.platform.Route;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * An API document and its operations. Beyond OpenAPI it reads two extensions of an operation:
 * {@code x-roles}, the roles that may use it (every signed-in user where it is missing), and {@code
 * x-max-bytes}, its largest body (64 KB where it is missing).
 */
final class ApiDocument {
  private static final int MAX_BYTES = 64 * 1024;

  private final JsonNode document;
  private final Schemas schemas;

  private ApiDocument(JsonNode document) {
    this.document = document;
    this.schemas = new Schemas(document);
  }

  /** Reads a document. */
  static ApiDocument read(Path file) {
    try {
      return new ApiDocument(new ObjectMapper(new YAMLFactory()).readTree(file.toFile()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All operations, in the document's order. */
  List<ApiOperation> operations() {
    List<ApiOperation> operations = new ArrayList<>();
    for (Map.Entry<String, JsonNode> path : document.get("paths").properties()) {
      for (Map.Entry<String, JsonNode> method : path.getValue().properties()) {
        Route route = new Route(method.getKey().toUpperCase(Locale.ROOT), path.getKey());
        operations.add(operation(route, method.getValue()));
      }
    }
    return operations;
  }

  /** The methods that the document has for a concrete path. */
  Set<String> methods(String path) {
    Set<String> methods = new TreeSet<>();
    for (Map.Entry<String, JsonNode> pattern : document.get("paths").properties()) {
      if (new Route("GET", pattern.getKey()).matchesPath(path)) {
        pattern
            .getValue()
            .fieldNames()
            .forEachRemaining(m -> methods.add(m.toUpperCase(Locale.ROOT)));
      }
    }
    return methods;
  }

  private ApiOperation operation(Route route, JsonNode operation) {
    JsonNode security = operation.path("security");
    Set<String> roles = new LinkedHashSet<>();
    operation.path("x-roles").forEach(role -> roles.add(role.asText()));
    List<Parameter> parameters = new ArrayList<>();
    operation.path("parameters").forEach(one -> parameters.add(parameter(route, one)));
    return new ApiOperation(
        route,
        operation.get("operationId").asText(),
        security.isArray() && security.isEmpty(),
        roles,
        parameters,
        body(route, operation.at("/requestBody/content")),
        operation.path("x-max-bytes").asInt(MAX_BYTES));
  }

  private Parameter parameter(Route route, JsonNode written) {
    JsonNode parameter = schemas.flat(written);
    String name = parameter.get("name").asText();
    return new Parameter(
        name,
        Place.valueOf(parameter.get("in").asText().toUpperCase(Locale.ROOT)),
        parameter.path("required").asBoolean(),
        schemas.shape(route.key() + " " + name, parameter.get("schema")));
  }

  private @Nullable Body body(Route route, JsonNode content) {
    if (content.isMissingNode()) {
      return null;
    }
    if (content.size() != 1) {
      throw new AssertionError(route.key() + " must take exactly one media type");
    }
    String mediaType = content.fieldNames().next();
    return new Body(
        mediaType,
        mediaType.equals("application/json")
            ? schemas.shape(route.key(), content.get(mediaType).get("schema"))
            : null,
        content.get(mediaType).path("example").asText());
  }
}
