package dev.coffer.functions;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent.DynamodbStreamRecord;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse.BatchItemFailure;
import dev.coffer.identity.DynamoOrganisations;
import dev.coffer.platform.StreamConsumer;
import dev.coffer.platform.TableChange;
import dev.coffer.usage.history.HistoryTables;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What follows the tables' changes. It says which change failed first, so that those before it
 * don't come again; those behind it were taken too, and are taken once more. When the very first of
 * several fails it fails as a whole, because that makes Lambda halve the batch: in the end a change
 * that nobody can take stands alone, and only it is given up.
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
    this(
        List.of(
            HistoryTables.in(cloud.dynamo(), cloud.tables().usage())
                .consumer(
                    cloud.tables().credits(),
                    cloud.tables().ownership(),
                    new DynamoOrganisations(cloud.dynamo(), cloud.tables().identity()))));
  }

  /** With these consumers; each batch goes to the first, then to the second, and so on. */
  StreamsFunction(List<StreamConsumer> consumers) {
    this.consumers = List.copyOf(consumers);
  }

  @Override
  public StreamsEventResponse handleRequest(DynamodbEvent event, Context context) {
    List<DynamodbStreamRecord> records = event.getRecords();
    IdentityHashMap<TableChange, Integer> places = new IdentityHashMap<>();
    List<TableChange> changes = new ArrayList<>(records.size());
    SortedSet<Integer> failed = new TreeSet<>();
    for (int i = 0; i < records.size(); i++) {
      try {
        TableChange change = StreamEvents.change(records.get(i));
        changes.add(change);
        places.put(change, i);
      } catch (RuntimeException e) {
        LOG.warn("request {}: a record is no change", context.getAwsRequestId(), e);
        failed.add(i);
      }
    }
    for (StreamConsumer consumer : consumers) {
      consumer.consume(changes).forEach(change -> failed.add(places.get(change)));
    }
    if (failed.isEmpty()) {
      return new StreamsEventResponse(List.of());
    }
    String number = records.get(failed.getFirst()).getDynamodb().getSequenceNumber();
    if (failed.getFirst() == 0 && records.size() > 1) {
      throw new FirstOfBatchFailed(number);
    }
    LOG.warn("request {}: change {} failed", context.getAwsRequestId(), number);
    return new StreamsEventResponse(List.of(new BatchItemFailure(number)));
  }

  /** Makes Lambda halve the batch. */
  private static final class FirstOfBatchFailed extends RuntimeException {
    private static final long serialVersionUID = 1;

    FirstOfBatchFailed(String number) {
      super("change " + number + " failed, the first of its batch");
    }
  }
}
