package dev.coffer.credits;

class PoolCommandsTest extends PoolCommandsContract {
  private final Stores stores = Stores.fake();

  @Override
  Stores stores() {
    return stores;
  }
}
