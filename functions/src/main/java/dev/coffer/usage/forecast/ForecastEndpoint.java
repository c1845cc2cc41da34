package dev.coffer.usage.forecast;

import dev.coffer.credits.Account;
import dev.coffer.credits.AccountKey;
import dev.coffer.credits.AccountStore;
import dev.coffer.credits.Pool;
import dev.coffer.credits.PoolBook;
import dev.coffer.credits.PoolFigures;
import dev.coffer.credits.PoolId;
import dev.coffer.credits.Pools;
import dev.coffer.credits.pools.Overview;
import dev.coffer.identity.Caller;
import dev.coffer.identity.OrganisationId;
import dev.coffer.identity.Permissions;
import dev.coffer.identity.UserId;
import dev.coffer.platform.Call;
import dev.coffer.platform.Endpoint;
import dev.coffer.platform.Ids;
import dev.coffer.platform.Problem;
import dev.coffer.platform.Reply;
import dev.coffer.platform.Route;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** {@code GET /api/pools/{poolId}/forecast}: how long a pool's or a seller's credits last. */
public final class ForecastEndpoint implements Endpoint.SignedIn<Caller> {
  private final Pools pools;
  private final AccountStore accounts;
  private final Overview overview;
  private final BurnDown burnDown;

  /** The endpoint. */
  public ForecastEndpoint(
      Pools pools, AccountStore accounts, Overview overview, BurnDown burnDown) {
    this.pools = pools;
    this.accounts = accounts;
    this.overview = overview;
    this.burnDown = burnDown;
  }

  @Override
  public Route route() {
    return Route.of("GET /api/pools/{poolId}/forecast");
  }

  @Override
  public Reply handle(Call call, Caller caller) {
    Permissions.requireAdministrator(caller);
    OrganisationId organisation = caller.organisation();
    PoolId pool = new PoolId(call.pathId("poolId"));
    String seller = call.query().text("seller", 1, 64);
    if (seller != null && !Ids.isId(seller)) {
      throw call.query().wrong("seller", "must be an identifier of 26 characters");
    }
    call.query().end();
    ZoneId zone = overview.zone(organisation);
    return Reply.json(
        seller == null
            ? ofPool(organisation, pool, zone, call.now())
            : ofSeller(organisation, pool, new UserId(seller), zone, call.now()));
  }

  private ForecastJson ofPool(OrganisationId organisation, PoolId id, ZoneId zone, Instant now) {
    PoolFigures figures = overview.figures(organisation, id, now);
    return answer(
        figures.book().pool(), null, zone, now, Balance.of(figures), figures.total().used());
  }

  private ForecastJson ofSeller(
      OrganisationId organisation, PoolId id, UserId seller, ZoneId zone, Instant now) {
    Pool pool =
        pools
            .book(organisation, id)
            .map(PoolBook::pool)
            .orElseThrow(() -> Problem.notFound().refused());
    Account account =
        accounts.read(AccountKey.of(pool, seller)).orElseThrow(() -> Problem.notFound().refused());
    return answer(pool, seller, zone, now, Balance.of(account, now), account.used().amount());
  }

  private ForecastJson answer(
      Pool pool, @Nullable UserId seller, ZoneId zone, Instant now, Balance balance, long used) {
    return new ForecastJson(
        pool,
        seller,
        Forecast.of(pool, zone, now, burnDown.used(pool, seller, zone, now), balance),
        balance,
        used,
        burnDown.asOf(pool.organisation()).orElse(null));
  }
}
