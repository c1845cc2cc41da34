package dev.coffer.credits;

class OperationTableTest extends OperationsContract {
  private final Stores stores = Stores.dynamo();

  @Override
  Stores stores() {
    return stores;
  }
}
