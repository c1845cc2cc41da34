package dev.coffer.functions;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent.DynamodbStreamRecord;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.StreamRecord;
import dev.coffer.platform.Attributes;
import dev.coffer.platform.TableChange;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Reads what Lambda is sent of a stream, in its own types, as what the stores work with. */
final class StreamEvents {
  private StreamEvents() {}

  /**
   * The change that a record tells of.
   *
   * @throws RuntimeException when it is none of our tables'
   */
  static TableChange change(DynamodbStreamRecord record) {
    StreamRecord said = record.getDynamodb();
    Map<String, AttributeValue> key = values(said.getKeys());
    return new TableChange(
        table(record.getEventSourceARN()),
        Attributes.text(key, "pk"),
        Attributes.text(key, "sk"),
        image(said.getOldImage()),
        image(said.getNewImage()),
        said.getSequenceNumber(),
        said.getApproximateCreationDateTime().toInstant());
  }

  /** The name in {@code arn:aws:dynamodb:region:account:table/NAME/stream/time}. */
  private static String table(String arn) {
    int from = arn.indexOf(":table/") + ":table/".length();
    return arn.substring(from, arn.indexOf('/', from));
  }

  private static @Nullable Map<String, AttributeValue> image(
      @Nullable
          Map<String, com.amazonaws.services.lambda.runtime.events.models.dynamodb.AttributeValue>
          image) {
    return image == null || image.isEmpty() ? null : values(image);
  }

  private static Map<String, AttributeValue> values(
      Map<String, com.amazonaws.services.lambda.runtime.events.models.dynamodb.AttributeValue>
          given) {
    Map<String, AttributeValue> values = new HashMap<>();
    given.forEach((name, value) -> values.put(name, value(value)));
    return values;
  }

  private static AttributeValue value(
      com.amazonaws.services.lambda.runtime.events.models.dynamodb.AttributeValue given) {
    if (given.getS() != null) {
      return AttributeValue.fromS(given.getS());
    }
    if (given.getN() != null) {
      return AttributeValue.fromN(given.getN());
    }
    if (given.getBOOL() != null) {
      return AttributeValue.fromBool(given.getBOOL());
    }
    if (given.getB() != null) {
      return AttributeValue.fromB(bytes(given.getB()));
    }
    if (given.getM() != null) {
      return AttributeValue.fromM(values(given.getM()));
    }
    if (given.getL() != null) {
      return AttributeValue.fromL(given.getL().stream().map(StreamEvents::value).toList());
    }
    if (given.getSS() != null) {
      return AttributeValue.fromSs(given.getSS());
    }
    if (given.getNS() != null) {
      return AttributeValue.fromNs(given.getNS());
    }
    if (given.getBS() != null) {
      return AttributeValue.fromBs(given.getBS().stream().map(StreamEvents::bytes).toList());
    }
    return AttributeValue.fromNul(true);
  }

  private static SdkBytes bytes(ByteBuffer buffer) {
    return SdkBytes.fromByteBuffer(buffer.duplicate());
  }
}
