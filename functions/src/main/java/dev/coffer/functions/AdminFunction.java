package dev.coffer.functions;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import dev.coffer.identity.Caller;
import dev.coffer.platform.HttpEdge;

/** What administrators and operators do: pools, distribution, allocation, the ledger. */
public final class AdminFunction
    implements RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> {
  private final HttpEdge<Caller> edge;

  /** In AWS Lambda. */
  public AdminFunction() {
    this(AwsCloud.withJobs());
  }

  /** Anywhere else. */
  public AdminFunction(Cloud cloud) {
    this.edge = DaggerAdminComponent.builder().cloudModule(new CloudModule(cloud)).build().edge();
  }

  /** What it answers. */
  public HttpEdge<Caller> edge() {
    return edge;
  }

  @Override
  public APIGatewayV2HTTPResponse handleRequest(APIGatewayV2HTTPEvent event, Context context) {
    return edge.handle(event);
  }
}
