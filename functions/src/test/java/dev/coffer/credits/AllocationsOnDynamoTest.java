package dev.coffer.credits;

class AllocationsOnDynamoTest extends AllocationsContract {
  private final Stores stores = Stores.dynamo();

  @Override
  Stores stores() {
    return stores;
  }
}
