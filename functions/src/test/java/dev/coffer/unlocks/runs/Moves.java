package dev.coffer.unlocks.runs;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Commands that move credits of any number of accounts; their ledger entries tell which. */
final class Moves {
  private record Move(String who, long began, String operation) {}

  private final List<Move> moves = new ArrayList<>();
  private final Map<String, Long> done = new HashMap<>();
  private final Set<String> refused = new HashSet<>();

  void begins(String who, long began, String operation) {
    moves.add(new Move(who, began, operation));
  }

  /** It was told that it was carried out. */
  void done(String operation, long answered) {
    done.put(operation, answered);
  }

  /** It was told that it wasn't, and never will be. */
  void refused(String operation) {
    refused.add(operation);
  }

  /** What the entries say that was moved, each account at a moment of its own. */
  List<Operation> history(
      FinalRows rows,
      ToLongFunction<Map<String, AttributeValue>> appearance,
      List<String> violations) {
    Map<String, List<FinalRows.Entry>> entries =
        rows.entries().stream().collect(Collectors.groupingBy(FinalRows.Entry::operation));
    List<Operation> effects = new ArrayList<>();
    for (Move move : moves) {
      List<FinalRows.Entry> its = entries.getOrDefault(move.operation(), List.of());
      Long answered = done.get(move.operation());
      if (its.isEmpty() && answered != null) {
        violations.add(move.who() + " was told that it was done, and it wasn't");
      }
      if (!its.isEmpty() && refused.contains(move.operation())) {
        violations.add(move.who() + " was told that it was refused, and it was done: " + its);
      }
      for (FinalRows.Entry entry : its) {
        if (entry.amount() != 0) {
          effects.add(
              new Operation(
                  move.who(),
                  move.began(),
                  answered == null ? appearance.applyAsLong(entry.row()) : answered,
                  new Claim.Moved(entry.account(), entry.amount())));
        }
      }
    }
    return effects;
  }
}
