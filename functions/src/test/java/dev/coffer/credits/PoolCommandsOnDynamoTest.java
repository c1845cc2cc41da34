package dev.coffer.credits;

class PoolCommandsOnDynamoTest extends PoolCommandsContract {
  private final Stores stores = Stores.dynamo();

  @Override
  Stores stores() {
    return stores;
  }
}
