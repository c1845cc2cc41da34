package dev.coffer.credits;

import dev.coffer.platform.TestDynamo;
import java.util.List;

class AccountTableTest extends AccountStoreContract {
  private static final String TABLE = TestDynamo.newTable();
  private final AccountTable accounts = new AccountTable(TestDynamo.client(), TABLE);
  private final RawAccounts raw = new RawAccounts(TestDynamo.client(), TABLE);

  @Override
  AccountStore store() {
    return accounts;
  }

  @Override
  void given(Account account) {
    raw.put(account);
  }

  @Override
  List<LedgerEntry> entries(AccountKey key) {
    return raw.entries(key);
  }
}
