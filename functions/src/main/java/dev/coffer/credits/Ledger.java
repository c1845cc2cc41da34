package dev.coffer.credits;

import dev.coffer.identity.OrganisationId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The entries. They are written once, with what moves the credits or right after it. */
public interface Ledger {

  /** The entries of an operation in these accounts' books, where there are any; read strongly. */
  Map<AccountKey, LedgerEntry> of(String operation, Collection<AccountKey> accounts);

  /**
   * Writes entries that accounts owe ({@link Account#owedEntry}). An entry that is there already
   * stays as it is.
   */
  void put(OrganisationId organisation, Collection<LedgerEntry> owed);

  /** The entries of a book, the first one first; read strongly. */
  List<LedgerEntry> book(OrganisationId organisation, PoolId pool, String book);

  /**
   * All entries of a pool, book by book, those of accounts in the order in which {@link
   * AccountStore#of} lists the accounts; read strongly, page by page. Close the stream.
   */
  Stream<LedgerEntry> all(OrganisationId organisation, PoolId pool);
}
