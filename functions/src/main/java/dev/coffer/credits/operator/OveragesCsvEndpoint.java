package dev.coffer.credits.operator;

import dev.coffer.credits.Pool;
import dev.coffer.identity.Caller;
import dev.coffer.identity.Organisation;
import dev.coffer.identity.Permissions;
import dev.coffer.platform.Call;
import dev.coffer.platform.CsvCell;
import dev.coffer.platform.CsvWriter;
import dev.coffer.platform.Endpoint;
import dev.coffer.platform.Reply;
import dev.coffer.platform.Route;
import java.util.List;

/** {@code GET /api/operator/overages/csv}: the same as a file. */
public final class OveragesCsvEndpoint implements Endpoint.SignedIn<Caller> {
  private static final List<String> COLUMNS =
      List.of("Organisation", "Pool", "First day", "Last day", "Quantity", "Used", "True-up");

  private final Overages overages;

  /** The endpoint. */
  public OveragesCsvEndpoint(Overages overages) {
    this.overages = overages;
  }

  @Override
  public Route route() {
    return Route.of("GET /api/operator/overages/csv");
  }

  @Override
  public Reply handle(Call call, Caller caller) {
    Permissions.requireOperator(caller);
    boolean bom = CsvWriter.bom(call.query());
    call.query().end();
    return Reply.csv(
        "coffer-overages.csv",
        bom,
        COLUMNS,
        file -> overages.all(call.now()).forEach(one -> file.record(record(one))));
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
