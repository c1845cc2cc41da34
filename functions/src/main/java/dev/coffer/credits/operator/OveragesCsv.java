package dev.coffer.credits.operator;

import dev.coffer.credits.Pool;
import dev.coffer.identity.Organisation;
import dev.coffer.platform.CsvCell;
import dev.coffer.platform.CsvWriter;
import java.util.List;

/** What is to be billed beyond the contracts, as a file. */
public final class OveragesCsv {
  /** The names of its columns. */
  public static final List<String> COLUMNS =
      List.of("Organisation", "Pool", "First day", "Last day", "Quantity", "Used", "True-up");

  private OveragesCsv() {}

  /** Writes a line for each. */
  public static void write(List<Overages.Overage> overages, CsvWriter file) {
    overages.forEach(one -> file.record(record(one)));
  }

  private static List<CsvCell> record(Overages.Overage one) {
    Organisation organisation = one.organisation();
    Pool pool = one.figures().book().pool();
    return List.of(
        CsvCell.text(organisation.name()),
        CsvCell.text(pool.name()),
        CsvCell.day(pool.firstDay(organisation.timeZone())),
        CsvCell.day(pool.lastDay(organisation.timeZone())),
        CsvCell.number(pool.quantity().amount()),
        CsvCell.number(one.figures().total().used()),
        CsvCell.number(one.figures().trueUp()));
  }
}
