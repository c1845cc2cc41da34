package dev.coffer.credits;

import java.util.List;

class FakeAccountsTest extends AccountStoreContract {
  private final FakeAccounts accounts = new FakeAccounts();

  @Override
  AccountStore store() {
    return accounts;
  }

  @Override
  List<LedgerEntry> entries(AccountKey key) {
    return accounts.entries(key).stream().skip(1).toList();
  }

  @Override
  void given(Account account) {
    accounts.given(account);
  }
}
