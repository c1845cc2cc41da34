package dev.coffer.credits;

import dev.coffer.identity.OrganisationId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The rows of credits as an auditor reads them: all of them, strongly, and also those that can't be
 * true. Streams are read page by page; close them.
 */
public interface Evidence {

  /** The books of an organisation's pools. */
  List<Reading<PoolBook>> books(OrganisationId organisation);

  /** A pool's book. */
  Optional<Reading<PoolBook>> book(OrganisationId organisation, PoolId pool);

  /** All accounts of a pool by holder. */
  Stream<Reading<Account>> accounts(OrganisationId organisation, PoolId pool);

  /** An account. */
  Optional<Reading<Account>> account(AccountKey key);

  /**
   * All ledger entries of a pool, book by book, those of accounts in the order of the accounts. An
   * entry that can't be read has the key {@code <book>#<operation>}.
   */
  Stream<Reading<LedgerEntry>> entries(OrganisationId organisation, PoolId pool);

  /** The entries of a book, in no order. */
  List<Reading<LedgerEntry>> entries(OrganisationId organisation, PoolId pool, String book);

  /** The entries of an operation in these accounts' books, where there are any. */
  Map<AccountKey, LedgerEntry> entries(String operation, Collection<AccountKey> accounts);

  /** All operations on many accounts, in no order. */
  List<Reading<Operation>> bulkOperations(OrganisationId organisation);

  /** An operation. */
  Optional<Reading<Operation>> operation(OrganisationId organisation, String id);
}
