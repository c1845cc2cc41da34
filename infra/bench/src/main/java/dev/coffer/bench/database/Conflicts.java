package dev.coffer.bench.database;

import java.util.List;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/** Tells why a transaction was cancelled. */
public final class Conflicts {
  private Conflicts() {}

  /** Whether nothing but somebody else's transaction was in the way, so that it may be repeated. */
  public static boolean isConflict(TransactionCanceledException e) {
    List<String> codes = e.cancellationReasons().stream().map(CancellationReason::code).toList();
    return codes.contains("TransactionConflict")
        && codes.stream()
            .allMatch(code -> code.equals("TransactionConflict") || code.equals("None"));
  }

  /** Whether the condition at one of its items wasn't met. */
  public static boolean failedCondition(TransactionCanceledException e, int index) {
    List<CancellationReason> reasons = e.cancellationReasons();
    return reasons.size() > index && "ConditionalCheckFailed".equals(reasons.get(index).code());
  }
}
