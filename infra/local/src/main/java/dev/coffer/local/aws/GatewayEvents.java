package dev.coffer.local.aws;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import dev.coffer.local.http.Asked;
import dev.coffer.local.http.Header;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Makes the events that an HTTP API gives to a function. Source: <a
 * href="https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-lambda.html">payload
 * format 2.0</a>.
 */
final class GatewayEvents {
  private static final String API_ID = "local";
  private static final DateTimeFormatter LOG_TIME =
      DateTimeFormatter.ofPattern("dd/MMM/yyyy:HH:mm:ss Z", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  private GatewayEvents() {}

  /**
   * The event of a request.
   *
   * @param routeKey the route it took, such as {@code GET /api/me} or {@code $default}
   * @param pathParameters of the route, by name
   */
  static APIGatewayV2HTTPEvent event(
      Asked asked,
      String routeKey,
      Map<String, String> pathParameters,
      String requestId,
      Instant now) {
    boolean empty = asked.body().length == 0;
    boolean encode = !empty && !isText(asked.header("content-type"));
    Map<String, String> query = asked.parameters();
    return APIGatewayV2HTTPEvent.builder()
        .withVersion("2.0")
        .withRouteKey(routeKey)
        .withRawPath(asked.path())
        .withRawQueryString(asked.query())
        .withCookies(cookies(asked))
        .withHeaders(headers(asked))
        .withQueryStringParameters(query.isEmpty() ? null : query)
        .withPathParameters(pathParameters.isEmpty() ? null : pathParameters)
        .withBody(empty ? null : body(asked, encode))
        .withIsBase64Encoded(encode)
        .withRequestContext(context(asked, routeKey, requestId, now))
        .build();
  }

  private static APIGatewayV2HTTPEvent.RequestContext context(
      Asked asked, String routeKey, String requestId, Instant now) {
    String host = asked.header("host");
    String domain = host == null ? "localhost" : host;
    String agent = asked.header("user-agent");
    return APIGatewayV2HTTPEvent.RequestContext.builder()
        .withAccountId("000000000000")
        .withApiId(API_ID)
        .withDomainName(domain)
        .withDomainPrefix(domain.split("\\.", 2)[0])
        .withRequestId(requestId)
        .withRouteKey(routeKey)
        .withStage("$default")
        .withTime(LOG_TIME.format(now))
        .withTimeEpoch(now.toEpochMilli())
        .withHttp(
            APIGatewayV2HTTPEvent.RequestContext.Http.builder()
                .withMethod(asked.method())
                .withPath(asked.path())
                .withProtocol("HTTP/1.1")
                .withSourceIp("127.0.0.1")
                .withUserAgent(agent == null ? "" : agent)
                .build())
        .build();
  }

  /**
   * Headers in lower case, those given twice joined by commas; cookies have a field of their own.
   */
  private static Map<String, String> headers(Asked asked) {
    Map<String, String> headers = new LinkedHashMap<>();
    for (Header header : asked.headers()) {
      if (!header.name().equals("cookie")) {
        headers.merge(header.name(), header.value(), (one, other) -> one + "," + other);
      }
    }
    return headers;
  }

  private static @Nullable List<String> cookies(Asked asked) {
    List<String> cookies = new ArrayList<>();
    for (Header header : asked.headers()) {
      if (header.name().equals("cookie")) {
        for (String cookie : header.value().split(";", -1)) {
          cookies.add(cookie.strip());
        }
      }
    }
    return cookies.isEmpty() ? null : cookies;
  }

  private static String body(Asked asked, boolean encode) {
    return encode
        ? Base64.getEncoder().encodeToString(asked.body())
        : new String(asked.body(), StandardCharsets.UTF_8);
  }

  /** API Gateway hands over everything else, forms too, in Base64. */
  private static boolean isText(@Nullable String contentType) {
    if (contentType == null) {
      return false;
    }
    String type = contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    return type.startsWith("text/")
        || type.equals("application/json")
        || type.equals("application/javascript")
        || type.equals("application/xml");
  }
}
