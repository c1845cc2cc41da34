package dev.coffer.local.command;

import dev.coffer.credits.Application;
import dev.coffer.credits.Figures;
import dev.coffer.credits.Pool;
import dev.coffer.credits.PoolFigures;
import dev.coffer.identity.Organisation;
import java.io.PrintStream;
import java.time.Instant;
import java.util.List;

/** Shows where every credit of a pool is. */
final class ShowPool implements Command {
  private static final String ROW = "  %-22s %9s %9s %9s %9s %9s %9s %9s %9s%n";

  @Override
  public String name() {
    return "pool show";
  }

  @Override
  public String summary() {
    return "Shows where every credit of a pool is, by application.";
  }

  @Override
  public List<Option> options() {
    return List.of(Option.organisation(), Option.pool());
  }

  @Override
  public int run(Arguments arguments, Operator operator, PrintStream out) {
    Organisation organisation = KnownOrganisation.of(arguments, operator);
    PoolFigures figures =
        KnownPool.figures(KnownPool.of(arguments, operator, organisation.id()).pool(), operator);
    head(figures, organisation, operator.clock().instant(), out);
    out.println();
    out.printf(
        ROW,
        "",
        "granted",
        "undistr.",
        "unalloc.",
        "available",
        "held",
        "used",
        "expired",
        "overage");
    for (Application application : Application.values()) {
      String mode =
          switch (figures.book().share(application).mode()) {
            case BY_USER -> "";
            case SHARED -> ", shared";
          };
      row(Words.of(application) + mode, figures.of(application), out);
    }
    row("whole pool", figures.total(), out);
    out.println();
    out.println("  " + equation(figures.total()));
    return 0;
  }

  private static void head(
      PoolFigures figures, Organisation organisation, Instant now, PrintStream out) {
    Pool pool = figures.book().pool();
    String lastDay = pool.lastDay(organisation.timeZone()).toString();
    out.println(pool.name() + "  " + pool.id());
    out.printf(
        "  %s, %s to %s (%s)%n",
        Words.of(pool.timeframe(now)),
        pool.firstDay(organisation.timeZone()),
        lastDay,
        organisation.timeZone());
    out.println(
        switch (pool.limit()) {
          case CAPPED -> "  capped: the organisation stops at " + pool.quantity();
          case OVERAGE -> "  not capped: what is used beyond " + pool.quantity() + " is billed";
        });
    out.println("  true-up: " + Words.credits(figures.trueUp()) + " used beyond the quantity");
    out.println(
        switch (pool.timeframe(now)) {
          case CURRENT, FUTURE ->
              "  if nothing more is used, %s with %s"
                  .formatted(Words.does(figures.lapsing(), "credit", "lapse"), lastDay);
          case PAST -> "  %s lapsed with %s".formatted(Words.credits(figures.lapsing()), lastDay);
        });
    String running = figures.book().running();
    if (running != null) {
      out.println("  operation " + running + " is under way: coffer operation resume");
    }
  }

  private static void row(String name, Figures figures, PrintStream out) {
    out.printf(
        ROW,
        name,
        figures.granted(),
        figures.undistributed(),
        figures.unallocated(),
        figures.available(),
        figures.held(),
        figures.used(),
        figures.expired(),
        figures.overage());
  }

  /** Every credit is somewhere, and in one place only. */
  private static String equation(Figures figures) {
    return "%d granted = %d undistributed + %d unallocated + %d available + %d held + %d used + %d expired - %d overage"
        .formatted(
            figures.granted(),
            figures.undistributed(),
            figures.unallocated(),
            figures.available(),
            figures.held(),
            figures.used(),
            figures.expired(),
            figures.overage());
  }
}
