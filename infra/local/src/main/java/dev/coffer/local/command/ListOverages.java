package dev.coffer.local.command;

import dev.coffer.credits.CreditTables;
import dev.coffer.credits.Pool;
import dev.coffer.credits.operator.Overages;
import dev.coffer.credits.operator.OveragesCsv;
import dev.coffer.credits.pools.Overview;
import dev.coffer.identity.Organisations;
import java.io.PrintStream;
import java.time.ZoneId;
import java.util.List;

/** Lists what is to be billed beyond the contracts. */
final class ListOverages implements Command {

  @Override
  public String name() {
    return "pool overages";
  }

  @Override
  public String summary() {
    return "Lists what all organisations used beyond their contracts.";
  }

  @Override
  public List<Option> options() {
    return CsvFile.options();
  }

  @Override
  public int run(Arguments arguments, Operator operator, PrintStream out) {
    CsvFile.check(arguments);
    CreditTables credits = operator.credits();
    Organisations organisations = operator.organisations();
    List<Overages.Overage> all =
        new Overages(
                organisations,
                credits.pools(),
                new Overview(credits.pools(), credits.accounts(), organisations))
            .all(operator.clock().instant());
    if (arguments.has("csv")) {
      CsvFile.write(
          arguments, operator, OveragesCsv.COLUMNS, file -> OveragesCsv.write(all, file), out);
    } else if (all.isEmpty()) {
      out.println("Nobody has used more than was contracted.");
    } else {
      all.forEach(one -> out.println(line(one)));
    }
    return 0;
  }

  private static String line(Overages.Overage one) {
    Pool pool = one.figures().book().pool();
    ZoneId zone = one.organisation().timeZone();
    return "%s, %s, %s to %s: %d used of %s, true-up %d"
        .formatted(
            one.organisation().name(),
            pool.name(),
            pool.firstDay(zone),
            pool.lastDay(zone),
            one.figures().total().used(),
            pool.quantity(),
            one.figures().trueUp());
  }
}
