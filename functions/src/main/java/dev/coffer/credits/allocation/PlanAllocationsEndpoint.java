package dev.coffer.credits.allocation;

import dev.coffer.credits.AccountStore;
import dev.coffer.credits.Command;
import dev.coffer.credits.Commands;
import dev.coffer.credits.Operation;
import dev.coffer.credits.Planner;
import dev.coffer.credits.PoolBook;
import dev.coffer.credits.PoolId;
import dev.coffer.credits.RefusedLine;
import dev.coffer.identity.Caller;
import dev.coffer.identity.Permissions;
import dev.coffer.identity.Users;
import dev.coffer.platform.Call;
import dev.coffer.platform.Endpoint;
import dev.coffer.platform.Fields;
import dev.coffer.platform.Reply;
import dev.coffer.platform.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * {@code POST /api/pools/{poolId}/allocation-plans}: what it would do to add, remove or set the
 * same number of credits for many sellers. Nothing is done before it is started.
 */
public final class PlanAllocationsEndpoint implements Endpoint.SignedIn<Caller> {
  private final PlanDesk desk;
  private final Targets targets;

  /** The endpoint. */
  public PlanAllocationsEndpoint(PlanDesk desk, Users users, AccountStore accounts) {
    this.desk = desk;
    this.targets = new Targets(users, accounts);
  }

  @Override
  public Route route() {
    return Route.of("POST /api/pools/{poolId}/allocation-plans");
  }

  @Override
  public Reply handle(Call call, Caller caller) {
    Permissions.requireAdministrator(caller);
    call.query().end();
    PoolId pool = new PoolId(call.pathId("poolId"));
    Fields body = call.json();
    AllocationFile.Change change = body.oneOf("change", AllocationFile.Change.class);
    int least = change == AllocationFile.Change.SET ? 0 : 1;
    long credits = body.whole("credits", least, AllocationFile.CREDITS_MAX);
    Selection selection = Selection.of(body);
    String reason = Commands.reason(body);
    body.end();
    Command command = Commands.of(call, caller, reason, pool, change, credits, selection);
    return desk.plan(
        kind(change),
        caller.organisation(),
        pool,
        command,
        Map.of("credits", credits),
        book -> plan(book, selection, change, credits, command));
  }

  private Planner.Plan plan(
      PoolBook book,
      Selection selection,
      AllocationFile.Change change,
      long credits,
      Command command) {
    Targets.Found found = targets.of(selection, book.pool(), command.now());
    List<RefusedLine> refused = new ArrayList<>(found.unknown());
    List<Planner.Wish> wishes = new ArrayList<>();
    for (Seller seller : found.sellers()) {
      // Credits of whoever left can still be taken back.
      String why = change == AllocationFile.Change.REMOVE ? "" : Targets.whyNot(seller);
      if (why.isEmpty()) {
        wishes.add(Targets.wish(seller, 0, change, credits));
      } else {
        refused.add(new RefusedLine(0, seller.user().email(), why));
      }
    }
    Planner.Plan plan = Planner.of(wishes, found.accounts());
    refused.addAll(plan.refused());
    return new Planner.Plan(plan.lines(), refused);
  }

  private static Operation.Kind kind(AllocationFile.Change change) {
    return switch (change) {
      case ADD -> Operation.Kind.ALLOCATE;
      case REMOVE -> Operation.Kind.REMOVE;
      case SET -> Operation.Kind.SET;
    };
  }
}
