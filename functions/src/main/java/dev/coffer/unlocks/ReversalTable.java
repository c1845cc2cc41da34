package dev.coffer.unlocks;

import dev.coffer.credits.AccountChange;
import dev.coffer.credits.AccountTable;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/** Reversals in DynamoDB: one transaction over the table of ownership and the one of credits. */
public final class ReversalTable implements ReversalStore {
  private static final String FAILED = "ConditionalCheckFailed";

  private final DynamoDbClient dynamo;
  private final OwnershipTable ownership;
  private final AccountTable accounts;

  /** Reversals of rows in these tables. */
  public ReversalTable(DynamoDbClient dynamo, OwnershipTable ownership, AccountTable accounts) {
    this.dynamo = dynamo;
    this.ownership = ownership;
    this.accounts = accounts;
  }

  @Override
  public Outcome reverse(OwnershipRow row, AccountChange change) {
    List<TransactWriteItem> parts = new ArrayList<>(List.of(ownership.reversal(row)));
    parts.addAll(accounts.parts(change));
    try {
      dynamo.transactWriteItems(write -> write.transactItems(parts));
      return Outcome.REVERSED;
    } catch (TransactionCanceledException e) {
      List<String> reasons =
          e.cancellationReasons().stream().map(CancellationReason::code).toList();
      if (FAILED.equals(reasons.getFirst())) {
        return Outcome.ALREADY_REVERSED;
      }
      if (reasons.contains(FAILED)) {
        return Outcome.ACCOUNT_CHANGED;
      }
      throw e;
    }
  }
}
