package dev.coffer.functions;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import dev.coffer.identity.Caller;
import dev.coffer.platform.HttpEdge;

/** Who somebody is: the frame's opening and the sessions. The only one that may sign. */
public final class SessionsFunction
    implements RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> {
  private final HttpEdge<Caller> edge;

  /** In AWS Lambda. */
  public SessionsFunction() {
    this(AwsCloud.sessions());
  }

  /** Anywhere else. */
  public SessionsFunction(Cloud cloud) {
    this.edge =
        DaggerSessionsComponent.builder().cloudModule(new CloudModule(cloud)).build().edge();
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
