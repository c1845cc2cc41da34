package dev.coffer.functions;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import dev.coffer.identity.Caller;
import dev.coffer.platform.HttpEdge;
import org.crac.Core;

/** What sellers do: look at their credits, search, quote, unlock. The hot path. */
public final class SellerFunction
    implements RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> {
  private final HttpEdge<Caller> edge;
  private final WarmUp warmUp;

  /** In AWS Lambda. */
  public SellerFunction() {
    this(AwsCloud.withoutSecrets());
    // The context keeps resources by weak references; this instance keeps its own.
    Core.getGlobalContext().register(warmUp);
  }

  /** Anywhere else. */
  public SellerFunction(Cloud cloud) {
    SellerComponent component =
        DaggerSellerComponent.builder().cloudModule(new CloudModule(cloud)).build();
    this.edge = component.edge();
    this.warmUp = component.warmUp();
  }

  /** What it answers. */
  public HttpEdge<Caller> edge() {
    return edge;
  }

  /** Makes the calls of an unlock for nobody; changes nothing. */
  void warmUp() {
    warmUp.run();
  }

  @Override
  public APIGatewayV2HTTPResponse handleRequest(APIGatewayV2HTTPEvent event, Context context) {
    return edge.handle(event);
  }
}
