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
   * Entries of a pool by {@link #key}, as many as there are or as are wanted; read strongly.
   *
   * @param after the key of the last one of the page before; empty for the first page
   */
  List<LedgerEntry> entriesAfter(OrganisationId organisation, PoolId pool, String after, int limit);

  /** Where an entry stands in its pool. */
  static String key(LedgerEntry entry) {
    return entry.book() + "#" + entry.operation();
  }

  /**
   * All entries of a pool, book by book, those of accounts in the order in which {@link
   * AccountStore#of} lists the accounts; read strongly, page by page. Close the stream.
   */
  Stream<LedgerEntry> all(OrganisationId organisation, PoolId pool);
}
