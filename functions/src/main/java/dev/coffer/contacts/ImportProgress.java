package dev.coffer.contacts;

/** Hears how an import goes on. */
@FunctionalInterface
public interface ImportProgress {
  /** Doesn't listen. */
  ImportProgress NONE = totals -> {};

  /** A chunk of rows is done. */
  void advanced(ImportTotals soFar);

  /** Something is to be said about a row. */
  default void found(Finding finding) {}
}
