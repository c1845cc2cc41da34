package dev.coffer.platform;

import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes a CSV file as <a href="https://www.rfc-editor.org/rfc/rfc4180">RFC 4180</a> has it:
 * commas, CRLF, quotes where they are needed, a header, and as many cells in every record. Each
 * record goes to the writer at once and nothing is kept, so that a file may be of any length.
 */
public final class CsvWriter {
  private final de.siegmar.fastcsv.writer.CsvWriter records;
  private final int columns;

  /**
   * Begins a file with its header.
   *
   * @param to is neither flushed nor closed
   * @param bom whether a byte order mark comes first; Excel takes UTF-8 for another encoding
   *     without it, other programs may take it for a part of the first column's name
   * @param columns their names; at least one
   * @throws UncheckedIOException when {@code to} fails, here and in {@link #record}
   */
  public CsvWriter(Writer to, boolean bom, List<String> columns) {
    this(to, columns.size());
    if (bom) {
      try {
        to.write(CsvReader.BYTE_ORDER_MARK);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    record(columns.stream().map(CsvCell::text).toList());
  }

  private CsvWriter(Writer to, int columns) {
    records =
        de.siegmar.fastcsv.writer.CsvWriter.builder()
            .lineDelimiter(LineDelimiter.CRLF)
            .quoteStrategy(QuoteStrategies.EMPTY)
            .bufferSize(0)
            .build(to);
    this.columns = columns;
  }

  /** Goes on with a file whose header and first records are in another part already. */
  static CsvWriter goingOn(Writer to, int columns) {
    return new CsvWriter(to, columns);
  }

  /** Whether the caller of a download wants the byte order mark: {@code bom=true}. */
  public static boolean bom(Query query) {
    return Boolean.TRUE.equals(query.flag("bom"));
  }

  /** Writes a record. */
  public void record(CsvCell... cells) {
    record(List.of(cells));
  }

  /**
   * Writes a record.
   *
   * @throws IllegalArgumentException when it hasn't one cell for each column
   */
  public void record(List<CsvCell> cells) {
    if (cells.isEmpty() || cells.size() != columns) {
      throw new IllegalArgumentException(cells.size() + " cells for " + columns + " columns");
    }
    List<@Nullable String> written = new ArrayList<>(columns);
    for (CsvCell cell : cells) {
      String text = cell.written();
      // Quotes around an empty cell only where the line would be empty without them.
      written.add(text.isEmpty() && columns > 1 ? null : text);
    }
    records.writeRecord(written);
  }
}
