package dev.coffer.credits;

class FakePoolsTest extends PoolsContract {
  private final Stores stores = Stores.fake();

  @Override
  Stores stores() {
    return stores;
  }
}
