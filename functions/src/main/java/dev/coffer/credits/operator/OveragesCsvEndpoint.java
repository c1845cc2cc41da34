package dev.coffer.credits.operator;

import dev.coffer.identity.Caller;
import dev.coffer.identity.Permissions;
import dev.coffer.platform.Call;
import dev.coffer.platform.CsvWriter;
import dev.coffer.platform.Endpoint;
import dev.coffer.platform.Reply;
import dev.coffer.platform.Route;

/** {@code GET /api/operator/overages/csv}: the same as a file. */
public final class OveragesCsvEndpoint implements Endpoint.SignedIn<Caller> {
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
        OveragesCsv.COLUMNS,
        file -> OveragesCsv.write(overages.all(call.now()), file));
  }
}
