package dev.coffer.contacts;

import dev.coffer.platform.CsvReader;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Brings a CSV file into the operator's directory, a chunk of rows at a time, so that memory stays
 * flat however long the file is. The same file again changes nothing, and after a crash it finishes
 * what was begun. Every row is imported or has a finding that says why not.
 */
public final class ContactImport {
  private static final int CHUNK_ROWS = 500;

  private final DirectoryWriter directory;
  private final IdentityKey key;

  /** Imports into this directory. */
  public ContactImport(DirectoryTable directory, IdentityKey key) {
    this((DirectoryWriter) directory, key);
  }

  ContactImport(DirectoryWriter directory, IdentityKey key) {
    this.directory = directory;
    this.key = key;
  }

  /**
   * Imports a whole file and returns what came of it.
   *
   * @param csv UTF-8, with or without a byte order mark, with a header; cells separated by commas,
   *     semicolons or tabs; it is not closed
   * @param mapping which column means what, or {@link Mapping#AUTO}
   * @throws UncheckedIOException when the file can't be read
   */
  public ImportReport run(
      InputStream csv, Mapping mapping, ImportProgress progress, InstantSource clock) {
    return new Run(mapping, progress, clock).all(csv);
  }

  /** One import. */
  private final class Run {
    private final Mapping mapping;
    private final ImportProgress progress;
    private final InstantSource clock;
    private final Instant start;
    private final List<Finding> findings = new ArrayList<>();
    private long findingsCount;
    private ImportTotals totals = ImportTotals.NONE;

    Run(Mapping mapping, ImportProgress progress, InstantSource clock) {
      this.mapping = mapping;
      this.progress = progress;
      this.clock = clock;
      start = clock.instant();
    }

    ImportReport all(InputStream csv) {
      CsvReader file = CsvReader.of(csv);
      return switch (file.next()) {
        case CsvReader.Next.End _ -> report(mapping.name(), List.of(), "the file is empty");
        case CsvReader.Next.Broken(String why) -> report(mapping.name(), List.of(), why);
        case CsvReader.Next.Cells(_, List<String> header) ->
            switch (mapping.fit(header)) {
              case Mapping.Fitted.Misfit(String why) -> report(mapping.name(), header, why);
              case Mapping.Fitted.Fits fits -> {
                LocalDate today = LocalDate.ofInstant(start, ZoneOffset.UTC);
                String stopped = rows(file, new RowReader(header, fits, today));
                yield report(fits.mapping().name(), fits.unused(), stopped);
              }
            };
      };
    }

    /** Imports the rows and says why it stopped before the end, or null. */
    private @Nullable String rows(CsvReader file, RowReader reader) {
      List<CsvReader.Next.Cells> chunk = new ArrayList<>(CHUNK_ROWS);
      while (true) {
        switch (file.next()) {
          case CsvReader.Next.Cells row -> {
            chunk.add(row);
            if (chunk.size() == CHUNK_ROWS) {
              work(reader, chunk);
              chunk.clear();
            }
          }
          case CsvReader.Next.End _ -> {
            work(reader, chunk);
            return null;
          }
          case CsvReader.Next.Broken(String why) -> {
            work(reader, chunk);
            return why;
          }
        }
      }
    }

    private void work(RowReader reader, List<CsvReader.Next.Cells> rows) {
      if (rows.isEmpty()) {
        return;
      }
      ImportChunk chunk = new ImportChunk(directory, key, reader);
      for (CsvReader.Next.Cells row : rows) {
        chunk.read(row.line(), row.cells());
      }
      totals = totals.plus(chunk.finish());
      for (Finding finding : chunk.findings()) {
        findingsCount++;
        if (findings.size() < ImportReport.FINDINGS_MAX) {
          findings.add(finding);
        }
        progress.found(finding);
      }
      progress.advanced(totals);
    }

    private ImportReport report(String used, List<String> unusedColumns, @Nullable String stopped) {
      return new ImportReport(
          used,
          totals,
          findings,
          findingsCount,
          unusedColumns,
          stopped,
          Duration.between(start, clock.instant()));
    }
  }
}
