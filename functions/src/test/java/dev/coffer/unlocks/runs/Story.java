package dev.coffer.unlocks.runs;

import dev.coffer.credits.Stamp;
import dev.coffer.unlocks.Purchases.Policy;
import dev.coffer.unlocks.Purchases.Purchase;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Who asked for what when, and what they were told; the operations of a history follow from it. */
final class Story {
  /**
   * An order.
   *
   * @param began the moment at which it was asked for
   */
  record Order(
      String who, long began, Stamp stamp, List<String> items, List<String> payers, Policy policy) {
    long at() {
      return stamp.at().getEpochSecond();
    }
  }

  /**
   * A command to change an account; its ledger entry tells whether it was carried out.
   *
   * @param claim what it says if it was
   */
  record Command(String who, long began, String operation, Claim claim) {}

  /** What an order was told, and when. */
  private record Told(long answered, List<Purchase> purchases) {}

  private final List<Order> orders = new ArrayList<>();
  private final Map<Order, Told> answers = new HashMap<>();
  private final List<Command> commands = new ArrayList<>();
  private final Moves moves = new Moves();
  private final Map<String, Long> done = new LinkedHashMap<>();
  private final List<Operation> suppressions = new ArrayList<>();
  private final List<Operation> operations = new ArrayList<>();
  private final List<String> tale = new ArrayList<>();
  private final List<String> violations = new ArrayList<>();

  void begins(Order order) {
    orders.add(order);
  }

  void ends(Order order, long answered, List<Purchase> purchases) {
    answers.put(order, new Told(answered, purchases));
    tale.add(order.who() + " is told " + purchases.stream().map(Story::shortly).toList());
  }

  void begins(Command command) {
    commands.add(command);
  }

  /** A command was told that it was carried out. */
  void done(Command command, long answered) {
    done.put(command.operation(), answered);
  }

  /** The commands that move credits. */
  Moves moves() {
    return moves;
  }

  /** Somebody is about to suppress an item. */
  void suppressing(String item, String who, long began) {
    suppressions.add(new Operation(who, began, Operation.NEVER, new Claim.Voided(item, -1)));
  }

  void tell(Operation operation) {
    operations.add(operation);
  }

  /** Remembers what an operation met with, for the report. */
  void told(Simulation.Actor actor) {
    tale.add(
        "moments %d to %s: %s%s"
            .formatted(
                actor.began(),
                actor.ended(),
                actor.step(),
                actor.story().isEmpty() ? "" : "; met " + String.join(", ", actor.story())));
  }

  List<String> tale() {
    return tale;
  }

  void violated(String what) {
    violations.add(what);
  }

  /** What is plainly wrong, whatever the order of the operations. */
  List<String> violations() {
    return violations;
  }

  /**
   * The operations, as the final rows tell how those without an answer went.
   *
   * @param appearance the moment at which a row was first there
   */
  List<Operation> history(FinalRows rows, ToLongFunction<Map<String, AttributeValue>> appearance) {
    List<Operation> history = new ArrayList<>(operations);
    Map<String, FinalRows.Owned> paid = new LinkedHashMap<>();
    for (FinalRows.Owned row : rows.owned()) {
      FinalRows.Owned other = paid.put(row.order() + " " + row.item(), row);
      if (other != null) {
        violations.add("one order paid twice: %s; %s".formatted(other, row));
      }
    }
    for (Order order : orders) {
      Told told = answers.get(order);
      history.addAll(
          told == null ? unanswered(order, paid, appearance) : answered(order, told, paid));
    }
    paid.values().forEach(row -> violations.add("nobody ordered " + row));
    history.addAll(carriedOut(rows, appearance));
    history.addAll(moves.history(rows, appearance, violations));
    rows.voided().forEach(key -> history.addAll(suppressed(key)));
    return history;
  }

  /** Who may have suppressed what is suppressed, perhaps after a crash. */
  private List<Operation> suppressed(String key) {
    int hash = key.lastIndexOf('#');
    String item = key.substring(0, hash);
    Claim claim = new Claim.Voided(item, Integer.parseInt(key.substring(hash + 1)));
    return suppressions.stream()
        .filter(one -> one.claim().equals(new Claim.Voided(item, -1)))
        .map(one -> new Operation(one.who(), one.invoked(), Operation.NEVER, claim))
        .toList();
  }

