package dev.coffer.credits;

class FakeAccountsTest extends AccountStoreContract {
  private final FakeAccounts accounts = new FakeAccounts();

  @Override
  AccountStore store() {
    return accounts;
  }

  @Override
  void given(Account account) {
    accounts.put(account);
  }
}
