package dev.coffer.credits;

class FakePlansTest extends PlansContract {
  private final Stores stores = Stores.fake();

  @Override
  Stores stores() {
    return stores;
  }
}
