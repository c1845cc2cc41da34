package dev.coffer.unlocks.runs;

import java.util.function.Function;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbRequest;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbResponse;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;

/** Writes a pool's book whoever else has written it since it was read. */
final class WithoutBookVersions extends DecoratedDynamo {
  WithoutBookVersions(DynamoDbClient dynamo) {
    super(dynamo);
  }

  @Override
  <Q extends DynamoDbRequest, R extends DynamoDbResponse> R call(Q request, Function<Q, R> send) {
    return send.apply(request);
  }

  @Override
  public TransactWriteItemsResponse transactWriteItems(TransactWriteItemsRequest request) {
    return super.transactWriteItems(
        request.toBuilder()
            .transactItems(
                request.transactItems().stream().map(WithoutBookVersions::careless).toList())
            .build());
  }

  private static TransactWriteItem careless(TransactWriteItem item) {
    Put put = item.put();
    AttributeValue pk = put == null ? null : put.item().get("pk");
    if (put == null || pk == null || !pk.s().endsWith("#pools")) {
      return item;
    }
    return TransactWriteItem.builder()
        .put(again -> again.tableName(put.tableName()).item(put.item()))
        .build();
  }
}
