package dev.coffer.unlocks.runs;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbRequest;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbResponse;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse;

/**
 * Reserves whatever came into the account meanwhile: a refused S1 that comes late is not refused.
 */
final class Unpinned extends DecoratedDynamo {
  private static final String PIN = " AND i = :i";

  Unpinned(DynamoDbClient dynamo) {
    super(dynamo);
  }

  @Override
  <Q extends DynamoDbRequest, R extends DynamoDbResponse> R call(Q request, Function<Q, R> send) {
    return send.apply(request);
  }

  @Override
  public UpdateItemResponse updateItem(UpdateItemRequest request) {
    if (!request.conditionExpression().contains(PIN)) {
      return super.updateItem(request);
    }
    Map<String, AttributeValue> values = new HashMap<>(request.expressionAttributeValues());
    values.remove(":i");
    return super.updateItem(
        request.toBuilder()
            .conditionExpression(request.conditionExpression().replace(PIN, ""))
            .expressionAttributeValues(values)
            .build());
  }
}
