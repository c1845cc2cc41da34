package dev.coffer.contacts;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * The text of a CSV file, strictly UTF-8, behind the byte order mark if there was one.
 *
 * @param separator between cells, whichever the first line has most of
 */
record CsvText(Reader reader, char separator) {
  /** The longest record, in characters; an unclosed quote must not swallow the whole file. */
  static final int RECORD_MAX = 256 * 1024;

  private static final int LINE_MAX = 16 * 1024;
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  static CsvText open(InputStream bytes) {
    BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                bytes,
                StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)));
    try {
      reader.mark(1);
      if (reader.read() != BYTE_ORDER_MARK) {
        reader.reset();
      }
      return new CsvText(reader, separatorOf(reader));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static char separatorOf(BufferedReader reader) throws IOException {
    reader.mark(LINE_MAX);
    int commas = 0;
    int semicolons = 0;
    int tabs = 0;
    for (int i = 0; i < LINE_MAX - 1; i++) {
      int c = reader.read();
      if (c < 0 || c == '\n' || c == '\r') {
        break;
      }
      commas += c == ',' ? 1 : 0;
      semicolons += c == ';' ? 1 : 0;
      tabs += c == '\t' ? 1 : 0;
    }
    reader.reset();
    if (commas >= semicolons && commas >= tabs) {
      return ',';
    }
    return semicolons >= tabs ? ';' : '\t';
  }
}
