package dev.coffer.credits.allocation;

import dev.coffer.credits.PoolBook;
import dev.coffer.credits.PoolId;
import dev.coffer.credits.Pools;
import dev.coffer.identity.Caller;
import dev.coffer.identity.Permissions;
import dev.coffer.identity.Users;
import dev.coffer.platform.Call;
import dev.coffer.platform.CsvCell;
import dev.coffer.platform.CsvWriter;
import dev.coffer.platform.Endpoint;
import dev.coffer.platform.Problem;
import dev.coffer.platform.Reply;
import dev.coffer.platform.Route;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * {@code GET /api/pools/{poolId}/allocations/csv}: the filtered list as a file, every row of it.
 * Sent back unchanged it changes nothing.
 */
public final class AllocationsCsvEndpoint implements Endpoint.SignedIn<Caller> {
  private static final List<String> COLUMNS =
      List.of(
          "Name",
          "Email",
          "Status",
          "Role",
          "Last updated by",
          "Last updated at",
          "Used",
          "Remaining",
          "Allocated");

  private final Pools pools;
  private final Sellers sellers;
  private final Users users;

  /** The endpoint. */
  public AllocationsCsvEndpoint(Pools pools, Sellers sellers, Users users) {
    this.pools = pools;
    this.sellers = sellers;
    this.users = users;
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
    Map<String, String> names = new HashMap<>();
    return Reply.csv(
        "coffer-allocations.csv",
        bom,
        COLUMNS,
        file ->
            sellers.forEach(
                book.pool(),
                call.now(),
                seller -> {
                  if (filter.includes(seller)) {
                    file.record(record(seller, caller, names));
                  }
                }));
  }

  private List<CsvCell> record(Seller seller, Caller caller, Map<String, String> names) {
    String by = seller.account() == null ? null : seller.account().lastUpdatedBy().orElse(null);
    return List.of(
        CsvCell.text(seller.user().name()),
        CsvCell.text(seller.user().email()),
        CsvCell.text(seller.status().name()),
        CsvCell.text(seller.user().role().name()),
        CsvCell.text(by == null ? null : names.computeIfAbsent(by, one -> name(one, caller))),
        CsvCell.time(SellerPageJson.updatedAt(seller)),
        CsvCell.number(seller.used()),
        CsvCell.number(seller.remaining()),
        CsvCell.number(seller.allocated()));
  }

  /** There are few administrators, so each is looked up once. */
  private String name(String by, Caller caller) {
    return SellerNames.name(by, SellerNames.of(users, caller.organisation(), List.of(by)));
  }
}
