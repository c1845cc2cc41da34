package dev.coffer.bench.figures;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/** A Markdown table whose columns line up. */
public final class TextTable {
  private final List<List<String>> rows = new ArrayList<>();

  /** A table with these heads. */
  public TextTable(String... heads) {
    rows.add(List.of(heads));
  }

  /** Adds a row; it must be as wide as the heads. */
  public void row(String... cells) {
    if (cells.length != rows.getFirst().size()) {
      throw new IllegalArgumentException(
          cells.length + " cells under " + rows.getFirst().size() + " heads");
    }
    rows.add(List.of(cells));
  }

  /** Prints it under a title. */
  public void print(String title, PrintStream out) {
    out.println();
    out.println(title);
    out.println();
    lines().forEach(out::println);
    out.flush();
  }

  /** Its lines. */
  public List<String> lines() {
    int columns = rows.getFirst().size();
    int[] widths = new int[columns];
    for (List<String> row : rows) {
      for (int i = 0; i < columns; i++) {
        widths[i] = Math.max(widths[i], row.get(i).length());
      }
    }
    List<String> lines = new ArrayList<>();
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder("|");
      for (int i = 0; i < columns; i++) {
        String cell = row.get(i);
        line.append(' ').append(cell).append(" ".repeat(widths[i] - cell.length())).append(" |");
      }
      lines.add(line.toString());
    }
    lines.add(1, "|" + "---|".repeat(columns));
    return lines;
  }
}
