package dev.coffer.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A CSV file that we read")
class CsvReaderTest {
  private static final long SEED = 20_261_123;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "A,B\r\n1,2\r\n",
        "A,B\n1,2",
        "A,B\r1,2\r",
        "\uFEFFA,B\n1,2\n",
        "A;B\n1;2\n",
        "A\tB\n1\t2\n",
        "\"A\",\"B\"\n\"1\",\"2\"\n",
        "\n\nA,B\n\n1,2\n\n"
      })
  void mayComeFromAnyProgram(String text) {
    assertThat(cells(CsvReader.of(bytes(text))))
        .containsExactly(List.of("A", "B"), List.of("1", "2"));
  }

  @Test
  void isSeparatedByWhatStandsOutsideItsQuotes() {
    assertThat(cells(CsvReader.of(bytes("\"A;B;\n;C\",D\n1,2;3\n"))))
        .containsExactly(List.of("A;B;\n;C", "D"), List.of("1", "2;3"));
  }

  @Test
  void hasTheLineNumbersThatAnEditorShows() {
    CsvReader file = CsvReader.of(bytes("A,B\n\n\"two\nlines\",2\n3,4\n"));
    assertThat(file.next()).isEqualTo(new CsvReader.Next.Cells(1, List.of("A", "B")));
    assertThat(file.next()).isEqualTo(new CsvReader.Next.Cells(3, List.of("two\nlines", "2")));
    assertThat(file.next()).isEqualTo(new CsvReader.Next.Cells(5, List.of("3", "4")));
    assertThat(file.next()).isEqualTo(new CsvReader.Next.End());
    assertThat(file.next()).isEqualTo(new CsvReader.Next.End());
  }

  @Test
  void endsAtTheFirstThatIsNotUtf8() {
    for (Charset other : List.of(StandardCharsets.ISO_8859_1, StandardCharsets.UTF_16)) {
      CsvReader file = CsvReader.of(new ByteArrayInputStream("Zoë,B\n".getBytes(other)));
      CsvReader.Next broken =
          new CsvReader.Next.Broken(
              "the file is not UTF-8 somewhere after line 0; save it as UTF-8");
      assertThat(file.next()).isEqualTo(broken);
      assertThat(file.next()).isEqualTo(broken);
    }
  }

  @Test
  void endsAtAQuoteThatIsNeverClosed() {
    CsvReader file = CsvReader.of(bytes("A,B\n1,\"2\n" + "3,4\n".repeat(CsvReader.RECORD_MAX)));
    assertThat(file.next()).isInstanceOf(CsvReader.Next.Cells.class);
    assertThat(file.next())
        .isEqualTo(
            new CsvReader.Next.Broken(
                "a row after line 1 can't be read: it is longer than 262144 characters, or a quote"
                    + " is not closed"));
  }

  @Test
  void failsWhenItsStreamFails() throws IOException {
    InputStream closed = InputStream.nullInputStream();
    closed.close();
    assertThatThrownBy(CsvReader.of(closed)::next).isInstanceOf(UncheckedIOException.class);
  }

  @Test
  void isReadNoFurtherThanItIsAskedFor() {
    InputStream endless =
        new InputStream() {
          @Override
          public int read() {
            return '\n';
          }

          @Override
          public int read(byte[] into, int offset, int length) {
            for (int i = 0; i < length; i++) {
              into[offset + i] = (byte) (i % 2 == 0 ? 'x' : '\n');
            }
            return length;
          }
        };
    CsvReader file = CsvReader.of(endless);
    for (int i = 1; i <= 100_000; i++) {
      assertThat(file.next()).isEqualTo(new CsvReader.Next.Cells(i, List.of("x")));
    }
  }

  @Test
  void keepsItsApostrophesUnlessItIsOurs() {
    String text = "'=1+1,''=1,'ana\n";
    assertThat(cells(CsvReader.of(bytes(text)))).containsExactly(List.of("'=1+1", "''=1", "'ana"));
    assertThat(cells(CsvReader.ofOurs(bytes(text))))
        .containsExactly(List.of("=1+1", "'=1", "'ana"));
  }

  @Test
  void givesBackWhateverWasWritten() {
    Random random = new Random(SEED);
    for (int i = 0; i < 2_000; i++) {
      int columns = 1 + random.nextInt(4);
      List<List<String>> records = new ArrayList<>();
      records.add(List.of("A", "B", "C", "D").subList(0, columns));
      for (int j = random.nextInt(5); j > 0; j--) {
        records.add(random.ints(columns, 0, 8).mapToObj(max -> text(random, max)).toList());
      }
      String file = written(random.nextBoolean(), records);
      assertThat(cells(CsvReader.ofOurs(bytes(file)))).as(file).isEqualTo(records);
      assertThat(cells(CsvReader.of(bytes(file))))
          .as(file)
          .allSatisfy(cells -> assertThat(cells).allMatch(CsvReaderTest::isText));
    }
  }

  /** What no spreadsheet calculates, by the bare list of the security rules. */
  private static boolean isText(String cell) {
    return cell.isEmpty()
        || cell.startsWith("'")
        || ("=+-@\t\r\n".indexOf(cell.charAt(0)) < 0 && cell.indexOf('\0') < 0);
  }

  private static String text(Random random, int max) {
    String characters = "=+-@\t\r\n\0'\" ,;#ab1é\u200B\uFEFF\uFF1D\u2028";
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < max; i++) {
      text.append(characters.charAt(random.nextInt(characters.length())));
    }
    return random.nextInt(5) == 0 ? text.append("\uD83D\uDE00").toString() : text.toString();
  }

  private static String written(boolean bom, List<List<String>> records) {
    StringWriter file = new StringWriter();
    CsvWriter csv = new CsvWriter(file, bom, records.getFirst());
    records.stream()
        .skip(1)
        .forEach(cells -> csv.record(cells.stream().map(CsvCell::text).toList()));
    return file.toString();
  }

  private static List<List<String>> cells(CsvReader file) {
    List<List<String>> all = new ArrayList<>();
    while (true) {
      switch (file.next()) {
        case CsvReader.Next.Cells(_, List<String> cells) -> all.add(cells);
        case CsvReader.Next.End _ -> {
          return all;
        }
        case CsvReader.Next.Broken(String why) -> throw new AssertionError(why);
      }
    }
  }

  private static InputStream bytes(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }
}
