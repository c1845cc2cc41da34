package dev.coffer.credits.allocation;

import dev.coffer.credits.Account;
import dev.coffer.credits.AccountKey;
import dev.coffer.credits.AccountStore;
import dev.coffer.credits.Answers;
import dev.coffer.credits.Command;
import dev.coffer.credits.Commands;
import dev.coffer.credits.Operation;
import dev.coffer.credits.Planner;
import dev.coffer.credits.PoolBook;
import dev.coffer.credits.PoolId;
import dev.coffer.credits.RefusedLine;
import dev.coffer.identity.Caller;
import dev.coffer.identity.Permissions;
import dev.coffer.identity.UserId;
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
 * {@code POST /api/pools/{poolId}/transfer-plans}: what it would do to move unused credits of many
 * sellers to one. Nothing is done before it is started.
 */
public final class PlanTransferEndpoint implements Endpoint.SignedIn<Caller> {
  private final PlanDesk desk;
  private final Users users;
  private final AccountStore accounts;
  private final Targets targets;

  /** The endpoint. */
  public PlanTransferEndpoint(PlanDesk desk, Users users, AccountStore accounts) {
    this.desk = desk;
    this.users = users;
    this.accounts = accounts;
    this.targets = new Targets(users, accounts);
  }

  @Override
  public Route route() {
    return Route.of("POST /api/pools/{poolId}/transfer-plans");
  }

  @Override
  public Reply handle(Call call, Caller caller) {
    Permissions.requireAdministrator(caller);
    call.query().end();
    PoolId pool = new PoolId(call.pathId("poolId"));
    Fields body = call.json();
    long credits = body.whole("credits", 1, AllocationFile.CREDITS_MAX);
    Selection selection = Selection.of(body);
    String reason = Commands.reason(body);
    UserId to = People.eligible(users, caller, body, "toId").id();
    body.end();
    Command command = Commands.of(call, caller, reason, pool, credits, selection, to);
    return Answers.reply(
        desk.plan(
            Operation.Kind.TRANSFER,
            caller.organisation(),
            pool,
            command,
            Map.of("credits", credits),
            book -> plan(book, selection, credits, to, command)));
  }

  private Planner.Plan plan(
      PoolBook book, Selection selection, long credits, UserId to, Command command) {
    Targets.Found found = targets.of(selection, book.pool(), command.now());
    Map<String, Account> known = found.accounts();
    accounts
        .read(AccountKey.of(book.pool(), to))
        .ifPresent(account -> known.put(to.value(), account));
    List<Planner.Wish> senders =
        found.sellers().stream()
            .filter(seller -> !seller.user().id().equals(to))
            .map(seller -> Targets.wish(seller, 0, AllocationFile.Change.REMOVE, credits))
            .toList();
    Planner.Plan plan = Planner.transfer(senders, known, to.value());
    List<RefusedLine> refused = new ArrayList<>(found.unknown());
    refused.addAll(plan.refused());
    return new Planner.Plan(plan.lines(), refused);
  }
}
