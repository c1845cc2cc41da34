package dev.coffer.local.command;

import dev.coffer.credits.Pool;
import dev.coffer.credits.PoolBook;
import dev.coffer.credits.PoolFigures;
import dev.coffer.identity.Organisation;
import java.io.PrintStream;
import java.time.Instant;
import java.util.List;

/** Lists an organisation's pools. */
final class ListPools implements Command {

  @Override
  public String name() {
    return "pool list";
  }

  @Override
  public String summary() {
    return "Lists an organisation's pools in the order in which they are spent.";
  }

  @Override
  public List<Option> options() {
    return List.of(Option.organisation());
  }

  @Override
  public int run(Arguments arguments, Operator operator, PrintStream out) {
    Organisation organisation = KnownOrganisation.of(arguments, operator);
    Instant now = operator.clock().instant();
    List<PoolBook> books = operator.credits().pools().books(organisation.id());
    for (PoolBook book : books) {
      Pool pool = book.pool();
      PoolFigures figures = KnownPool.figures(pool, operator);
      out.printf(
          "%s  %-7s  %s to %s  %8s credits%s, %d used, %s  %s%n",
          pool.id(),
          Words.of(pool.timeframe(now)),
          pool.firstDay(organisation.timeZone()),
          pool.lastDay(organisation.timeZone()),
          pool.quantity(),
          switch (pool.limit()) {
            case CAPPED -> ", capped";
            case OVERAGE -> "";
          },
          figures.total().used(),
          switch (pool.timeframe(now)) {
            case CURRENT, FUTURE -> figures.lapsing() + " left";
            case PAST -> figures.lapsing() + " lapsed";
          },
          pool.name());
    }
    if (books.isEmpty()) {
      out.println("This organisation has no pools yet: coffer pool create");
    }
    return 0;
  }
}
