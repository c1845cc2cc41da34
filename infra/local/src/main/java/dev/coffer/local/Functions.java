package dev.coffer.local;

import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import dev.coffer.functions.Cloud;
import java.util.Map;

/** Makes the functions' handlers, by their logical id in the template. */
@FunctionalInterface
public interface Functions {

  /** The handlers, as the cloud would start them. */
  Map<String, RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse>> start(Cloud cloud);
}
