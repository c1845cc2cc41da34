package dev.coffer.credits;

import dev.coffer.identity.OrganisationId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** An auditor's view of rows in memory; all of them can be read. */
public record FakeEvidence(FakeAccounts accounts, FakePools pools) implements Evidence {

  @Override
  public List<Reading<PoolBook>> books(OrganisationId organisation) {
    return pools.books(organisation).stream().map(FakeEvidence::row).toList();
  }

  @Override
  public Optional<Reading<PoolBook>> book(OrganisationId organisation, PoolId pool) {
    return pools.book(organisation, pool).map(FakeEvidence::row);
  }

  @Override
  public Stream<Reading<Account>> accounts(OrganisationId organisation, PoolId pool) {
    return accounts.of(organisation, pool).map(FakeEvidence::row);
  }

  @Override
  public Optional<Reading<Account>> account(AccountKey key) {
    return accounts.read(key).map(FakeEvidence::row);
  }

  @Override
  public Stream<Reading<LedgerEntry>> entries(OrganisationId organisation, PoolId pool) {
    return accounts.all(organisation, pool).map(FakeEvidence::row);
  }

  @Override
  public List<Reading<LedgerEntry>> entries(OrganisationId organisation, PoolId pool, String book) {
    return accounts.book(organisation, pool, book).stream().map(FakeEvidence::row).toList();
  }

  @Override
  public Map<AccountKey, LedgerEntry> entries(String operation, Collection<AccountKey> keys) {
    return accounts.of(operation, keys);
  }

  @Override
  public List<Reading<Operation>> bulkOperations(OrganisationId organisation) {
    return pools.recent(organisation, Integer.MAX_VALUE).stream().map(FakeEvidence::row).toList();
  }

  @Override
  public Optional<Reading<Operation>> operation(OrganisationId organisation, String id) {
    return pools.find(organisation, id).map(FakeEvidence::row);
  }

  private static <T> Reading<T> row(T value) {
    return new Reading.Row<>(value);
  }
}
