package dev.coffer.contacts;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Iterator;
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
      List<String> header = List.of();
      RowReader reader = null;
      List<CsvRecord> chunk = new ArrayList<>(CHUNK_ROWS);
      String used = mapping.name();
      List<String> unused = List.of();
      long line = 0;
      String stopped = null;
      try {
        Iterator<CsvRecord> records = records(csv);
        while (records.hasNext()) {
          CsvRecord record = records.next();
          line = record.getStartingLineNumber();
          if (reader == null) {
            header = record.getFields();
            switch (mapping.fit(header)) {
              case Mapping.Fitted.Misfit(String why) -> {
                return report(used, header, why);
              }
              case Mapping.Fitted.Fits fits -> {
                LocalDate today = LocalDate.ofInstant(start, ZoneOffset.UTC);
                reader = new RowReader(header, fits, today);
                used = fits.mapping().name();
                unused = fits.unused();
              }
            }
          } else {
            chunk.add(record);
            if (chunk.size() == CHUNK_ROWS) {
              work(reader, chunk);
              chunk.clear();
            }
          }
        }
      } catch (CsvParseException e) {
        stopped = unreadable(line);
      } catch (UncheckedIOException e) {
        if (!(e.getCause() instanceof CharacterCodingException)) {
          throw e;
        }
        stopped = "the file is not UTF-8 somewhere after line " + line + "; save it as UTF-8";
      }
      if (reader == null) {
        return report(used, unused, stopped == null ? "the file is empty" : stopped);
      }
      if (!chunk.isEmpty()) {
        work(reader, chunk);
      }
      return report(used, unused, stopped);
    }

    private Iterator<CsvRecord> records(InputStream csv) {
      CsvText text = CsvText.open(csv);
      return CsvReader.builder()
          .fieldSeparator(text.separator())
          .allowExtraFields(true)
          .allowMissingFields(true)
          .maxBufferSize(CsvText.RECORD_MAX)
          .ofCsvRecord(text.reader())
          .iterator();
    }

    private void work(RowReader reader, List<CsvRecord> records) {
      ImportChunk chunk = new ImportChunk(directory, key, reader);
      for (CsvRecord record : records) {
        chunk.read(record.getStartingLineNumber(), record.getFields());
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

    private String unreadable(long line) {
      return "a row after line "
          + line
          + " can't be read: it is longer than "
          + CsvText.RECORD_MAX
          + " characters, or a quote is not closed";
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
