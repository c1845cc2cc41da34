package dev.coffer.credits.allocation;

import dev.coffer.credits.Credits;
import dev.coffer.platform.CsvReader;
import java.io.InputStream;
import java.util.List;
import java.util.function.Consumer;

/**
 * A CSV file of allocations: a header, then one person a line with an email, a number of credits
 * and, if wanted, a change ({@code SET} where it is empty). The list that is exported is such a
 * file: sent back unchanged it changes nothing, so that it can be edited in a spreadsheet.
 *
 * <p>Columns of the exported list that an administrator can't change are passed over. Any other
 * column refuses the file: a misspelt "Change" would turn every addition into a new total. There is
 * no reason a line, because an operation has one reason, which the ledger shows with each entry.
 *
 * <p>Apostrophes that guard exported texts against being calculated are taken off again, whoever
 * saved the file last; otherwise an address that begins with a sign would belong to nobody on its
 * way back.
 */
public final class AllocationFile {
  /** The most lines below the header. */
  public static final int LINES_MAX = 50_000;

  /** The most credits on one line. */
  public static final long CREDITS_MAX = 1_000_000_000;

  private AllocationFile() {}

  /** What a line does to somebody's allocated credits. */
  public enum Change {
    /** They become the line's credits. */
    SET,
    /** They grow by the line's credits. */
    ADD,
    /** They shrink by the line's credits. */
    REMOVE
  }

  /** A line that was read. */
  public sealed interface Entry {
    /**
     * It says what is wanted.
     *
     * @param line in the file, from 1, which is the header
     * @param email as written; no earlier line has it, upper or lower case
     */
    record Line(long line, String email, Change change, Credits credits) implements Entry {}

    /**
     * It doesn't.
     *
     * @param line in the file, from 1, which is the header
     * @param why what is wrong or would be right, to stand behind "line 7: "
     */
    record Refused(long line, String why) implements Entry {}
  }

  /** What came of a file. */
  public sealed interface Outcome {
    /**
     * It was read to its end.
     *
     * @param lines below the header, read or refused; at least one
     */
    record Read(int lines) implements Outcome {}

    /** It is no such file; whatever lines it seemed to have count for nothing. */
    record Unusable(String why) implements Outcome {}
  }

  /**
   * Reads a file a line at a time. Of the lines before it only the emails are remembered.
   *
   * @param csv UTF-8; it is not closed
   * @param entries takes each line; nothing may be changed before the outcome is {@link
   *     Outcome.Read}
   * @throws java.io.UncheckedIOException when the stream fails
   */
  public static Outcome read(InputStream csv, Consumer<? super Entry> entries) {
    CsvReader file = CsvReader.ofOurs(csv);
    return switch (next(file)) {
      case CsvReader.Next.End _ -> new Outcome.Unusable("the file is empty");
      case CsvReader.Next.Broken(String why) -> new Outcome.Unusable(why);
      case CsvReader.Next.Cells(_, List<String> header) ->
          switch (AllocationColumns.of(header)) {
            case AllocationColumns.Fitted.Misfit(String why) -> new Outcome.Unusable(why);
            case AllocationColumns.Fitted.Fits(AllocationColumns columns) ->
                lines(file, new AllocationLines(columns), entries);
          };
    };
  }

  private static Outcome lines(
      CsvReader file, AllocationLines lines, Consumer<? super Entry> entries) {
    int count = 0;
    while (true) {
      switch (next(file)) {
        case CsvReader.Next.Cells(long line, List<String> cells) -> {
          if (++count > LINES_MAX) {
            return new Outcome.Unusable("the file has more than 50,000 lines; split it");
          }
          entries.accept(lines.read(line, cells));
        }
        case CsvReader.Next.Broken(String why) -> {
          return new Outcome.Unusable(why);
        }
        case CsvReader.Next.End _ -> {
          return count == 0
              ? new Outcome.Unusable("the file has no lines below its header")
              : new Outcome.Read(count);
        }
      }
    }
  }

  /** What comes next but for the rows that a spreadsheet leaves where cells were emptied. */
  private static CsvReader.Next next(CsvReader file) {
    CsvReader.Next next;
    do {
      next = file.next();
    } while (next instanceof CsvReader.Next.Cells row && isBlank(row.cells()));
    return next;
  }

  private static boolean isBlank(List<String> cells) {
    return cells.stream().allMatch(String::isBlank);
  }
}
