package dev.coffer.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A CSV file that we write")
class CsvWriterTest {
  private final StringWriter file = new StringWriter();

  @Test
  void isWrittenAsRfc4180HasIt() {
    CsvWriter csv = new CsvWriter(file, false, List.of("Name", "Company", "Note"));
    csv.record(CsvCell.text("Ana"), CsvCell.text("Acme, Inc."), CsvCell.EMPTY);
    csv.record(CsvCell.text("Bo \"B\" Li"), CsvCell.text("two\r\nlines"), CsvCell.text(" kept "));
    assertThat(file.toString().split("(?<=\r\n)"))
        .containsExactly(
            "Name,Company,Note\r\n",
            "Ana,\"Acme, Inc.\",\r\n",
            "\"Bo \"\"B\"\" Li\",\"two\r\n",
            "lines\", kept \r\n");
  }

  @Test
  void hasAByteOrderMarkWhereItIsWanted() {
    new CsvWriter(file, true, List.of("Name"));
    assertThat(file).hasToString("\uFEFFName\r\n");
    assertThat(CsvWriter.bom(Query.of("bom=true"))).isTrue();
    assertThat(CsvWriter.bom(Query.of("bom=false"))).isFalse();
    assertThat(CsvWriter.bom(Query.of(""))).isFalse();
    assertThatThrownBy(() -> CsvWriter.bom(Query.of("bom=1")))
        .hasMessage("bom: must be true or false");
  }

  @Test
  void hasNumbersAndTimesAsTheyAre() {
    CsvWriter csv = new CsvWriter(file, false, List.of("A", "B", "C", "D", "E", "F"));
    csv.record(
        CsvCell.number(-5),
        CsvCell.number(new BigDecimal("-1.5E+3")),
        CsvCell.day(LocalDate.parse("2026-11-23")),
        CsvCell.time(Instant.parse("2026-11-23T09:30:00.123Z")),
        CsvCell.day(null),
        CsvCell.text(null));
    assertThat(file.toString()).endsWith("\r\n-5,-1500,2026-11-23,2026-11-23T09:30:00Z,,\r\n");
  }

  @Test
  void hasNoTimeThatBeginsWithASign() {
    assertThatThrownBy(() -> CsvCell.day(LocalDate.MAX))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> CsvCell.time(Instant.MIN))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=1+1",
        "+44 20 7946 0123",
        "-2+3",
        "@SUM(A1)",
        "\t=1",
        "\r=1",
        "\n=1",
        "\0=1",
        "a\0b",
        "\uFF1D1+1",
        "\uFF0B1",
        "\uFF0D1",
        "\uFF20SUM(A1)",
        "\uFE661",
        "  =1+1",
        "\u00A0=1+1",
        "\u200B=1+1",
        "\uFEFF=1+1",
        "'=1+1"
      })
  void guardsTextThatASpreadsheetWouldCalculate(String text) {
    assertThat(CsvCell.text(text).written()).isEqualTo("'" + text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "1=1", "a-b", "ana@acme.example", "'quoted'", "O'Brien", "#1"})
  void leavesOtherTextAlone(String text) {
    assertThat(CsvCell.text(text).written()).isEqualTo(text);
  }

  @Test
  void guardsTheNamesOfColumnsToo() {
    new CsvWriter(file, false, List.of("=A", "B"));
    assertThat(file).hasToString("'=A,B\r\n");
  }

  @Test
  void hasNoCellThatBreaksOutOfItsQuotes() {
    CsvWriter csv = new CsvWriter(file, false, List.of("A", "B"));
    csv.record(CsvCell.text("=1+2\";=1+2"), CsvCell.text("x\",=1+2"));
    assertThat(file.toString()).endsWith("\r\n\"'=1+2\"\";=1+2\",\"x\"\",=1+2\"\r\n");
  }

  @Test
  void hasAsManyCellsInEveryRecord() {
    CsvWriter csv = new CsvWriter(file, false, List.of("A", "B"));
    assertThatThrownBy(() -> csv.record(CsvCell.EMPTY))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new CsvWriter(file, false, List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void isHandedOnRecordByRecord() {
    CsvWriter csv = new CsvWriter(file, false, List.of("A"));
    csv.record(CsvCell.number(1));
    assertThat(file).hasToString("A\r\n1\r\n");
    csv.record(CsvCell.EMPTY);
    assertThat(file).hasToString("A\r\n1\r\n\"\"\r\n");
  }

  @Test
  void failsWhenTheDiskIsFull() {
    assertThatThrownBy(() -> new CsvWriter(new FullDisk(), true, List.of("A")))
        .isInstanceOf(UncheckedIOException.class);
    assertThatThrownBy(() -> new CsvWriter(new FullDisk(), false, List.of("A")))
        .isInstanceOf(UncheckedIOException.class);
  }

  private static final class FullDisk extends Writer {
    @Override
    public void write(char[] characters, int offset, int length) throws IOException {
      throw new IOException("full");
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
