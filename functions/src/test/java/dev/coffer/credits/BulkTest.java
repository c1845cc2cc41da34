package dev.coffer.credits;

class BulkTest extends BulkContract {
  private final Stores stores = Stores.fake();

  @Override
  Stores stores() {
    return stores;
  }
}
