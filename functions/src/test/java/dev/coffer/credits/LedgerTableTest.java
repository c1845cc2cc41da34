package dev.coffer.credits;

class LedgerTableTest extends LedgerContract {
  private final Stores stores = Stores.dynamo();

  @Override
  Stores stores() {
    return stores;
  }
}
