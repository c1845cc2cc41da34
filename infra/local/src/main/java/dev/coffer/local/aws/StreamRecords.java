package dev.coffer.local.aws;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent.DynamodbStreamRecord;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.AttributeValue;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.Identity;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.StreamRecord;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.StreamViewType;
import java.nio.ByteBuffer;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.Record;

/** Makes of what a stream says what Lambda sends to a function. */
final class StreamRecords {
  private StreamRecords() {}

  static DynamodbStreamRecord of(String streamArn, Record record) {
    DynamodbStreamRecord made = new DynamodbStreamRecord();
    made.setEventID(record.eventID());
    made.setEventName(record.eventNameAsString());
    made.setEventVersion(record.eventVersion());
    made.setEventSource(record.eventSource());
    made.setAwsRegion(record.awsRegion());
    made.setEventSourceARN(streamArn);
    if (record.userIdentity() != null) {
      made.setUserIdentity(
          new Identity()
              .withPrincipalId(record.userIdentity().principalId())
              .withType(record.userIdentity().type()));
    }
    software.amazon.awssdk.services.dynamodb.model.StreamRecord said = record.dynamodb();
    StreamRecord change =
        new StreamRecord()
            .withApproximateCreationDateTime(Date.from(said.approximateCreationDateTime()))
            .withKeys(values(said.keys()))
            .withSequenceNumber(said.sequenceNumber())
            .withSizeBytes(said.sizeBytes());
    change.setStreamViewType(StreamViewType.fromValue(said.streamViewTypeAsString()));
    if (said.hasOldImage()) {
      change.setOldImage(values(said.oldImage()));
    }
    if (said.hasNewImage()) {
      change.setNewImage(values(said.newImage()));
    }
    made.setDynamodb(change);
    return made;
  }

  private static Map<String, AttributeValue> values(
      Map<String, software.amazon.awssdk.services.dynamodb.model.AttributeValue> given) {
    Map<String, AttributeValue> values = new HashMap<>();
    given.forEach((name, value) -> values.put(name, value(value)));
    return values;
  }

  private static AttributeValue value(
      software.amazon.awssdk.services.dynamodb.model.AttributeValue given) {
    AttributeValue made = new AttributeValue();
    switch (given.type()) {
      case S -> made.setS(given.s());
      case N -> made.setN(given.n());
      case B -> made.setB(bytes(given.b()));
      case SS -> made.setSS(given.ss());
      case NS -> made.setNS(given.ns());
      case BS -> made.setBS(given.bs().stream().map(StreamRecords::bytes).toList());
      case M -> made.setM(values(given.m()));
      case L -> made.setL(given.l().stream().map(StreamRecords::value).toList());
      case BOOL -> made.setBOOL(given.bool());
      case NUL -> made.setNULL(true);
      // DynamoDB Local's streams drop the type of an empty map; rows of ours have no empty list.
      case UNKNOWN_TO_SDK_VERSION -> made.setM(Map.of());
    }
    return made;
  }

  private static ByteBuffer bytes(SdkBytes bytes) {
    return bytes.asByteBuffer();
  }
}
