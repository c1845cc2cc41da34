package dev.coffer.contacts;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of an import.
 *
 * @param mapping the name of the mapping that was used
 * @param totals rows by what happened to them
 * @param findings the first {@value #FINDINGS_MAX}; {@link ImportProgress#found} gets all
 * @param findingsCount how many there were
 * @param unusedColumns columns that were not looked at
 * @param stopped why the import ended before the file did; null: everything was read
 * @param took how long
 */
public record ImportReport(
    String mapping,
    ImportTotals totals,
    List<Finding> findings,
    long findingsCount,
    List<String> unusedColumns,
    @Nullable String stopped,
    Duration took) {
  /** The most findings that a report keeps, so that memory stays flat. */
  public static final int FINDINGS_MAX = 1_000;

  /** Keeps its own copies. */
  public ImportReport {
    findings = List.copyOf(findings);
    unusedColumns = List.copyOf(unusedColumns);
  }
}
