package dev.coffer.local.command;

import dev.coffer.credits.Pool;
import dev.coffer.credits.PoolTable;
import dev.coffer.identity.Organisation;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;

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
    return List.of(Option.required("org", "ID", "the organisation"));
  }

  @Override
  public int run(Arguments arguments, Operator operator, PrintStream out) {
    Organisation organisation = KnownOrganisation.of(arguments, operator);
    List<Pool> pools =
        new PoolTable(operator.dynamo(), operator.tables().credits()).of(organisation.id());
    for (Pool pool : pools) {
      out.printf(
          "%s  %-7s  %s to %s  %8s credits%s  %s%n",
          pool.id(),
          pool.timeframe(operator.clock().instant()).name().toLowerCase(Locale.ROOT),
          pool.firstDay(organisation.timeZone()),
          pool.lastDay(organisation.timeZone()),
          pool.quantity(),
          switch (pool.limit()) {
            case CAPPED -> ", capped";
            case OVERAGE -> "";
          },
          pool.name());
    }
    if (pools.isEmpty()) {
      out.println("This organisation has no pools yet: coffer pool create");
    }
    return 0;
  }
}
