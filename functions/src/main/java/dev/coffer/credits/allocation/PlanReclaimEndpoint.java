package dev.coffer.credits.allocation;

import dev.coffer.credits.Account;
import dev.coffer.credits.AccountStore;
import dev.coffer.credits.Commands;
import dev.coffer.credits.Operation;
import dev.coffer.credits.Planner;
import dev.coffer.credits.PoolBook;
import dev.coffer.credits.PoolId;
import dev.coffer.identity.Caller;
import dev.coffer.identity.Permissions;
import dev.coffer.platform.Call;
import dev.coffer.platform.Endpoint;
import dev.coffer.platform.Fields;
import dev.coffer.platform.Reply;
import dev.coffer.platform.Route;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Stream;

/**
 * {@code POST /api/pools/{poolId}/reclaim-plans}: what it would bring to take back credits that
 * nobody has used for so many days. Nothing is done before it is started.
 */
public final class PlanReclaimEndpoint implements Endpoint.SignedIn<Caller> {
  private static final int MOST_DAYS = 3650;

  private final PlanDesk desk;
  private final AccountStore accounts;

  /** The endpoint. */
  public PlanReclaimEndpoint(PlanDesk desk, AccountStore accounts) {
    this.desk = desk;
    this.accounts = accounts;
  }

  @Override
  public Route route() {
    return Route.of("POST /api/pools/{poolId}/reclaim-plans");
  }

  @Override
  public Reply handle(Call call, Caller caller) {
    Permissions.requireAdministrator(caller);
    call.query().end();
    PoolId pool = new PoolId(call.pathId("poolId"));
    Fields body = call.json();
    long idleDays = body.whole("idleDays", 1, MOST_DAYS);
    long keep = body.whole("keep", 0, AllocationFile.CREDITS_MAX);
    String reason = Commands.reason(body);
    body.end();
    Instant idleBefore = call.now().minus(Duration.ofDays(idleDays));
    return desk.plan(
        Operation.Kind.RECLAIM,
        caller.organisation(),
        pool,
        Commands.of(call, caller, reason, pool, idleDays, keep),
        Map.of(
            Planner.IDLE_BEFORE, idleBefore.getEpochSecond(), "idleDays", idleDays, "keep", keep),
        book -> plan(book, idleBefore, keep));
  }

  private Planner.Plan plan(PoolBook book, Instant idleBefore, long keep) {
    try (Stream<Account> all = accounts.of(book.pool().organisation(), book.pool().id())) {
      return Planner.reclaim(all.toList(), idleBefore, keep);
    }
  }
}
