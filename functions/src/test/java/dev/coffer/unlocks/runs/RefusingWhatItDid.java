package dev.coffer.unlocks.runs;

import dev.coffer.platform.Attributes;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbRequest;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbResponse;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse;

/** Reserves a credit, and once in a while says that there was none. */
final class RefusingWhatItDid extends DecoratedDynamo {
  private static final int EVERY = 3;

  RefusingWhatItDid(DynamoDbClient dynamo) {
    super(dynamo);
  }

  @Override
  <Q extends DynamoDbRequest, R extends DynamoDbResponse> R call(Q request, Function<Q, R> send) {
    return send.apply(request);
  }

  @Override
  public UpdateItemResponse updateItem(UpdateItemRequest request) {
    UpdateItemResponse response = super.updateItem(request);
    if (response.hasAttributes()
        && Attributes.number(response.attributes(), "q", 0) % EVERY == 0
        && request.expressionAttributeValues().containsKey(":need")) {
      Map<String, AttributeValue> empty = new HashMap<>(response.attributes());
      empty.put("r", Attributes.number(0));
      empty.put("p", AttributeValue.fromM(Map.of()));
      throw ConditionalCheckFailedException.builder()
          .statusCode(400)
          .awsErrorDetails(FaultyDynamo.error("ConditionalCheckFailedException"))
          .item(empty)
          .build();
    }
    return response;
  }
}
