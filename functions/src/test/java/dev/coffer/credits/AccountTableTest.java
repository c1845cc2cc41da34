package dev.coffer.credits;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coffer.identity.UserId;
import dev.coffer.platform.TestDynamo;

class AccountTableTest extends AccountStoreContract {
  private static final String TABLE = TestDynamo.newTable();
  private final AccountTable accounts = new AccountTable(TestDynamo.client(), TABLE);

  @Override
  AccountStore store() {
    return accounts;
  }

  /** Comes into being as it does in the product: by an allocation from a pool. */
  @Override
  void given(Account account) {
    PoolTable pools = new PoolTable(TestDynamo.client(), TABLE);
    Pool pool =
        new Pool(
            account.key().pool(),
            account.key().organisation(),
            "2026",
            Credits.of(1000),
            account.from(),
            account.until(),
            Pool.Limit.OVERAGE);
    pools.create(new Pools.Grant(pool, java.util.Map.of(), "operator", account.from()));
    assertThat(
            pools.allocate(
                new Pools.Allocate(
                    pool,
                    new UserId(account.key().holder()),
                    Credits.of(account.allocated()),
                    "operator",
                    account.key().holder(),
                    "",
                    account.from())))
        .isEqualTo(Pools.Allocation.ALLOCATED);
    assertThat(accounts.read(account.key())).contains(account);
  }
}
