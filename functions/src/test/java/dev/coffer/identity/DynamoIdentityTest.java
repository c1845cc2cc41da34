package dev.coffer.identity;

import dev.coffer.platform.Ids;
import dev.coffer.platform.TestDynamo;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

class DynamoIdentityTest extends IdentityContract {

  @Override
  Stores stores() {
    return in(TestDynamo.newTable());
  }

  static Stores in(String table) {
    DynamoDbClient dynamo = TestDynamo.client();
    return new Stores(
        new DynamoOrganisations(dynamo, table),
        new DynamoUsers(dynamo, table, Ids.secure()),
        new DynamoNonces(dynamo, table, Ids.secure()));
  }
}
