package dev.coffer.identity;

import dev.coffer.platform.Ids;
import java.time.Duration;
import java.time.Instant;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;

/** The spent nonces in DynamoDB, where they disappear by themselves when they no longer matter. */
public final class DynamoNonces implements Nonces {
  private static final Duration KEPT = Duration.ofHours(1);

  private final DynamoDbClient dynamo;
  private final String tableName;
  private final Ids ids;

  /** In the table {@code identity}, under its name in this installation. */
  public DynamoNonces(DynamoDbClient dynamo, String tableName, Ids ids) {
    this.dynamo = dynamo;
    this.tableName = tableName;
    this.ids = ids;
  }

  @Override
  public boolean spend(OrganisationId organisation, String nonce, Instant now) {
    String spender = ids.next();
    try {
      dynamo.putItem(
          put ->
              put.tableName(tableName)
                  .item(IdentityRows.nonce(organisation, nonce, spender, now.plus(KEPT)))
                  .conditionExpression("attribute_not_exists(pk)")
                  .returnValuesOnConditionCheckFailure(
                      ReturnValuesOnConditionCheckFailure.ALL_OLD));
      return true;
    } catch (ConditionalCheckFailedException e) {
      // The client repeats a put whose answer got lost; then the row that is there is this call's.
      return e.hasItem() && IdentityRows.isSpentBy(e.item(), spender);
    }
  }
}
