package dev.coffer.credits.proof;

import dev.coffer.credits.AccountKey;
import dev.coffer.credits.LedgerEntry;
import dev.coffer.credits.PoolId;

/** Names rows in words. */
final class Where {
  private Where() {}

  static String pool(PoolId pool) {
    return "Pool " + pool;
  }

  static String share(PoolId pool, String application) {
    return "The share of %s in pool %s".formatted(application, pool);
  }

  static String account(AccountKey account) {
    return account(account.pool(), account.holder());
  }

  static String account(PoolId pool, String holder) {
    return "Account %s in pool %s".formatted(holder, pool);
  }

  static String entry(PoolId pool, String key) {
    return "Ledger entry %s in pool %s".formatted(key, pool);
  }

  static String entry(LedgerEntry entry) {
    return entry(entry.pool(), entry.book() + "#" + entry.operation());
  }

  static String operation(String operation) {
    return "Operation " + operation;
  }

  static String purchase(String key) {
    return "Purchase " + key;
  }
}
