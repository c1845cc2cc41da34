package dev.coffer.bench.handler;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The handlers that are compared")
class HandlersTest {
  private final Handlers handlers = new Handlers();
  private final List<APIGatewayV2HTTPEvent> requests = handlers.requests();

  @Test
  void answerTheSameByteForByte() {
    List<Function<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse>> all =
        List.of(handlers.bare(), handlers.coffer(), handlers.cofferWithoutToken());

    for (APIGatewayV2HTTPEvent request : requests.subList(0, 40)) {
      List<String> answers =
          all.stream().map(handler -> handler.apply(request).getBody()).distinct().toList();
      assertThat(answers).singleElement().asString().contains("\"outcome\":\"UNLOCKED\"");
    }
  }

  @Test
  void findEveryContactNewWhenItsTurnComesAgain() {
    Function<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> coffer =
        handlers.cofferWithoutToken();

    assertThat(Stream.concat(requests.stream(), Stream.of(requests.getFirst())))
        .allSatisfy(request -> assertThat(coffer.apply(request).getBody()).contains("UNLOCKED"));
  }

  @Test
  void lookAtTheTokenOrNotAsTheirNamesSay() {
    APIGatewayV2HTTPEvent forged = requests.getFirst();
    forged.getHeaders().put("authorization", "Bearer a.b.c");

    assertThat(handlers.coffer().apply(forged).getStatusCode()).isEqualTo(401);
    assertThat(handlers.cofferWithoutToken().apply(forged).getStatusCode()).isEqualTo(200);
  }
}
