package dev.coffer.local.command;

import dev.coffer.contacts.ContactImport;
import dev.coffer.contacts.DirectoryTable;
import dev.coffer.contacts.Finding;
import dev.coffer.contacts.ImportProgress;
import dev.coffer.contacts.ImportReport;
import dev.coffer.contacts.ImportTotals;
import dev.coffer.contacts.Mapping;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Brings companies and people from a CSV file into the directory. */
final class ImportContacts implements Command {
  /** Findings that are shown one by one; all of them are in the report beside the file. */
  private static final int SHOWN_MAX = 20;

  /** Rows after which the import says how far it is. */
  private static final int PROGRESS_ROWS = 5_000;

  @Override
  public String name() {
    return "contacts import";
  }

  @Override
  public String summary() {
    return "Brings companies and people from a CSV file into the directory.";
  }

  @Override
  public String operand() {
    return "FILE.csv";
  }

  @Override
  public List<Option> options() {
    return List.of(
        Option.optional("preset", "NAME", "generic or salesforce-report; else whichever fits"),
        Option.repeated("map", "COLUMN=FIELD", "what a column means, instead of a preset"),
        Option.optional("source", "NAME", "with --map: whose ids the source-id column holds"));
  }

  @Override
  public int run(Arguments arguments, Operator operator, PrintStream out) {
    Path file = operator.folder().resolve(arguments.operand());
    Mapping mapping = mapping(arguments);
    if (!Files.isReadable(file) || Files.isDirectory(file)) {
      throw new WrongArguments("there is no file " + arguments.operand() + " that can be read");
    }
    ContactImport contacts =
        new ContactImport(
            new DirectoryTable(operator.dynamo(), operator.tables().contacts()),
            operator.identityKey());
    Path report = file.resolveSibling(file.getFileName() + ".report.txt");
    try (InputStream csv = Files.newInputStream(file);
        Telling telling = new Telling(out, report)) {
      ImportReport result = contacts.run(csv, mapping, telling, operator.clock());
      tell(result, report.getFileName(), out);
      return result.stopped() == null ? 0 : 1;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Mapping mapping(Arguments arguments) {
    List<String> pairs = arguments.all("map");
    String preset = arguments.optional("preset").orElse("");
    if (!pairs.isEmpty()) {
      if (!preset.isEmpty()) {
        throw new WrongArguments("--map and --preset exclude each other");
      }
      try {
        return Mapping.of(arguments.optional("source").orElse("import"), pairs);
      } catch (IllegalArgumentException e) {
        throw new WrongArguments("--map: " + e.getMessage());
      }
    }
    return switch (preset) {
      case "" -> Mapping.AUTO;
      case "generic" -> Mapping.GENERIC;
      case "salesforce-report" -> Mapping.SALESFORCE_REPORT;
      default ->
          throw new WrongArguments(
              "--preset is generic or salesforce-report, not \"" + preset + "\"");
    };
  }

  private static void tell(ImportReport report, Path file, PrintStream out) {
    if (report.findingsCount() > 0) {
      out.println(report.findingsCount() + " findings; all of them are in " + file);
    }
    if (!report.unusedColumns().isEmpty()) {
      out.println("Columns not used: " + String.join(", ", report.unusedColumns()));
    }
    ImportTotals totals = report.totals();
    out.println(
        "%d rows read with the mapping %s: %d new, %d changed, %d unchanged, %d company only, %d refused; %d not for sale"
            .formatted(
                totals.read(),
                report.mapping(),
                totals.created(),
                totals.updated(),
                totals.unchanged(),
                totals.companyOnly(),
                totals.refused(),
                totals.unsold()));
    out.println(
        "Companies: %d new, %d changed"
            .formatted(totals.companiesCreated(), totals.companiesUpdated()));
    if (report.stopped() != null) {
      out.println("Stopped: " + report.stopped());
    }
  }

  /** Says how far the import is and what it finds, the rest in a file beside the imported one. */
  private static final class Telling implements ImportProgress, AutoCloseable {
    private final PrintStream out;
    private final Path report;
    private @Nullable PrintWriter file;
    private long shown;
    private long said;

    Telling(PrintStream out, Path report) {
      this.out = out;
      this.report = report;
    }

    @Override
    public void advanced(ImportTotals soFar) {
      if (soFar.read() / PROGRESS_ROWS > said) {
        said = soFar.read() / PROGRESS_ROWS;
        out.println("%,d rows read, %,d refused".formatted(soFar.read(), soFar.refused()));
      }
    }

    @Override
    public void found(Finding finding) {
      String text = text(finding);
      if (shown++ < SHOWN_MAX) {
        out.println(text);
      }
      file().println(text);
    }

    @Override
    public void close() {
      if (file != null) {
        file.close();
      }
    }

    private PrintWriter file() {
      if (file == null) {
        try {
          file = new PrintWriter(Files.newBufferedWriter(report));
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
      return file;
    }

    private static String text(Finding finding) {
      return "line %d, %s: %s%s"
          .formatted(
              finding.line(),
              finding.column(),
              finding.message(),
              switch (finding.kind()) {
                case REFUSED -> " (not imported)";
                case NOTICE -> "";
              });
    }
  }
}
