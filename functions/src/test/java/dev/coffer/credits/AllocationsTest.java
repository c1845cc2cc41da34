package dev.coffer.credits;

class AllocationsTest extends AllocationsContract {
  private final Stores stores = Stores.fake();

  @Override
  Stores stores() {
    return stores;
  }

  @Override
  int threads(int most) {
    return 1;
  }
}
