package dev.coffer.local;

import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse;
import java.util.Map;

/**
 * The functions, by their logical id in the template.
 *
 * @param http those that answer requests
 * @param streams those that follow tables
 * @param queues those that are given messages
 */
public record Handlers(
    Map<String, RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse>> http,
    Map<String, RequestHandler<DynamodbEvent, StreamsEventResponse>> streams,
    Map<String, RequestHandler<SQSEvent, SQSBatchResponse>> queues) {
  /** Keeps its own copies. */
  public Handlers {
    http = Map.copyOf(http);
    streams = Map.copyOf(streams);
    queues = Map.copyOf(queues);
  }
}
