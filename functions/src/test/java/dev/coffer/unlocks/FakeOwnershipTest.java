package dev.coffer.unlocks;

class FakeOwnershipTest extends OwnershipStoreContract {
  private final FakeOwnership rows = new FakeOwnership();

  @Override
  OwnershipStore store() {
    return rows;
  }

  @Override
  void reverse(OwnershipRow row) {
    rows.put(row.asReversed());
  }
}
