package dev.coffer.unlocks.runs;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Looks for an order of the operations, consistent with real time, in which the {@link Books} give
 * every answer that was given. One that was answered before another was asked for comes first.
 *
 * <p>The search goes depth first over the operations that may come next. One that only looks and
 * finds its answer true is taken at once, for that never makes another one impossible; only the
 * ones that change the books branch. What was visited is remembered, so that no state is searched
 * twice.
 */
final class HistoryChecker {
  /** States to visit before giving up: a right history needs hardly more than its length. */
  private static final int VISITS_MAX = 400_000;

  private final List<Operation> operations;
  private final Set<Visited> visited = new HashSet<>();
  private BitSet farthest = new BitSet();

  private HistoryChecker(List<Operation> operations) {
    this.operations =
        operations.stream().sorted(Comparator.comparingLong(Operation::invoked)).toList();
  }

  /** Which operations have taken effect, and what they led to. */
  private record Visited(BitSet done, Books books) {}

  /** Empty where there is such an order, otherwise what stands in the way. */
  static Optional<String> violation(Books start, List<Operation> operations) {
    HistoryChecker checker = new HistoryChecker(operations);
    return checker.search(start) ? Optional.empty() : Optional.of(checker.explanation());
  }

  private boolean search(Books start) {
    List<Visited> open = new ArrayList<>();
    open.add(new Visited(new BitSet(), start));
    while (!open.isEmpty() && visited.size() < VISITS_MAX) {
      Visited here = open.removeLast();
      BitSet done = (BitSet) here.done().clone();
      List<Integer> next = look(done, here.books());
      if (done.cardinality() > farthest.cardinality()) {
        farthest = done;
      }
      if (done.cardinality() == operations.size()) {
        return true;
      }
      if (!visited.add(new Visited(done, here.books()))) {
        continue;
      }
      // The last one is tried first: the one whose answer came first.
      next.sort(Comparator.comparingLong((Integer i) -> operations.get(i).answered()).reversed());
      for (int i : next) {
        Books books = here.books().after(operations.get(i));
        if (books != null) {
          BitSet then = (BitSet) done.clone();
          then.set(i);
          open.add(new Visited(then, books));
        }
      }
    }
    return false;
  }

  /** Takes all that only look and find their answers true; returns the changes that may be next. */
  private List<Integer> look(BitSet done, Books books) {
    while (true) {
      List<Integer> changes = new ArrayList<>();
      boolean looked = false;
      long firstAnswer = Operation.NEVER;
      for (int i = done.nextClearBit(0); i < operations.size(); i = done.nextClearBit(i + 1)) {
        Operation operation = operations.get(i);
        if (operation.invoked() > firstAnswer) {
          break;
        }
        if (operation.claim().changes()) {
          changes.add(i);
        } else if (books.after(operation) != null) {
          done.set(i);
          looked = true;
          continue;
        }
        firstAnswer = Math.min(firstAnswer, operation.answered());
      }
      if (!looked) {
        return changes;
      }
    }
  }

  private String explanation() {
    StringBuilder text = new StringBuilder("no order of the operations gives these answers");
    if (visited.size() >= VISITS_MAX) {
      text.append(" (given up after ").append(VISITS_MAX).append(" states)");
    }
    text.append("; at best ").append(farthest.cardinality()).append(" fit, and then none of");
    long firstAnswer = Operation.NEVER;
    for (int i = farthest.nextClearBit(0);
        i < operations.size() && operations.get(i).invoked() <= firstAnswer;
        i = farthest.nextClearBit(i + 1)) {
      firstAnswer = Math.min(firstAnswer, operations.get(i).answered());
      text.append("\n    ").append(operations.get(i));
    }
    return text.toString();
  }
}
