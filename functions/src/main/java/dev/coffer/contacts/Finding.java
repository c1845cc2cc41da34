package dev.coffer.contacts;

/**
 * Something an import has to say about one row.
 *
 * @param line of the file, the header being 1
 * @param column as the file's header has it
 * @param kind how bad it is
 * @param message what is wrong and what would be right; never repeats what the cell holds
 */
public record Finding(long line, String column, Kind kind, String message) {
  /** How bad it is. */
  public enum Kind {
    /** The row was not imported. */
    REFUSED,
    /** The row was imported. */
    NOTICE
  }
}
