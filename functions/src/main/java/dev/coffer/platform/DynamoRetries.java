package dev.coffer.platform;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.exception.SdkServiceException;
import software.amazon.awssdk.retries.api.BackoffStrategy;
import software.amazon.awssdk.retries.api.RetryStrategy;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;

/**
 * The one place that decides which calls to DynamoDB are sent again, and when: what the SDK's
 * standard strategy repeats, and conflicts with somebody else's transaction, which it doesn't.
 * Delays grow exponentially up to a limit, with full jitter. A write that is sent again may have
 * been applied before; every write of ours bears that.
 *
 * <p>Batches report throttles per statement in a good answer, which no strategy sees: whoever sends
 * a batch hands what was left out to single calls, and those are repeated here.
 */
public final class DynamoRetries {
  /**
   * How often a call is sent at most. Five delays of conflicts add up to 1.6 seconds at most, of
   * throttles to 5, so that of a call's 15 seconds 10 remain for its answers.
   */
  public static final int ATTEMPTS = 6;

  private static final BackoffStrategy BACKOFF =
      BackoffStrategy.exponentialDelay(Duration.ofMillis(50), Duration.ofSeconds(1));
  private static final BackoffStrategy THROTTLED =
      BackoffStrategy.exponentialDelay(Duration.ofMillis(200), Duration.ofSeconds(2));

  private static final String CONFLICT = "TransactionConflict";
  private static final Set<String> THROTTLES =
      Set.of("ThrottlingError", "ProvisionedThroughputExceeded");

  private DynamoRetries() {}

  /** The strategy of every DynamoDB client. It counts failures, so a client has one of its own. */
  public static RetryStrategy strategy() {
    return strategy(BACKOFF, THROTTLED);
  }

  /** The same strategy with other delays: between attempts, and between throttled ones. */
  public static RetryStrategy strategy(BackoffStrategy backoff, BackoffStrategy throttled) {
    return AwsRetryStrategy.standardRetryStrategy().toBuilder()
        .maxAttempts(ATTEMPTS)
        .retryOnException(DynamoRetries::isConflict)
        .treatAsThrottling(DynamoRetries::isThrottled)
        .backoffStrategy(backoff)
        .throttlingBackoffStrategy(throttled)
        .build();
  }

  /**
   * Whether a call failed only because of others at the same rows or because of a throttle in its
   * transaction. A transaction with a failed condition is an answer, whatever else went wrong.
   */
  private static boolean isConflict(Throwable failure) {
    return switch (failure) {
      case TransactionConflictException _ -> true;
      case TransactionCanceledException cancelled -> {
        List<String> reasons = reasons(cancelled);
        yield !reasons.isEmpty()
            && reasons.stream()
                .allMatch(reason -> reason.equals(CONFLICT) || THROTTLES.contains(reason));
      }
      default -> false;
    };
  }

  private static boolean isThrottled(Throwable failure) {
    return switch (failure) {
      case TransactionCanceledException cancelled ->
          reasons(cancelled).stream().anyMatch(THROTTLES::contains);
      case SdkServiceException refused -> refused.isThrottlingException();
      default -> false;
    };
  }

  /** Why a transaction was cancelled, without the parts that had nothing against it. */
  private static List<String> reasons(TransactionCanceledException cancelled) {
    return cancelled.cancellationReasons().stream()
        .map(CancellationReason::code)
        .filter(code -> code != null && !code.equals("None"))
        .toList();
  }
}
