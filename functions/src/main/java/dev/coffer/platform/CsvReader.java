package dev.coffer.platform;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Reads a CSV file record by record, whoever wrote it: strictly UTF-8, with or without a byte order
 * mark, separated by commas, semicolons or tabs, whichever the first line has most of outside
 * quotes. Empty lines are passed over. It holds one record at a time.
 */
public final class CsvReader {
  /** The longest record, in characters; an unclosed quote must not swallow the whole file. */
  public static final int RECORD_MAX = 256 * 1024;

  static final char BYTE_ORDER_MARK = '\uFEFF';
  private static final int LINE_MAX = 16 * 1024;

  private final InputStream bytes;
  private final UnaryOperator<String> cell;
  private @Nullable Iterator<CsvRecord> records;
  private @Nullable Next last;
  private long line;

  private CsvReader(InputStream bytes, UnaryOperator<String> cell) {
    this.bytes = bytes;
    this.cell = cell;
  }

  /** What comes next in a file. */
  public sealed interface Next {
    /**
     * A record.
     *
     * @param line at which it begins, from 1
     * @param cells at least one
     */
    record Cells(long line, List<String> cells) implements Next {
      /** Keeps its own copy of the cells. */
      public Cells {
        cells = List.copyOf(cells);
      }
    }

    /** Nothing: the file was read to its end. */
    record End() implements Next {}

    /** Nothing that can be read, and what would be right. */
    record Broken(String why) implements Next {}
  }

  /** Reads every cell as it stands. The stream is not closed. */
  public static CsvReader of(InputStream bytes) {
    return new CsvReader(bytes, UnaryOperator.identity());
  }

  /**
   * Reads a file that {@link CsvWriter} wrote, perhaps changed and saved by a spreadsheet: the
   * apostrophes that guard texts against being calculated are taken off again. The stream is not
   * closed.
   */
  public static CsvReader ofOurs(InputStream bytes) {
    return new CsvReader(bytes, FormulaGuard::undo);
  }

  /**
   * The next record; after the last one always the same answer.
   *
   * @throws UncheckedIOException when the stream fails
   */
  public Next next() {
    if (last != null) {
      return last;
    }
    Next next = read();
    switch (next) {
      case Next.Cells cells -> line = cells.line();
      case Next.End _, Next.Broken _ -> last = next;
    }
    return next;
  }

  private Next read() {
    try {
      if (records == null) {
        records = open(bytes);
      }
      if (!records.hasNext()) {
        return new Next.End();
      }
      CsvRecord record = records.next();
      return new Next.Cells(
          record.getStartingLineNumber(), record.getFields().stream().map(cell).toList());
    } catch (CsvParseException e) {
      return new Next.Broken(
          "a row after line "
              + line
              + " can't be read: it is longer than "
              + RECORD_MAX
              + " characters, or a quote is not closed");
    } catch (CharacterCodingException e) {
      return notUtf8();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (UncheckedIOException e) {
      if (e.getCause() instanceof CharacterCodingException) {
        return notUtf8();
      }
      throw e;
    }
  }

  private Next notUtf8() {
    return new Next.Broken(
        "the file is not UTF-8 somewhere after line " + line + "; save it as UTF-8");
  }

  private static Iterator<CsvRecord> open(InputStream bytes) throws IOException {
    BufferedReader text =
        new BufferedReader(
            new InputStreamReader(
                bytes,
                StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)));
    text.mark(1);
    if (text.read() != BYTE_ORDER_MARK) {
      text.reset();
    }
    return de.siegmar.fastcsv.reader.CsvReader.builder()
        .fieldSeparator(separatorOf(text))
        .allowExtraFields(true)
        .allowMissingFields(true)
        .maxBufferSize(RECORD_MAX)
        .ofCsvRecord(text)
        .iterator();
  }

  private static char separatorOf(BufferedReader text) throws IOException {
    text.mark(LINE_MAX);
    int commas = 0;
    int semicolons = 0;
    int tabs = 0;
    boolean quoted = false;
    for (int i = 0; i < LINE_MAX - 1; i++) {
      int c = text.read();
      quoted ^= c == '"';
      if (c < 0 || (!quoted && (c == '\n' || c == '\r'))) {
        break;
      }
      commas += !quoted && c == ',' ? 1 : 0;
      semicolons += !quoted && c == ';' ? 1 : 0;
      tabs += !quoted && c == '\t' ? 1 : 0;
    }
    text.reset();
    if (commas >= semicolons && commas >= tabs) {
      return ',';
    }
    return semicolons >= tabs ? ';' : '\t';
  }
}