  private static List<Operation> unanswered(
      Order order,
      Map<String, FinalRows.Owned> paid,
      ToLongFunction<Map<String, AttributeValue>> appearance) {
    List<Operation> effects = new ArrayList<>();
    for (String item : order.items()) {
      FinalRows.Owned row = paid.remove(order.stamp().order() + " " + item);
      if (row != null) {
        effects.add(
            new Operation(
                order.who(),
                order.began(),
                appearance.applyAsLong(row.row()),
                new Claim.Bought(item, row.generation(), row.account(), order.at())));
      }
    }
    return effects;
  }

  private List<Operation> answered(Order order, Told told, Map<String, FinalRows.Owned> paid) {
    List<Claim> claims = new ArrayList<>();
    Set<String> refused = new LinkedHashSet<>();
    boolean bought = false;
    for (int i = 0; i < order.items().size(); i++) {
      String item = order.items().get(i);
      Purchase purchase = told.purchases().get(i);
      FinalRows.Owned row = paid.remove(order.stamp().order() + " " + item);
      if (purchase instanceof Purchase.Bought != (row != null)) {
        violations.add(
            "%s: of %s it was told %s, and it was charged %s"
                .formatted(order.who(), item, shortly(purchase), row == null ? "nothing" : row));
      }
      switch (purchase) {
        case Purchase.Bought(var own) -> {
          bought = true;
          claims.add(
              new Claim.Bought(
                  item, own.generation().number(), Cast.name(own.account()), order.at()));
        }
        case Purchase.Owned(var own) ->
            claims.add(new Claim.Owned(item, own.generation().number()));
        case Purchase.Suppressed(var own) ->
            claims.add(new Claim.Suppressed(item, own.generation().number()));
        case Purchase.NoCredits() -> refused.add(item);
        case Purchase.Busy() -> {
          // It promises nothing.
        }
      }
    }
    switch (order.policy()) {
      case AS_MANY_AS_POSSIBLE ->
          refused.forEach(
              item -> claims.add(new Claim.NoCredits(item, order.payers(), order.at())));
      case ALL_OR_NOTHING -> {
        if (bought && !refused.isEmpty()) {
          violations.add(order.who() + " bought some and was refused others");
        }
        if (!refused.isEmpty()) {
          claims.add(new Claim.TooFew(refused, order.payers(), order.at()));
        }
      }
    }
    return claims.stream()
        .map(claim -> new Operation(order.who(), order.began(), told.answered(), claim))
        .toList();
  }

  /** The commands that left an entry in the ledger; closings are known by their entry alone. */
  private List<Operation> carriedOut(
      FinalRows rows, ToLongFunction<Map<String, AttributeValue>> appearance) {
    List<Operation> effects = new ArrayList<>();
    Map<String, FinalRows.Entry> entries = new LinkedHashMap<>();
    for (FinalRows.Entry entry : rows.entries()) {
      if (entry.kind().equals("EXPIRY") || entry.kind().equals("OVERAGE")) {
        long moment = appearance.applyAsLong(entry.row());
        effects.add(
            new Operation(
                "closing of " + entry.account(),
                moment,
                moment,
                new Claim.Closed(entry.account())));
      } else if (entries.put(entry.operation() + entry.account(), entry) != null) {
        violations.add("carried out twice: " + entry);
      }
    }
    Map<String, FinalRows.Entry> byOperation =
        rows.entries().stream()
            .collect(Collectors.toMap(FinalRows.Entry::operation, entry -> entry, (a, _) -> a));
    for (Command command : commands) {
      FinalRows.Entry entry = byOperation.get(command.operation());
      Long answered = done.get(command.operation());
      if (entry == null && answered != null) {
        violations.add(command.who() + " was told that it was done, and it wasn't");
      }
      if (entry != null) {
        effects.add(
            new Operation(
                command.who(),
                command.began(),
                answered == null ? appearance.applyAsLong(entry.row()) : answered,
                command.claim()));
      }
    }
    return effects;
  }

  private static String shortly(Purchase purchase) {
    return switch (purchase) {
      case Purchase.Bought(var row) ->
          "bought #%d from %s with ticket %d"
              .formatted(row.generation().number(), Cast.name(row.account()), row.ticket());
      case Purchase.Owned(var row) -> "owned #" + row.generation().number();
      case Purchase.Suppressed(var row) -> "suppressed #" + row.generation().number();
      case Purchase.NoCredits() -> "no credits";
      case Purchase.Busy() -> "busy";
    };
  }
}
