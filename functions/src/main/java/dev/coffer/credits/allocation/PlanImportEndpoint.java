package dev.coffer.credits.allocation;

import dev.coffer.credits.Account;
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
import dev.coffer.platform.Digest;
import dev.coffer.platform.Endpoint;
import dev.coffer.platform.Problem;
import dev.coffer.platform.Reply;
import dev.coffer.platform.Route;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * {@code POST /api/pools/{poolId}/import-plans}: what a CSV file of allocations would change, line
 * by line, and which of its lines are refused and why. Nothing is done before it is started.
 */
public final class PlanImportEndpoint implements Endpoint.SignedIn<Caller> {
  private final PlanDesk desk;
  private final Targets targets;

  /** The endpoint. */
  public PlanImportEndpoint(PlanDesk desk, Users users, AccountStore accounts) {
    this.desk = desk;
    this.targets = new Targets(users, accounts);
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
    call.query().end();
    PoolId pool = new PoolId(call.pathId("poolId"));
    String hash = Digest.id(new String(call.body(), StandardCharsets.ISO_8859_1));
    Command command = Commands.of(call, caller, "", pool, hash);
    List<AllocationFile.Entry> entries = new ArrayList<>();
    switch (AllocationFile.read(new ByteArrayInputStream(call.body()), entries::add)) {
      case AllocationFile.Outcome.Unusable(String why) ->
          throw Problem.field("body", why).refused();
      case AllocationFile.Outcome.Read _ -> {
        // Every line is understood or refused.
      }
    }
    return desk.plan(
        Operation.Kind.IMPORT,
        caller.organisation(),
        pool,
        command,
        Map.of(),
        book -> plan(book, entries, command));
  }

  private Planner.Plan plan(PoolBook book, List<AllocationFile.Entry> entries, Command command) {
    Map<String, Seller> sellers = targets.byEmail(book.pool(), command.now());
    List<Planner.Wish> wishes = new ArrayList<>();
    List<RefusedLine> refused = new ArrayList<>();
    Map<String, Account> accounts = new HashMap<>();
    for (AllocationFile.Entry entry : entries) {
      switch (entry) {
        case AllocationFile.Entry.Refused(long line, String why) ->
            refused.add(new RefusedLine(line, "", sentence(why)));
        case AllocationFile.Entry.Line line -> {
          Seller seller = sellers.get(line.email().toLowerCase(Locale.ROOT));
          if (seller == null) {
            refused.add(
                new RefusedLine(
                    line.line(),
                    line.email(),
                    "Nobody in the list, or more than one person, has this email."));
          } else {
            wish(line, seller, wishes, refused);
            if (seller.account() != null) {
              accounts.put(seller.user().id().value(), seller.account());
            }
          }
        }
      }
    }
    Planner.Plan plan = Planner.of(wishes, accounts);
    refused.addAll(plan.refused());
    return new Planner.Plan(plan.lines(), refused);
  }

  /** A line that changes nothing is passed over: an exported list comes back with many of them. */
  private static void wish(
      AllocationFile.Entry.Line line,
      Seller seller,
      List<Planner.Wish> wishes,
      List<RefusedLine> refused) {
    long credits = line.credits().amount();
    boolean same =
        switch (line.change()) {
          case SET -> credits == seller.allocated();
          case ADD, REMOVE -> credits == 0;
        };
    if (same) {
      return;
    }
    boolean more = line.change() == AllocationFile.Change.ADD || credits > seller.allocated();
    String why = more ? Targets.whyNot(seller) : "";
    if (why.isEmpty()) {
      wishes.add(Targets.wish(seller, line.line(), line.change(), credits));
    } else {
      refused.add(new RefusedLine(line.line(), line.email(), why));
    }
  }

  private static String sentence(String why) {
    return Character.toUpperCase(why.charAt(0)) + why.substring(1) + ".";
  }
}
