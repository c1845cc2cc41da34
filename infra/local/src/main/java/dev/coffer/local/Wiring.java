package dev.coffer.local;

import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import dev.coffer.functions.AdminFunction;
import dev.coffer.functions.Cloud;
import dev.coffer.functions.SellerFunction;
import dev.coffer.functions.SessionsFunction;
import dev.coffer.local.aws.LocalSecrets;
import dev.coffer.local.demo.DemoSeed;
import java.util.Map;

/** Which functions run here, and what an empty database begins with. */
final class Wiring {
  private Wiring() {}

  static Map<String, RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse>> functions(
      Cloud cloud) {
    return Map.of(
        "AdminFunction", new AdminFunction(cloud),
        "SellerFunction", new SellerFunction(cloud),
        "SessionsFunction", new SessionsFunction(cloud));
  }

  static void seed(Cloud cloud, LocalSecrets secrets) {
    DemoSeed.fill(cloud, secrets);
  }
}
