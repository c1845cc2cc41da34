package dev.coffer.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.SdkClientException;

@DisplayName("The edge")
class HttpEdgeTest {

  @Test
  void answersAWrongMethodWithTheRightOnes() {
    APIGatewayV2HTTPResponse answer =
        edge(Reply::nothing).handle(event("$default", "DELETE", "/api/things", null, null));

    assertThat(answer.getStatusCode()).isEqualTo(405);
    assertThat(answer.getHeaders()).containsEntry("allow", "POST");
  }

  @Test
  void answersAnUnknownPathAsNotFound() {
    assertThat(
            edge(Reply::nothing)
                .handle(event("$default", "GET", "/api/nothing", null, null))
                .getStatusCode())
        .isEqualTo(404);
  }

  @Test
  void refusesAnotherMediaTypeBeforeAnythingHappens() {
    Supplier<Reply> never =
        () -> {
          throw new AssertionError("was called");
        };
    assertThat(
            edge(never)
                .handle(event("POST /api/things", "POST", "/api/things", "text/plain", "{}"))
                .getStatusCode())
        .isEqualTo(415);
  }

  @Test
  void saysThatAFailedServiceMayBeAskedAgainAndNothingOfItsMessage() {
    APIGatewayV2HTTPResponse answer =
        edge(() -> {
              throw SdkClientException.create("secret host name");
            })
            .handle(event("POST /api/things", "POST", "/api/things", "application/json", "{}"));

    assertThat(answer.getStatusCode()).isEqualTo(503);
    assertThat(answer.getHeaders()).containsEntry("retry-after", "1");
    assertThat(answer.getBody()).contains("request-1").doesNotContain("secret");
  }

  @Test
  void tellsNobodyWhyItBroke() {
    APIGatewayV2HTTPResponse answer =
        edge(() -> {
              throw new IllegalStateException("row of priya@meridian.example");
            })
            .handle(event("POST /api/things", "POST", "/api/things", "application/json", "{}"));

    assertThat(answer.getStatusCode()).isEqualTo(500);
    assertThat(answer.getBody()).contains("request-1").doesNotContain("priya");
  }

  @Test
  void putsTheSameHeadersOnEveryAnswer() {
    for (APIGatewayV2HTTPResponse answer :
        List.of(
            edge(Reply::nothing)
                .handle(event("POST /api/things", "POST", "/api/things", "application/json", "{}")),
            edge(Reply::nothing).handle(event("$default", "GET", "/", null, null)))) {
      assertThat(answer.getHeaders())
          .containsEntry("cache-control", "no-store")
          .containsEntry("x-content-type-options", "nosniff")
          .containsEntry("referrer-policy", "no-referrer")
          .containsEntry("x-request-id", "request-1")
          .containsKey("strict-transport-security")
          .containsKey("content-security-policy");
    }
  }

  @Test
  void readsABodyThatTheGatewayEncoded() {
    APIGatewayV2HTTPEvent event =
        event("POST /api/things", "POST", "/api/things", "application/json; charset=utf-8", "");
    event.setIsBase64Encoded(true);
    event.setBody(Base64.getEncoder().encodeToString("{\"a\":1}".getBytes(StandardCharsets.UTF_8)));

    assertThat(edge(Reply::nothing).handle(event).getStatusCode()).isEqualTo(204);
  }

  private static HttpEdge<String> edge(Supplier<Reply> answer) {
    return new HttpEdge<>(
        List.of(new Things(answer)),
        _ -> new Gate.Admission.Admitted<>("somebody"),
        InstantSource.system());
  }

  private record Things(Supplier<Reply> answer) implements Endpoint.SignedIn<String> {
    @Override
    public Route route() {
      return Route.of("POST /api/things");
    }

    @Override
    public Reply handle(Call call, String caller) {
      call.json();
      return answer.get();
    }
  }

  private static APIGatewayV2HTTPEvent event(
      String routeKey,
      String method,
      String path,
      @Nullable String contentType,
      @Nullable String body) {
    return APIGatewayV2HTTPEvent.builder()
        .withRouteKey(routeKey)
        .withRawPath(path)
        .withHeaders(contentType == null ? Map.of() : Map.of("Content-Type", contentType))
        .withBody(body)
        .withRequestContext(
            APIGatewayV2HTTPEvent.RequestContext.builder()
                .withRequestId("request-1")
                .withHttp(
                    APIGatewayV2HTTPEvent.RequestContext.Http.builder()
                        .withMethod(method)
                        .withPath(path)
                        .build())
                .build())
        .build();
  }
}
