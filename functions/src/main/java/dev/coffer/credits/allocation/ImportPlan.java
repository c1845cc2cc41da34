package dev.coffer.credits.allocation;

import dev.coffer.credits.Account;
import dev.coffer.credits.Planner;
import dev.coffer.credits.RefusedLine;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What the lines of a file of allocations come to, and which of them are refused and why. */
final class ImportPlan {
  private ImportPlan() {}

  /**
   * The plan.
   *
   * @param sellers by email in lower case
   */
  static Planner.Plan of(List<AllocationFile.Entry> entries, Map<String, Seller> sellers) {
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
    refused.sort(Comparator.comparingLong(RefusedLine::number));
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
