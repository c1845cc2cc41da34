package dev.coffer.credits.allocation;

import dev.coffer.credits.AccountStore;
import dev.coffer.credits.Answers;
import dev.coffer.credits.Command;
import dev.coffer.credits.Commands;
import dev.coffer.credits.PoolId;
import dev.coffer.identity.Caller;
import dev.coffer.identity.Permissions;
import dev.coffer.identity.Users;
import dev.coffer.platform.Call;
import dev.coffer.platform.Digest;
import dev.coffer.platform.Endpoint;
import dev.coffer.platform.Problem;
import dev.coffer.platform.Reply;
import dev.coffer.platform.Route;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code POST /api/pools/{poolId}/import-plans}: what a CSV file of allocations would change, line
 * by line, and which of its lines are refused and why. Nothing is done before it is started.
 */
public final class PlanImportEndpoint implements Endpoint.SignedIn<Caller> {
  private final SellerPlans plans;

  /** The endpoint. */
  public PlanImportEndpoint(PlanDesk desk, Users users, AccountStore accounts) {
    this.plans = new SellerPlans(desk, users, accounts);
  }

  @Override
  public Route route() {
    return Route.of("POST /api/pools/{poolId}/import-plans");
  }

  @Override
  public String accepts() {
    return CSV;
  }

  @Override
  public int maxBodyBytes() {
    return MAX_IMPORT_BYTES;
  }

  @Override
  public Reply handle(Call call, Caller caller) {
    Permissions.requireAdministrator(caller);
    String reason = Commands.reason(call.query());
    call.query().end();
    PoolId pool = new PoolId(call.pathId("poolId"));
    String hash = Digest.id(new String(call.body(), StandardCharsets.ISO_8859_1));
    Command command = Commands.of(call, caller, reason, pool, hash);
    List<AllocationFile.Entry> entries = new ArrayList<>();
    switch (AllocationFile.read(new ByteArrayInputStream(call.body()), entries::add)) {
      case AllocationFile.Outcome.Unusable(String why) ->
          throw Problem.field("body", why).refused();
      case AllocationFile.Outcome.Read _ -> {
        // Every line is understood or refused.
      }
    }
    return Answers.reply(plans.importing(caller.organisation(), pool, entries, command));
  }
}
