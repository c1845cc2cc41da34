package dev.coffer.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;

class TestDynamoTest {
  @Test
  void aPlainPutOfASmallRowCostsOneWriteUnit() {
    String table = TestDynamo.newTable();
    var response =
        TestDynamo.client()
            .putItem(
                put ->
                    put.tableName(table)
                        .item(
                            Map.of(
                                "pk", AttributeValue.fromS("a"), "sk", AttributeValue.fromS("b")))
                        .returnConsumedCapacity(ReturnConsumedCapacity.TOTAL));
    assertThat(response.consumedCapacity().capacityUnits()).isEqualTo(1.0);
  }
}
