package dev.coffer.unlocks.runs;

import java.util.function.Function;
import java.util.function.Supplier;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.retries.api.AcquireInitialTokenRequest;
import software.amazon.awssdk.retries.api.RecordSuccessRequest;
import software.amazon.awssdk.retries.api.RefreshRetryTokenRequest;
import software.amazon.awssdk.retries.api.RetryStrategy;
import software.amazon.awssdk.retries.api.RetryToken;
import software.amazon.awssdk.retries.api.TokenAcquisitionFailedException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbRequest;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;

/**
 * What a real client does around each call, and DynamoDB Local in process doesn't: it repeats what
 * the strategy says, without waiting, and gives every transaction a token of its own, the same at
 * each repetition.
 */
final class RetryingDynamo extends DecoratedDynamo {
  private final RetryStrategy strategy;
  private final Supplier<String> tokens;

  RetryingDynamo(DynamoDbClient dynamo, RetryStrategy strategy, Supplier<String> tokens) {
    super(dynamo);
    this.strategy = strategy;
    this.tokens = tokens;
  }

  @Override
  public TransactWriteItemsResponse transactWriteItems(TransactWriteItemsRequest request) {
    return super.transactWriteItems(
        request.clientRequestToken() == null
            ? request.toBuilder().clientRequestToken(tokens.get()).build()
            : request);
  }

  @Override
  <Q extends DynamoDbRequest, R extends DynamoDbResponse> R call(Q request, Function<Q, R> send) {
    RetryToken token =
        strategy.acquireInitialToken(AcquireInitialTokenRequest.create("runs")).token();
    while (true) {
      try {
        R response = send.apply(request);
        strategy.recordSuccess(RecordSuccessRequest.create(token));
        return response;
      } catch (SdkException failure) {
        try {
          token =
              strategy
                  .refreshRetryToken(
                      RefreshRetryTokenRequest.builder().token(token).failure(failure).build())
                  .token();
        } catch (TokenAcquisitionFailedException _) {
          throw failure;
        }
      }
    }
  }
}
