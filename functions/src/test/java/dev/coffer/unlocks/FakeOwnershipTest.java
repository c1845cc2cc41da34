package dev.coffer.unlocks;

class FakeOwnershipTest extends OwnershipStoreContract {
  private final FakeOwnership rows = new FakeOwnership();

  @Override
  OwnershipStore store() {
    return rows;
  }

  @Override
  void reverse(OwnershipRow row) {
    rows.put(
        new OwnershipRow(
            row.generation(), row.account(), row.ticket(), row.user(), row.stamp(), true));
  }
}
