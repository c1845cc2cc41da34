package dev.coffer.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
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

  @Test
  void refusesABodyThatIsTooLargeForItsEndpoint() {
    String ordinary = "x".repeat(Endpoint.MAX_BODY_BYTES + 1);
    String largest = "x".repeat(Endpoint.MAX_IMPORT_BYTES);

    assertThat(
            edge(Reply::nothing)
                .handle(
                    event("POST /api/things", "POST", "/api/things", "application/json", ordinary))
                .getBody())
        .contains("\"status\":413", "A body may have at most 65536 bytes.");
    assertThat(imported("text/csv", largest).getStatusCode()).isEqualTo(204);
    assertThat(imported("text/csv", largest + "x").getBody())
        .contains("\"status\":413", "A body may have at most 5242880 bytes.");
  }

  @Test
  void takesAFileOnlyAsTheMediaTypeThatItsEndpointNames() {
    assertThat(imported("Text/CSV; charset=utf-8", "a").getStatusCode()).isEqualTo(204);
    assertThat(imported("application/json", "{}").getBody())
        .contains("\"status\":415", "Send the body as text/csv in UTF-8.");
  }

  @Test
  void answersWithACsvFileToSave() {
    Reply file =
        Reply.csv(
            "things.csv",
            true,
            List.of("Name", "Left"),
            csv -> csv.record(CsvCell.text("=1"), CsvCell.number(-1)));
    APIGatewayV2HTTPResponse answer =
        edge(() -> file)
            .handle(event("POST /api/things", "POST", "/api/things", "application/json", "{}"));

    assertThat(answer.getBody()).isEqualTo("\uFEFFName,Left\r\n'=1,-1\r\n");
    assertThat(answer.getHeaders())
        .containsEntry("content-type", "text/csv; charset=utf-8")
        .containsEntry("content-disposition", "attachment; filename=\"things.csv\"")
        .containsEntry("x-content-type-options", "nosniff");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\".csv", "a\r\n.csv", "../a.csv", "a", "A.csv", "é.csv", ".csv"})
  void namesAFileSafely(String name) {
    assertThatThrownBy(() -> Reply.csv(name, false, List.of("A"), _ -> {}))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static APIGatewayV2HTTPResponse imported(String mediaType, String body) {
    return new HttpEdge<>(
            List.of(new Import()),
            _ -> new Gate.Admission.Admitted<>("somebody"),
            InstantSource.system())
        .handle(event("POST /api/import", "POST", "/api/import", mediaType, body));
  }

  private record Import() implements Endpoint.SignedIn<String> {
    @Override
    public Route route() {
      return Route.of("POST /api/import");
    }

    @Override
    public String accepts() {
      return CSV;
    }

    @Override
    public int maxBodyBytes() {
      return MAX_IMPORT_BYTES;
    }

    @Override
    public Reply handle(Call call, String caller) {
      return Reply.nothing();
    }
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
