package dev.coffer.credits.allocation;

import dev.coffer.credits.PoolBook;
import dev.coffer.credits.PoolId;
import dev.coffer.credits.Pools;
import dev.coffer.identity.Caller;
import dev.coffer.identity.Permissions;
import dev.coffer.identity.Users;
import dev.coffer.platform.Call;
import dev.coffer.platform.CsvWriter;
import dev.coffer.platform.Endpoint;
import dev.coffer.platform.Problem;
import dev.coffer.platform.Reply;
import dev.coffer.platform.Route;

/**
 * {@code GET /api/pools/{poolId}/allocations/csv}: the filtered list as a file, every row of it.
 * Sent back unchanged it changes nothing.
 */
public final class AllocationsCsvEndpoint implements Endpoint.SignedIn<Caller> {
  private final Pools pools;
  private final AllocationsCsv csv;

  /** The endpoint. */
  public AllocationsCsvEndpoint(Pools pools, Sellers sellers, Users users) {
    this.pools = pools;
    this.csv = new AllocationsCsv(sellers, users);
  }

  @Override
  public Route route() {
    return Route.of("GET /api/pools/{poolId}/allocations/csv");
  }

  @Override
  public Reply handle(Call call, Caller caller) {
    Permissions.requireAdministrator(caller);
    boolean bom = CsvWriter.bom(call.query());
    SellerFilter filter = SellerFilter.of(call.query());
    call.query().end();
    PoolBook book =
        pools
            .book(caller.organisation(), new PoolId(call.pathId("poolId")))
            .orElseThrow(() -> Problem.notFound().refused());
    return Reply.csv(
        "coffer-allocations.csv",
        bom,
        AllocationsCsv.COLUMNS,
        file -> csv.write(book.pool(), filter, call.now(), file));
  }
}
