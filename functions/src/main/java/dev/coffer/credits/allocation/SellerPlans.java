package dev.coffer.credits.allocation;

import dev.coffer.credits.AccountStore;
import dev.coffer.credits.Answer;
import dev.coffer.credits.Command;
import dev.coffer.credits.Operation;
import dev.coffer.credits.Planner;
import dev.coffer.credits.PoolBook;
import dev.coffer.credits.PoolId;
import dev.coffer.credits.RefusedLine;
import dev.coffer.identity.OrganisationId;
import dev.coffer.identity.Role;
import dev.coffer.identity.UserId;
import dev.coffer.identity.Users;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Plans what is to be added to, removed from or set for many sellers of a pool. The plan is the
 * preview: nothing is done before it is started.
 */
public final class SellerPlans {
  private final PlanDesk desk;
  private final Targets targets;

  /** Plans over these stores. */
  public SellerPlans(PlanDesk desk, Users users, AccountStore accounts) {
    this.desk = desk;
    this.targets = new Targets(users, accounts);
  }

  /** The same number of credits for everybody who is selected. */
  Answer change(
      OrganisationId organisation,
      PoolId pool,
      Selection selection,
      AllocationFile.Change change,
      long credits,
      Command command) {
    return desk.plan(
        kind(change),
        organisation,
        pool,
        command,
        Map.of("credits", credits),
        book -> plan(book, selection, change, credits, command));
  }

  /**
   * So many more credits for these.
   *
   * @param credits for each, at least one
   */
  public Answer addTo(
      OrganisationId organisation,
      PoolId pool,
      List<UserId> sellers,
      long credits,
      Command command) {
    return change(
        organisation,
        pool,
        new Selection.These(sellers.stream().map(UserId::value).toList()),
        AllocationFile.Change.ADD,
        credits,
        command);
  }

  /**
   * So many more credits for everybody who can be given any.
   *
   * @param roles only those who have one of these; all where there is none
   * @param credits for each, at least one
   */
  public Answer addToAll(
      OrganisationId organisation, PoolId pool, Set<Role> roles, long credits, Command command) {
    return change(
        organisation,
        pool,
        new Selection.Eligible(roles),
        AllocationFile.Change.ADD,
        credits,
        command);
  }

  /**
   * What the lines of a file say ({@link AllocationFile}). Lines that change nothing are passed
   * over.
   */
  public Answer importing(
      OrganisationId organisation,
      PoolId pool,
      List<AllocationFile.Entry> entries,
      Command command) {
    return desk.plan(
        Operation.Kind.IMPORT,
        organisation,
        pool,
        command,
        Map.of(),
        book -> ImportPlan.of(entries, targets.byEmail(book.pool(), command.now())));
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
