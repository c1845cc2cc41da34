package dev.coffer.local.aws;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.DescribeStreamResponse;
import software.amazon.awssdk.services.dynamodb.model.GetRecordsResponse;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.Shard;
import software.amazon.awssdk.services.dynamodb.model.ShardIteratorType;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/**
 * Reads a stream of DynamoDB Local from change to change. Its shards follow one another, and its
 * sequence numbers grow over all of them; that is all that has to be remembered.
 */
final class StreamReader {
  private final DynamoDbStreamsClient streams;
  private final String arn;
  private final Set<String> finished = new HashSet<>();
  private long after;
  private @Nullable String shard;
  private @Nullable String iterator;

  StreamReader(DynamoDbStreamsClient streams, String arn, long after) {
    this.streams = streams;
    this.arn = arn;
    this.after = after;
  }

  /** What a batch was read from. */
  record Read(String arn, String shard, List<Record> records) {
    /** Keeps its own copy. */
    Read {
      records = List.copyOf(records);
    }
  }

  /** The next changes, in the order they were made and at most so many; none when there is none. */
  Read next(int most) {
    try {
      return read(most);
    } catch (RuntimeException e) {
      // A place that is no longer known: the laptop slept, or a day went by. From the start, then.
      startAgain(after);
      return read(most);
    }
  }

  /** Reads again what came after a change. */
  void startAgain(long after) {
    this.after = after;
    finished.clear();
    shard = null;
    iterator = null;
  }

  private Read read(int most) {
    while (true) {
      if (iterator == null && !nextShard()) {
        return new Read(arn, "", List.of());
      }
      String from = iterator;
      String of = String.valueOf(shard);
      GetRecordsResponse response = streams.getRecords(get -> get.shardIterator(from).limit(most));
      iterator = response.nextShardIterator();
      if (iterator == null) {
        finished.add(of);
      }
      List<Record> fresh = new ArrayList<>();
      for (Record record : response.records()) {
        long sequence = Long.parseLong(record.dynamodb().sequenceNumber());
        if (sequence > after) {
          fresh.add(record);
          after = sequence;
        }
      }
      if (!fresh.isEmpty() || (iterator != null && response.records().isEmpty())) {
        return new Read(arn, of, fresh);
      }
    }
  }

  /** Goes to the first shard that isn't finished; false when there is none. */
  private boolean nextShard() {
    for (Shard candidate : shards()) {
      if (!finished.contains(candidate.shardId())) {
        shard = candidate.shardId();
        iterator =
            streams
                .getShardIterator(
                    get ->
                        get.streamArn(arn)
                            .shardId(candidate.shardId())
                            .shardIteratorType(ShardIteratorType.TRIM_HORIZON))
                .shardIterator();
        return true;
      }
    }
    return false;
  }

  /** All shards, the oldest first. */
  private List<Shard> shards() {
    List<Shard> shards = new ArrayList<>();
    String last = null;
    do {
      String start = last;
      DescribeStreamResponse response =
          streams.describeStream(describe -> describe.streamArn(arn).exclusiveStartShardId(start));
      shards.addAll(response.streamDescription().shards());
      last = response.streamDescription().lastEvaluatedShardId();
    } while (last != null);
    return shards;
  }
}
