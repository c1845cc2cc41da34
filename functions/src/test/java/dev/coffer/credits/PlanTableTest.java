package dev.coffer.credits;

class PlanTableTest extends PlansContract {
  private final Stores stores = Stores.dynamo();

  @Override
  Stores stores() {
    return stores;
  }
}
