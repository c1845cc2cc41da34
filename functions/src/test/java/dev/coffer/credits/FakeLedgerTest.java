package dev.coffer.credits;

class FakeLedgerTest extends LedgerContract {
  private final Stores stores = Stores.fake();

  @Override
  Stores stores() {
    return stores;
  }
}
