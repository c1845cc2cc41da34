package dev.coffer.local;

import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import dev.coffer.functions.Cloud;
import java.util.Map;

/** Which functions run here, and what an empty database begins with. */
final class Wiring {
  private Wiring() {}

  static Map<String, RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse>> functions(
      Cloud cloud) {
    RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> absent =
        (event, context) ->
            APIGatewayV2HTTPResponse.builder()
                .withStatusCode(501)
                .withHeaders(Map.of("content-type", "text/plain; charset=utf-8"))
                .withBody(cloud.issuer() + " has no " + event.getRouteKey() + "\n")
                .build();
    return Map.of("SellerFunction", absent, "SessionsFunction", absent);
  }

  static void whenEmpty(Cloud cloud) {}
}
