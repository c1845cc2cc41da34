package dev.coffer.local.command;

import dev.coffer.credits.Pool;
import dev.coffer.credits.allocation.AllocationsCsv;
import dev.coffer.credits.allocation.Seller;
import dev.coffer.credits.allocation.Sellers;
import dev.coffer.identity.OrganisationId;
import java.io.PrintStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Lists who has what of a pool. */
final class ListCredits implements Command {

  @Override
  public String name() {
    return "credits list";
  }

  @Override
  public String summary() {
    return "Lists who has what of a pool, or writes it into a CSV file.";
  }

  @Override
  public List<Option> options() {
    List<Option> options = new ArrayList<>(List.of(Option.organisation(), Option.pool()));
    options.addAll(CsvFile.options());
    return options;
  }

  @Override
  public int run(Arguments arguments, Operator operator, PrintStream out) {
    CsvFile.check(arguments);
    OrganisationId organisation = arguments.organisation();
    Pool pool = KnownPool.of(arguments, operator, organisation).pool();
    Sellers sellers = new Sellers(operator.users(), operator.credits().accounts());
    Instant now = operator.clock().instant();
    if (arguments.has("csv")) {
      AllocationsCsv csv = new AllocationsCsv(sellers, operator.users());
      CsvFile.write(
          arguments, operator, AllocationsCsv.COLUMNS, file -> csv.write(pool, now, file), out);
    } else {
      out.println("allocated     used     left  status       seller");
      sellers.forEach(pool, now, seller -> out.println(line(seller)));
    }
    return 0;
  }

  private static String line(Seller seller) {
    return "%9d %8d %8d  %-11s  %s <%s>"
        .formatted(
            seller.allocated(),
            seller.used(),
            seller.remaining(),
            Words.of(seller.status()),
            seller.user().name(),
            seller.user().email());
  }
}
