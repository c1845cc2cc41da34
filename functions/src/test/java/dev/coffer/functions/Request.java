package dev.coffer.functions;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import dev.coffer.platform.Route;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One request, before it is sent.
 *
 * @param route what it asks for
 * @param path the path's parameters, decoded
 * @param query as it is written behind the question mark
 * @param headers by name
 */
@SuppressWarnings("ArrayRecordComponent") // never changed, never compared
record Request(
    Route route, Map<String, String> path, String query, Map<String, String> headers, byte[] body) {

  Request(Route route, String query) {
    this(route, Map.of(), query, Map.of(), new byte[0]);
  }

  Request method(String method) {
    return new Request(new Route(method, route.path()), path, query, headers, body);
  }

  Request path(String name, String value) {
    return new Request(route, with(path, name, value), query, headers, body);
  }

  /** The same with one more parameter of the query, written as given. */
  Request query(String more) {
    String longer = query.isEmpty() ? more : query + "&" + more;
    return new Request(route, path, longer, headers, body);
  }

  Request header(String name, String value) {
    return new Request(route, path, query, with(headers, name, value), body);
  }

  Request without(String header) {
    Map<String, String> fewer = new HashMap<>(headers);
    fewer.remove(header);
    return new Request(route, path, query, fewer, body);
  }

  Request body(byte[] bytes) {
    return new Request(route, path, query, headers, bytes);
  }

  Request body(String text) {
    return body(text.getBytes(UTF_8));
  }

  /** Its path with the parameters filled in. */
  String rawPath() {
    String raw = route.path();
    for (Map.Entry<String, String> parameter : path.entrySet()) {
      raw = raw.replace("{" + parameter.getKey() + "}", Encoding.segment(parameter.getValue()));
    }
    return raw;
  }

  /** The event that API Gateway makes of it, when it has these routes. */
  APIGatewayV2HTTPEvent event(Set<String> routeKeys) {
    boolean routed = routeKeys.contains(route.key());
    String text = text();
    return APIGatewayV2HTTPEvent.builder()
        .withVersion("2.0")
        .withRouteKey(routed ? route.key() : "$default")
        .withRawPath(rawPath())
        .withRawQueryString(query)
        .withHeaders(headers)
        .withPathParameters(routed ? path : Map.of())
        .withBody(text == null ? Base64.getEncoder().encodeToString(body) : text)
        .withIsBase64Encoded(text == null)
        .withRequestContext(
            APIGatewayV2HTTPEvent.RequestContext.builder()
                .withRequestId("request-1")
                .withHttp(
                    APIGatewayV2HTTPEvent.RequestContext.Http.builder()
                        .withMethod(route.method())
                        .withPath(rawPath())
                        .build())
                .build())
        .build();
  }

  /** The body as text, or null where it isn't one. */
  private @Nullable String text() {
    try {
      return UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
    } catch (CharacterCodingException e) {
      return null;
    }
  }

  private static Map<String, String> with(Map<String, String> map, String name, String value) {
    Map<String, String> more = new HashMap<>(map);
    more.put(name, value);
    return more;
  }
}
