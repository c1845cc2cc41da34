package dev.coffer.unlocks.runs;

import dev.coffer.credits.Stamp;
import dev.coffer.unlocks.Purchases.Purchase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Who asked for what when, and what they were told; the operations of a history follow from it. */
final class Story {
  /** An order and its answer. */
  record Ordered(
      String who,
      long began,
      long answered,
      String item,
      Stamp stamp,
      List<String> payers,
      Purchase purchase) {}

  /** An order without an answer: its buyer crashed or was told of a failure. */
  record Unanswered(String who, long began, String item, Stamp stamp) {}

  /**
   * Credits that were given, or perhaps were: their writer may have crashed.
   *
   * @param key of the row that is put when they are given
   */
  record Given(
      String who,
      long began,
      Map<String, AttributeValue> key,
      String account,
      long credits) {}

  private final List<Ordered> ordered = new ArrayList<>();
  private final List<Unanswered> unanswered = new ArrayList<>();
  private final List<Given> given = new ArrayList<>();
  private final List<Operation> operations = new ArrayList<>();
  private final List<String> tale = new ArrayList<>();
  private final List<String> violations = new ArrayList<>();

  void tell(Ordered order) {
    ordered.add(order);
  }

  void tell(Unanswered order) {
    unanswered.add(order);
  }

  void tell(Given allocation) {
    given.add(allocation);
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
    Map<String, FinalRows.Owned> paid =
        rows.owned().stream()
            .collect(Collectors.toMap(row -> row.order() + " " + row.item(), row -> row, (a, _) -> a));
    List<Operation> history = new ArrayList<>(operations);
    for (Ordered order : ordered) {
      FinalRows.Owned row = paid.remove(order.stamp().order() + " " + order.item());
      if (order.purchase() instanceof Purchase.Bought != (row != null)) {
        violations.add(order + " was charged " + row);
      }
      history.addAll(claims(order));
    }
    for (Given allocation : given) {
      long appeared = appearance.applyAsLong(allocation.key());
      if (appeared < Operation.NEVER) {
        history.add(
            new Operation(
                allocation.who(),
                allocation.began(),
                appeared,
                new Claim.Moved(allocation.account(), allocation.credits())));
      }
    }
    for (Unanswered order : unanswered) {
      FinalRows.Owned row = paid.remove(order.stamp().order() + " " + order.item());
      if (row != null) {
        history.add(
            new Operation(
                order.who(),
                order.began(),
                appearance.applyAsLong(row.row()),
                bought(row, order.stamp())));
      }
    }
    paid.values().forEach(row -> violations.add("nobody ordered " + row));
    return history;
  }

  private static List<Operation> claims(Ordered order) {
    Claim claim =
        switch (order.purchase()) {
          case Purchase.Bought(var row) ->
              new Claim.Bought(
                  Cast.item(row.generation().item().key()),
                  row.generation().number(),
                  Cast.name(row.account()),
                  order.stamp().at().getEpochSecond());
          case Purchase.Owned(var row) ->
              new Claim.Owned(Cast.item(row.generation().item().key()), row.generation().number());
          case Purchase.NoCredits() ->
              new Claim.NoCredits(
                  order.item(), order.payers(), order.stamp().at().getEpochSecond());
          case Purchase.Busy() -> null;
        };
    return claim == null
        ? List.of()
        : List.of(new Operation(order.who(), order.began(), order.answered(), claim));
  }

  private static Claim bought(FinalRows.Owned row, Stamp stamp) {
    return new Claim.Bought(
        row.item(), row.generation(), row.account(), stamp.at().getEpochSecond());
  }
}
