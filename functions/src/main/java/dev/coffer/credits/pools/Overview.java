package dev.coffer.credits.pools;

import dev.coffer.credits.AccountStore;
import dev.coffer.credits.PoolBook;
import dev.coffer.credits.PoolFigures;
import dev.coffer.credits.PoolId;
import dev.coffer.credits.Pools;
import dev.coffer.credits.Timeframe;
import dev.coffer.identity.Organisation;
import dev.coffer.identity.OrganisationId;
import dev.coffer.identity.Organisations;
import dev.coffer.platform.Json;
import dev.coffer.platform.JsonBody;
import dev.coffer.platform.Problem;
import dev.coffer.platform.ProblemType;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;

/** What an organisation's administrators see of its pools. */
public final class Overview {
  private final Pools pools;
  private final AccountStore accounts;
  private final Organisations organisations;

  /** An overview over these stores. */
  public Overview(Pools pools, AccountStore accounts, Organisations organisations) {
    this.pools = pools;
    this.accounts = accounts;
    this.organisations = organisations;
  }

  /** The time zone in which an organisation's days begin. */
  public ZoneId zone(OrganisationId organisation) {
    return organisation(organisation).timeZone();
  }

  /**
   * An organisation.
   *
   * @throws Problem.Refused "not found" when there is none
   */
  Organisation organisation(OrganisationId id) {
    return organisations.find(id).orElseThrow(() -> Problem.notFound().refused());
  }

  /** One pool. */
  PoolJson pool(OrganisationId organisation, PoolId pool, Instant now) {
    return new PoolJson(figures(organisation, pool, now), zone(organisation), now);
  }

  /** {@code PoolList} of the API. */
  public JsonBody list(OrganisationId organisation, Instant now) {
    return list(organisation(organisation), now);
  }

  /** {@code PoolList} of the API. */
  public JsonBody list(Organisation organisation, Instant now) {
    List<PoolJson> all = pools(organisation.id(), organisation.timeZone(), now);
    return json -> {
      json.writeStartObject();
      json.writeStringField("timeZone", organisation.timeZone().getId());
      Json.writeList(json, "pools", all);
      json.writeEndObject();
    };
  }

  /** All pools: current ones in the order in which they are spent, then future, then past ones. */
  private List<PoolJson> pools(OrganisationId organisation, ZoneId zone, Instant now) {
    return pools.books(organisation).stream()
        .map(PoolBook::pool)
        .sorted(Comparator.comparingInt(pool -> rank(pool.timeframe(now))))
        .map(pool -> new PoolJson(figures(organisation, pool.id(), now), zone, now))
        .toList();
  }

  /**
   * Where a pool's credits are.
   *
   * @throws Problem.Refused "not found", or "try again" where it changes all the time
   */
  public PoolFigures figures(OrganisationId organisation, PoolId pool, Instant now) {
    return PoolFigures.read(pools, accounts, organisation, pool, now)
        .orElseThrow(
            () ->
                pools.book(organisation, pool).isEmpty()
                    ? Problem.notFound().refused()
                    : Problem.of(
                            ProblemType.UNAVAILABLE,
                            "The pool is being changed all the time. Ask again in a moment.")
                        .refused());
  }

  private static int rank(Timeframe timeframe) {
    return switch (timeframe) {
      case CURRENT -> 0;
      case FUTURE -> 1;
      case PAST -> 2;
    };
  }
}
