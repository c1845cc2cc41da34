package dev.coffer.functions;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent.DynamodbStreamRecord;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse.BatchItemFailure;
import dev.coffer.platform.StreamConsumer;
import dev.coffer.platform.TableChange;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What follows the tables' changes. It says which change failed, so that those before it don't come
 * again. When the very first of several fails it fails as a whole, because that makes Lambda halve
 * the batch: in the end a change that nobody can take stands alone, and only it is given up.
 */
public final class StreamsFunction implements RequestHandler<DynamodbEvent, StreamsEventResponse> {
  private static final Logger LOG = LoggerFactory.getLogger(StreamsFunction.class);

  private final List<StreamConsumer> consumers;

  /** In AWS Lambda. */
  public StreamsFunction() {
    this(AwsCloud.withoutSecrets());
  }

  /** Anywhere else. */
  public StreamsFunction(Cloud cloud) {
    this(List.of());
  }

  /** With these consumers; each change goes to the first, then to the second, and so on. */
  StreamsFunction(List<StreamConsumer> consumers) {
    this.consumers = List.copyOf(consumers);
  }

  @Override
  public StreamsEventResponse handleRequest(DynamodbEvent event, Context context) {
    List<DynamodbStreamRecord> records = event.getRecords();
    for (int i = 0; i < records.size(); i++) {
      DynamodbStreamRecord record = records.get(i);
      try {
        TableChange change = StreamEvents.change(record);
        consumers.forEach(consumer -> consumer.consume(change));
      } catch (RuntimeException e) {
        String number = record.getDynamodb().getSequenceNumber();
        if (i == 0 && records.size() > 1) {
          throw new FirstOfBatchFailed(number, e);
        }
        LOG.warn("request {}: change {} failed", context.getAwsRequestId(), number, e);
        return new StreamsEventResponse(List.of(new BatchItemFailure(number)));
      }
    }
    return new StreamsEventResponse(List.of());
  }

  /** Makes Lambda halve the batch. */
  private static final class FirstOfBatchFailed extends RuntimeException {
    private static final long serialVersionUID = 1;

    FirstOfBatchFailed(String number, RuntimeException cause) {
      super("change " + number + " failed, the first of its batch", cause);
    }
  }
}
