package dev.coffer.local.command;

import dev.coffer.platform.CsvWriter;
import java.io.IOException;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** A file that {@code --csv} asks for. */
final class CsvFile {
  private CsvFile() {}

  /** The options that ask for it. */
  static List<Option> options() {
    return List.of(
        Option.optional("csv", "FILE", "write it into a file instead"),
        Option.flag("bom", "with --csv: begin with a byte order mark, for Excel"));
  }

  /** Refuses what means nothing without a file. */
  static void check(Arguments arguments) {
    if (arguments.has("bom") && !arguments.has("csv")) {
      throw new WrongArguments("--bom is for --csv FILE");
    }
  }

  /** Writes the file, and says so. */
  static void write(
      Arguments arguments,
      Operator operator,
      List<String> columns,
      Consumer<CsvWriter> records,
      PrintStream out) {
    String typed = arguments.all("csv").getFirst();
    Path file = operator.folder().resolve(typed);
    try (Writer writer = Files.newBufferedWriter(file)) {
      records.accept(new CsvWriter(writer, arguments.has("bom"), columns));
    } catch (IOException e) {
      throw new WrongArguments(typed + " can't be written");
    }
    out.println("Wrote " + typed + ".");
  }
}
