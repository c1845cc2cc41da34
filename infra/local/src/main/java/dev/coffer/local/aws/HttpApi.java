package dev.coffer.local.aws;

import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import dev.coffer.local.http.Answer;
import dev.coffer.local.http.Asked;
import dev.coffer.local.http.Header;
import dev.coffer.local.http.Site;
import dev.coffer.platform.Ids;
import dev.coffer.platform.Route;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * API Gateway's HTTP API: finds the route, gives the function its event, sends what it answers. The
 * routes are the template's; a request that fits none goes to the {@code $default} route.
 */
public final class HttpApi implements Site {
  /** API Gateway's own limit of a body, in bytes. */
  private static final int TIME_MILLIS = 25_000;

  private static final int BODY_BYTES_MAX = 10 * 1024 * 1024;

  private static final Logger LOG = LoggerFactory.getLogger(HttpApi.class);

  private final Template template;
  private final Map<String, RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse>>
      functions;
  private final InstantSource clock;
  private final Ids ids;

  /**
   * An API.
   *
   * @param functions by logical id in the template
   * @throws IllegalArgumentException when a function of the template isn't there
   */
  public HttpApi(
      Template template,
      Map<String, RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse>> functions,
      InstantSource clock,
      Ids ids) {
    for (Template.FunctionRoute route : template.routes()) {
      if (!functions.containsKey(route.function())) {
        throw new IllegalArgumentException("no function " + route.function());
      }
    }
    this.template = template;
    this.functions = Map.copyOf(functions);
    this.clock = clock;
    this.ids = ids;
  }

  @Override
  public Answer answer(Asked asked) {
    if (asked.body().length > BODY_BYTES_MAX) {
      return Answer.text(413, "application/json", "{\"message\":\"Request Entity Too Large\"}");
    }
    Template.FunctionRoute match = match(asked.method(), asked.path());
    String function = match == null ? template.fallback() : match.function();
    RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> handler =
        functions.get(function);
    if (handler == null) {
      throw new IllegalStateException("no function " + function);
    }
    String requestId = ids.next();
    APIGatewayV2HTTPEvent event =
        GatewayEvents.event(
            asked,
            match == null ? "$default" : match.route().key(),
            match == null ? Map.of() : parameters(match.route(), asked.path()),
            requestId,
            clock.instant());
    try {
      return answer(
          handler.handleRequest(event, new LocalContext(function, requestId, () -> TIME_MILLIS)));
    } catch (RuntimeException e) {
      LOG.error("{} failed", function, e);
      return Answer.text(500, "application/json", "{\"message\":\"Internal Server Error\"}");
    }
  }

  /** The route with the fewest parameters that fits. */
  private Template.@Nullable FunctionRoute match(String method, String path) {
    Template.FunctionRoute best = null;
    for (Template.FunctionRoute candidate : template.routes()) {
      Route route = candidate.route();
      if (route.method().equals(method)
          && route.matchesPath(path)
          && (best == null || parameterCount(route) < parameterCount(best.route()))) {
        best = candidate;
      }
    }
    return best;
  }

  private static long parameterCount(Route route) {
    return route.path().chars().filter(c -> c == '{').count();
  }

  private static Map<String, String> parameters(Route route, String path) {
    Map<String, String> parameters = new HashMap<>();
    String[] pattern = route.path().split("/", -1);
    String[] given = path.split("/", -1);
    for (int i = 0; i < pattern.length; i++) {
      if (pattern[i].startsWith("{")) {
        parameters.put(pattern[i].substring(1, pattern[i].length() - 1), given[i]);
      }
    }
    return parameters;
  }

  private static Answer answer(APIGatewayV2HTTPResponse response) {
    List<Header> headers = new ArrayList<>();
    if (response.getHeaders() != null) {
      response
          .getHeaders()
          .forEach((name, value) -> headers.add(new Header(name.toLowerCase(Locale.ROOT), value)));
    }
    if (response.getCookies() != null) {
      response.getCookies().forEach(cookie -> headers.add(new Header("set-cookie", cookie)));
    }
    String body = response.getBody() == null ? "" : response.getBody();
    return new Answer(
        response.getStatusCode(),
        headers,
        response.getIsBase64Encoded()
            ? Base64.getDecoder().decode(body)
            : body.getBytes(StandardCharsets.UTF_8));
  }
}
