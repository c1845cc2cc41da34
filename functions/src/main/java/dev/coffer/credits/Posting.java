package dev.coffer.credits;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that one command changes, at once or not at all: the pool's book, accounts, and the
 * command's own row. It is carried out on all of them as they were read and on nothing else, so it
 * happens once however often it is sent. Every credit that moves leaves an entry: those of accounts
 * come from their changes, those of the pool and its applications from the difference between the
 * two books.
 *
 * @param operationBefore as it was read; null where it begins with this
 * @param operation as it is after it
 * @param before as it was read; null where the pool begins with this
 * @param book as it is to be; its version and its count of entries are not looked at
 * @param accounts none twice
 */
public record Posting(
    @Nullable Operation operationBefore,
    Operation operation,
    @Nullable PoolBook before,
    PoolBook book,
    List<AccountChange> accounts) {

  /** Keeps its own copy. */
  public Posting {
    accounts = List.copyOf(accounts);
  }

  /** A command that begins and ends with this. */
  public static Posting once(
      Operation operation, PoolBook before, PoolBook after, List<AccountChange> accounts) {
    return new Posting(null, operation, before, after, accounts);
  }

  /** The entries in the books of the pool and its applications. */
  public List<LedgerEntry> entries() {
    PoolBook was = before == null ? PoolBook.blank(nothingOf(book.pool())) : before;
    List<LedgerEntry> entries = new ArrayList<>();
    long granted = book.pool().quantity().amount() - was.pool().quantity().amount();
    boolean terms =
        before != null
            && (!book.pool().until().equals(was.pool().until())
                || book.pool().limit() != was.pool().limit());
    if (granted != 0) {
      entries.add(
          entry(
              was,
              entries,
              LedgerEntry.POOL_BOOK,
              LedgerEntry.Kind.GRANT,
              granted,
              operation.by()));
    } else if (terms) {
      entries.add(entry(was, entries, LedgerEntry.POOL_BOOK, LedgerEntry.Kind.TERMS, 0, ""));
    }
    for (Application application : Application.values()) {
      long given = book.share(application).distributed() - was.share(application).distributed();
      if (given != 0) {
        entries.add(
            entry(
                was,
                entries,
                application.slug(),
                LedgerEntry.Kind.DISTRIBUTION,
                given,
                LedgerEntry.POOL_BOOK));
      }
    }
    return entries;
  }

  /** The book as its row is after it. */
  public PoolBook after() {
    PoolBook counted =
        before == null
            ? book
            : new PoolBook(
                book.pool(), book.shares(), before.version(), before.entries(), book.running());
    return counted.after(entries().size());
  }

  private LedgerEntry entry(
      PoolBook was,
      List<LedgerEntry> earlier,
      String inBook,
      LedgerEntry.Kind kind,
      long amount,
      String other) {
    return new LedgerEntry(
        book.pool().id(),
        inBook,
        was.entries() + earlier.size(),
        kind,
        amount,
        operation.at(),
        operation.by(),
        operation.id(),
        operation.reason(),
        other);
  }

  private static Pool nothingOf(Pool pool) {
    return new Pool(
        pool.id(),
        pool.organisation(),
        pool.name(),
        Credits.NONE,
        pool.from(),
        pool.until(),
        pool.limit());
  }
}
