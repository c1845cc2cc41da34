package dev.coffer.local.aws;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import dev.coffer.local.http.Answer;
import dev.coffer.local.http.Asked;
import dev.coffer.local.http.Header;
import dev.coffer.platform.Ids;
import dev.coffer.platform.Route;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HttpApiTest {
  private final List<APIGatewayV2HTTPEvent> seen = new ArrayList<>();
  private final HttpApi api =
      new HttpApi(
          new Template(
              List.of(
                  new Template.FunctionRoute(Route.of("POST /canvas"), "Sessions"),
                  new Template.FunctionRoute(Route.of("GET /things/{thingId}"), "Seller"),
                  new Template.FunctionRoute(Route.of("GET /things/best"), "Seller")),
              "Seller",
              List.of(),
              Map.of(),
              EventSources.NONE),
          Map.of("Seller", remember("seller"), "Sessions", remember("sessions")),
          InstantSource.fixed(Instant.parse("2026-11-23T10:00:00Z")),
          Ids.secure());

  @Test
  void aRoutesFunctionGetsTheEventOfApiGateway() {
    Answer answer = api.answer(ask("GET", "/things/7", "a=1&b=%20x", "", header("X-Two", "1")));
    APIGatewayV2HTTPEvent event = seen.getFirst();
    assertThat(answer.text()).isEqualTo("seller");
    assertThat(event.getVersion()).isEqualTo("2.0");
    assertThat(event.getRouteKey()).isEqualTo("GET /things/{thingId}");
    assertThat(event.getRawPath()).isEqualTo("/things/7");
    assertThat(event.getPathParameters()).isEqualTo(Map.of("thingId", "7"));
    assertThat(event.getRawQueryString()).isEqualTo("a=1&b=%20x");
    assertThat(event.getQueryStringParameters()).isEqualTo(Map.of("a", "1", "b", " x"));
    assertThat(event.getBody()).isNull();
    assertThat(event.getRequestContext().getHttp().getMethod()).isEqualTo("GET");
    assertThat(event.getRequestContext().getTime()).isEqualTo("23/Nov/2026:10:00:00 +0000");
    assertThat(event.getRequestContext().getRequestId()).isNotEmpty();
  }

  @Test
  void aRouteWithoutParametersWinsOverOneWithThem() {
    api.answer(ask("GET", "/things/best", "", ""));
    assertThat(seen.getFirst().getRouteKey()).isEqualTo("GET /things/best");
  }

  @Test
  void whatFitsNoRouteIsLeftToTheDefaultRoute() {
    api.answer(ask("DELETE", "/things/7", "", ""));
    api.answer(ask("GET", "/nowhere", "", ""));
    assertThat(seen).extracting(APIGatewayV2HTTPEvent::getRouteKey).containsOnly("$default");
  }

  @Test
  void aFormArrivesInBase64() {
    Header form = header("content-type", "application/x-www-form-urlencoded");
    api.answer(ask("POST", "/canvas", "", "signed_request=a%2Bb", form));
    assertThat(seen.getFirst().getIsBase64Encoded()).isTrue();
    assertThat(seen.getFirst().getBody()).isEqualTo("c2lnbmVkX3JlcXVlc3Q9YSUyQmI=");
  }

  @Test
  void jsonArrivesAsItIs() {
    Header json = header("content-type", "application/json; charset=utf-8");
    api.answer(ask("POST", "/canvas", "", "{\"ü\":1}", json));
    assertThat(seen.getFirst().getIsBase64Encoded()).isFalse();
    assertThat(seen.getFirst().getBody()).isEqualTo("{\"ü\":1}");
  }

  @Test
  void headersGivenTwiceAreJoinedAndCookiesStandApart() {
    api.answer(
        ask(
            "GET",
            "/things/7",
            "",
            "",
            header("authorization", "Bearer a"),
            header("authorization", "Bearer b"),
            header("cookie", "one=1; two=2")));
    assertThat(seen.getFirst().getHeaders())
        .containsEntry("authorization", "Bearer a,Bearer b")
        .doesNotContainKey("cookie");
    assertThat(seen.getFirst().getCookies()).containsExactly("one=1", "two=2");
  }

  @Test
  void aFunctionThatFailsTellsNothingAboutItself() {
    HttpApi failing =
        new HttpApi(
            new Template(List.of(), "Seller", List.of(), Map.of(), EventSources.NONE),
            Map.of(
                "Seller",
                (event, context) -> {
                  throw new IllegalStateException("a secret");
                }),
            InstantSource.system(),
            Ids.secure());
    Answer answer = failing.answer(ask("GET", "/", "", ""));
    assertThat(answer.status()).isEqualTo(500);
    assertThat(answer.text()).isEqualTo("{\"message\":\"Internal Server Error\"}");
  }

  private RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> remember(String name) {
    return (event, context) -> {
      seen.add(event);
      return APIGatewayV2HTTPResponse.builder().withStatusCode(200).withBody(name).build();
    };
  }

  private static Header header(String name, String value) {
    return new Header(name, value);
  }

  private static Asked ask(
      String method, String path, String query, String body, Header... headers) {
    return new Asked(method, path, query, List.of(headers), body.getBytes(StandardCharsets.UTF_8));
  }
}
