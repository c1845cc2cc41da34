package dev.coffer.functions;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import dev.coffer.platform.Route;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/** The API document, as the tests hold every request and answer against it. */
final class OpenApi {
  private static final Path FILE = Path.of("openapi.yaml").toAbsolutePath();
  private static final JsonNode DOCUMENT = read();
  private static final JsonSchemaFactory SCHEMAS =
      JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);
  private static final Map<String, JsonSchema> BY_POINTER = new ConcurrentHashMap<>();

  private OpenApi() {}

  /** Every operation's route key. */
  static Set<String> routeKeys() {
    Set<String> keys = new TreeSet<>();
    DOCUMENT
        .get("paths")
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .fieldNames()
                    .forEachRemaining(
                        method -> keys.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey())));
    return keys;
  }

  /** The name of an operation. */
  static String operationId(String routeKey) {
    return DOCUMENT.at(operation(Route.of(routeKey))).get("operationId").asText();
  }

  /** Fails unless the document allows this JSON body of a request. */
  static void requireRequest(Route route, JsonNode body) {
    require(operation(route) + "/requestBody/content/application~1json/schema", body);
  }

  /** Fails unless the document promises this answer. */
  static void requireResponse(Route route, int status, String contentType, String body) {
    String responses = operation(route) + "/responses/";
    JsonNode response = DOCUMENT.at(responses + status);
    String pointer = responses + (response.isMissingNode() ? "default" : status);
    response = DOCUMENT.at(pointer);
    if (response.has("$ref")) {
      pointer = response.get("$ref").asText().substring(1);
      response = DOCUMENT.at(pointer);
    }
    JsonNode content = response.get("content");
    if (content == null) {
      assertThat(body).as("%s answers %s without a body", route.key(), status).isEmpty();
      return;
    }
    // The document need not name the charset.
    assertThat(content.has(contentType) || content.has(contentType.replaceFirst(";.*", "")))
        .as("%s answers %s with %s", route.key(), status, contentType)
        .isTrue();
    if (contentType.endsWith("json")) {
      require(pointer + "/content/" + contentType.replace("/", "~1") + "/schema", json(body));
    }
  }

  static JsonNode json(String text) {
    try {
      return new ObjectMapper().readTree(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void require(String pointer, JsonNode value) {
    JsonSchema schema =
        BY_POINTER.computeIfAbsent(
            pointer,
            key ->
                SCHEMAS.getSchema(
                    SchemaLocation.of(FILE.toUri() + "#" + key),
                    SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build()));
    assertThat(schema.validate(value)).as("%s by %s", value, pointer).isEmpty();
  }

  private static String operation(Route route) {
    return "/paths/"
        + route.path().replace("/", "~1")
        + "/"
        + route.method().toLowerCase(Locale.ROOT);
  }

  private static JsonNode read() {
    try {
      return new ObjectMapper(new YAMLFactory()).readTree(FILE.toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
