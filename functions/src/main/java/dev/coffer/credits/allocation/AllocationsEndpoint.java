package dev.coffer.credits.allocation;

import dev.coffer.credits.PoolBook;
import dev.coffer.credits.PoolId;
import dev.coffer.credits.Pools;
import dev.coffer.identity.Caller;
import dev.coffer.identity.Permissions;
import dev.coffer.identity.UserId;
import dev.coffer.identity.Users;
import dev.coffer.platform.Call;
import dev.coffer.platform.Endpoint;
import dev.coffer.platform.Ids;
import dev.coffer.platform.Problem;
import dev.coffer.platform.Reply;
import dev.coffer.platform.Route;
import java.util.Map;

/**
 * {@code GET /api/pools/{poolId}/allocations}: everybody and what they have, 5,000 at a time; the
 * page filters and sorts it itself.
 */
public final class AllocationsEndpoint implements Endpoint.SignedIn<Caller> {
  private final Pools pools;
  private final Sellers sellers;
  private final Users users;

  /** The endpoint. */
  public AllocationsEndpoint(Pools pools, Sellers sellers, Users users) {
    this.pools = pools;
    this.sellers = sellers;
    this.users = users;
  }

  @Override
  public Route route() {
    return Route.of("GET /api/pools/{poolId}/allocations");
  }

  @Override
  public Reply handle(Call call, Caller caller) {
    Permissions.requireAdministrator(caller);
    String after = call.query().text("after", 1, 64);
    if (after != null && !Ids.isId(after)) {
      throw call.query().wrong("after", "must be what the page before said is next");
    }
    call.query().end();
    PoolBook book =
        pools
            .book(caller.organisation(), new PoolId(call.pathId("poolId")))
            .orElseThrow(() -> Problem.notFound().refused());
    Sellers.Page page = sellers.page(book.pool(), after == null ? "" : after, call.now());
    Map<UserId, String> names =
        SellerNames.of(
            users,
            caller.organisation(),
            page.sellers().stream()
                .map(Seller::account)
                .filter(account -> account != null)
                .flatMap(account -> account.lastUpdatedBy().stream())
                .toList());
    return Reply.json(new SellerPageJson(page, names, call.now()));
  }
}
