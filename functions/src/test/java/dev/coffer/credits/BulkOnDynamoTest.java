package dev.coffer.credits;

class BulkOnDynamoTest extends BulkContract {
  private final Stores stores = Stores.dynamo();

  @Override
  Stores stores() {
    return stores;
  }
}
