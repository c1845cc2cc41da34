package dev.coffer.bench.unlocks;

import static dev.coffer.platform.Attributes.number;

import dev.coffer.contacts.Item;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/**
 * Two plain writes and no protocol: takes the credit, writes who owns it, gives the credit back
 * where somebody was first. It loses a credit with every process that dies in between, so it is no
 * way to sell; it shows what one row can do at best.
 */
final class PlainRowContender implements Contender {
  private final DynamoDbClient dynamo;
  private final Rows rows;
  private final AtomicLong sales = new AtomicLong();

  PlainRowContender(Scene scene) {
    this.dynamo = scene.dynamo();
    this.rows = new Rows(scene);
  }

  @Override
  public boolean sell(int seller, Item item) {
    rows.readBalance(dynamo, seller);
    try {
      dynamo.updateItem(
          update ->
              update
                  .tableName(rows.credits())
                  .key(rows.sellerKey(seller))
                  .updateExpression(Rows.SPEND)
                  .conditionExpression(Rows.CAN_PAY)
                  .expressionAttributeValues(Map.of(":d", number(1))));
    } catch (ConditionalCheckFailedException e) {
      return false;
    }
    try {
      dynamo.putItem(
          put ->
              put.tableName(rows.ownership())
                  .item(Rows.ownershipRow(seller, item, sales.incrementAndGet()))
                  .conditionExpression(Rows.NEW));
      return true;
    } catch (ConditionalCheckFailedException e) {
      dynamo.updateItem(
          update ->
              update
                  .tableName(rows.credits())
                  .key(rows.sellerKey(seller))
                  .updateExpression(Rows.SPEND)
                  .expressionAttributeValues(Map.of(":d", number(-1))));
      return false;
    }
  }

  @Override
  public Books books() {
    return rows.books();
  }

  @Override
  public void close() {
    rows.close();
  }
}
