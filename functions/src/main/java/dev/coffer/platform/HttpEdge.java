package dev.coffer.platform;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * Where HTTP ends: it picks the endpoint, checks size and media type, asks the gate who calls,
 * turns what was refused into problem details, and puts the same headers on every answer. It is the
 * only class that knows API Gateway's events.
 *
 * @param <C> who can be signed in
 */
public final class HttpEdge<C> {
  private static final Logger LOG = LoggerFactory.getLogger(HttpEdge.class);

  private static final Map<String, String> HEADERS =
      Map.of(
          "cache-control", "no-store",
          "content-security-policy",
              "default-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'none'",
          "referrer-policy", "no-referrer",
          "strict-transport-security", "max-age=63072000; includeSubDomains",
          "x-content-type-options", "nosniff");

  private final Map<String, Endpoint<C>> endpoints;
  private final Collection<Route> elsewhere;
  private final Gate<C> gate;
  private final InstantSource clock;

  /** An edge for these endpoints. */
  public HttpEdge(Collection<? extends Endpoint<C>> endpoints, Gate<C> gate, InstantSource clock) {
    this(endpoints, List.of(), gate, clock);
  }

  /**
   * An edge for these endpoints and for what fits no route.
   *
   * @param elsewhere the routes that others answer: their paths are there, in their methods
   */
  public HttpEdge(
      Collection<? extends Endpoint<C>> endpoints,
      Collection<Route> elsewhere,
      Gate<C> gate,
      InstantSource clock) {
    this.elsewhere = List.copyOf(elsewhere);
    this.endpoints =
        endpoints.stream()
            .collect(
                Collectors.toUnmodifiableMap(
                    endpoint -> endpoint.route().key(), Function.identity()));
    this.gate = gate;
    this.clock = clock;
  }

  /** The routes it answers. */
  public Set<String> routeKeys() {
    return endpoints.keySet();
  }

  /** Answers one event of an HTTP API, payload format 2.0. */
  public APIGatewayV2HTTPResponse handle(APIGatewayV2HTTPEvent event) {
    String requestId = event.getRequestContext().getRequestId();
    Reply reply;
    try {
      reply = reply(event, requestId);
    } catch (Problem.Refused e) {
      reply = Reply.problem(e.problem(), requestId);
    } catch (SdkException e) {
      LOG.error("request {}: a service failed", requestId, e);
      reply =
          Reply.problem(
                  Problem.of(
                      ProblemType.UNAVAILABLE,
                      "A service that is needed didn't answer. It is safe to send the request"
                          + " again."),
                  requestId)
              .with("retry-after", "1");
    } catch (RuntimeException e) {
      LOG.error("request {}: failed", requestId, e);
      reply =
          Reply.problem(
              Problem.of(
                  ProblemType.INTERNAL,
                  "The fault is ours. Tell us the instance and we find it in the log."),
              requestId);
    }
    return response(reply, requestId);
  }

  private Reply reply(APIGatewayV2HTTPEvent event, String requestId) {
    String method = event.getRequestContext().getHttp().getMethod();
    String path = event.getRawPath();
    Endpoint<C> endpoint = endpoints.get(event.getRouteKey());
    if (endpoint == null) {
      return unrouted(method, path, requestId);
    }
    byte[] body = body(event);
    if (body.length > endpoint.maxBodyBytes()) {
      return Reply.problem(
          Problem.of(
              ProblemType.TOO_LARGE,
              "A body may have at most " + endpoint.maxBodyBytes() + " bytes."),
          requestId);
    }
    Map<String, String> headers = headers(event);
    if (takesBody(method) && !endpoint.accepts().equals(mediaType(headers.get("content-type")))) {
      return Reply.problem(
          Problem.of(
              ProblemType.UNSUPPORTED_MEDIA_TYPE,
              "Send the body as " + endpoint.accepts() + " in UTF-8."),
          requestId);
    }
    Map<String, String> pathParameters = event.getPathParameters();
    String rawQuery = event.getRawQueryString();
    Call call =
        new Call(
            endpoint.route(),
            pathParameters == null ? Map.of() : pathParameters,
            Query.of(rawQuery == null ? "" : rawQuery),
            headers,
            body,
            requestId,
            clock.instant());
    return switch (endpoint) {
      case Endpoint.Open<C> open -> open.handle(call);
      case Endpoint.SignedIn<C> signedIn ->
          switch (gate.admit(call)) {
            case Gate.Admission.Admitted<C>(C caller) -> signedIn.handle(call, caller);
            case Gate.Admission.Turned<C>(Problem problem) -> Reply.problem(problem, requestId);
          };
    };
  }

  private Reply unrouted(String method, String path, String requestId) {
    Set<String> allowed =
        Stream.concat(endpoints.values().stream().map(Endpoint::route), elsewhere.stream())
            .filter(route -> route.matchesPath(path))
            .map(Route::method)
            .collect(Collectors.toCollection(TreeSet::new));
    if (allowed.isEmpty() || allowed.contains(method)) {
      return Reply.problem(Problem.notFound(), requestId);
    }
    return Reply.problem(
            Problem.of(
                ProblemType.METHOD_NOT_ALLOWED, "Allowed here: " + String.join(", ", allowed)),
            requestId)
        .with("allow", String.join(", ", allowed));
  }

  private static APIGatewayV2HTTPResponse response(Reply reply, String requestId) {
    Map<String, String> headers = new LinkedHashMap<>(HEADERS);
    headers.put("content-type", reply.contentType());
    headers.put("x-request-id", requestId);
    headers.putAll(reply.headers());
    return APIGatewayV2HTTPResponse.builder()
        .withStatusCode(reply.status())
        .withHeaders(headers)
        .withBody(reply.body())
        .withIsBase64Encoded(false)
        .build();
  }

  private static boolean takesBody(String method) {
    return method.equals("POST") || method.equals("PUT") || method.equals("PATCH");
  }

  private static byte[] body(APIGatewayV2HTTPEvent event) {
    String body = event.getBody();
    if (body == null) {
      return new byte[0];
    }
    return event.getIsBase64Encoded()
        ? Base64.getDecoder().decode(body)
        : body.getBytes(StandardCharsets.UTF_8);
  }

  private static Map<String, String> headers(APIGatewayV2HTTPEvent event) {
    Map<String, String> headers = new HashMap<>();
    if (event.getHeaders() != null) {
      event.getHeaders().forEach((name, value) -> headers.put(lower(name), value));
    }
    return headers;
  }

  private static @Nullable String mediaType(@Nullable String contentType) {
    if (contentType == null) {
      return null;
    }
    int semicolon = contentType.indexOf(';');
    return lower((semicolon < 0 ? contentType : contentType.substring(0, semicolon)).strip());
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
