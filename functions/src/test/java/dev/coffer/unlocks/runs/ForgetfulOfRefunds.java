package dev.coffer.unlocks.runs;

import dev.coffer.platform.Attributes;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbRequest;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbResponse;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse;

/** Settles the intents of tickets that lost, and forgets their credits. */
final class ForgetfulOfRefunds extends DecoratedDynamo {
  ForgetfulOfRefunds(DynamoDbClient dynamo) {
    super(dynamo);
  }

  @Override
  <Q extends DynamoDbRequest, R extends DynamoDbResponse> R call(Q request, Function<Q, R> send) {
    return send.apply(request);
  }

  @Override
  public UpdateItemResponse updateItem(UpdateItemRequest request) {
    Map<String, AttributeValue> values = new HashMap<>(request.expressionAttributeValues());
    values.computeIfPresent(":lost", (_, _) -> Attributes.number(0));
    values.computeIfPresent(":d", (_, _) -> values.get(":n"));
    return super.updateItem(request.toBuilder().expressionAttributeValues(values).build());
  }
}
