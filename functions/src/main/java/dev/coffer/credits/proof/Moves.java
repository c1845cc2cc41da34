package dev.coffer.credits.proof;

import dev.coffer.credits.LedgerEntry;
import dev.coffer.credits.Operation;
import dev.coffer.credits.PoolId;
import dev.coffer.credits.Reading;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What operations on many accounts of a pool say that they moved, held against their entries. */
final class Moves {
  private final Map<String, Sum> sums = new HashMap<>();
  private final Set<String> known = new HashSet<>();

  private static final class Sum {
    private final Operation.Bulk says;
    private long moved;
    private long changed;

    Sum(Operation.Bulk says) {
      this.says = says;
    }
  }

  /** Those of a pool that are over; their entries are all written, or owed. */
  static Moves of(List<Operation> operations, PoolId pool) {
    Moves moves = new Moves();
    for (Operation operation : operations) {
      moves.known.add(operation.id());
      if (operation.pool().equals(pool) && operation.state().isOver()) {
        moves.sums.put(operation.id(), new Sum(operation.progress()));
      }
    }
    return moves;
  }

  /** Whether there is an operation on many accounts with this id. */
  boolean knows(String operation) {
    return known.contains(operation);
  }

  /** Counts an entry of an account. */
  void add(LedgerEntry entry) {
    Sum sum = sums.get(entry.operation());
    if (sum != null) {
      sum.moved += entry.amount();
      sum.changed += entry.kind() == LedgerEntry.Kind.REFUSAL ? 0 : 1;
    }
  }

  /** The operations of an organisation; those that can't be read are reported. */
  static List<Operation> read(List<Reading<Operation>> all, Findings findings) {
    return all.stream()
        .<Operation>mapMulti(
            (reading, readable) -> {
              switch (reading) {
                case Reading.Row<Operation>(Operation operation) -> readable.accept(operation);
                case Reading.Unreadable<Operation>(String id, String why) ->
                    findings.add(Finding.Kind.UNREADABLE, Where.operation(id), "an operation", why);
              }
            })
        .filter(operation -> operation.bulk() != null)
        .toList();
  }

  void report(Findings findings) {
    sums.forEach(
        (operation, sum) -> {
          if (sum.moved != sum.says.moved() || sum.changed != sum.says.changed()) {
            findings.add(
                Finding.Kind.OPERATION,
                Where.operation(operation),
                said(sum.moved, sum.changed),
                said(sum.says.moved(), sum.says.changed()));
          }
        });
  }

  private static String said(long moved, long changed) {
    return "%d credits moved in %d accounts".formatted(moved, changed);
  }
}
