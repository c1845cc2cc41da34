package dev.coffer.credits;

class PoolTableTest extends PoolsContract {
  private final Stores stores = Stores.dynamo();

  @Override
  Stores stores() {
    return stores;
  }
}
