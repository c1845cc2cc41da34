package dev.coffer.credits;

class FakeOperationsTest extends OperationsContract {
  private final Stores stores = Stores.fake();

  @Override
  Stores stores() {
    return stores;
  }
}
