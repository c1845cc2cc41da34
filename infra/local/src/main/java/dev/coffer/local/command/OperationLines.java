package dev.coffer.local.command;

import dev.coffer.credits.Line;
import dev.coffer.credits.LineOutcome;
import dev.coffer.credits.Operation;
import dev.coffer.credits.Plans;
import dev.coffer.credits.RefusedLine;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** The lines of an operation on many accounts, a chunk at a time. */
record OperationLines(Plans plans, Operation operation) {

  /** Goes through what was planned for each, and what became of it as far as it is carried out. */
  void forEach(BiConsumer<Line, Optional<LineOutcome>> each) {
    Operation.Bulk bulk = operation.progress();
    for (int chunk = 0; chunk < bulk.chunks(); chunk++) {
      List<Line> lines = plans.lines(operation.organisation(), bulk.plan(), chunk);
      Optional<List<LineOutcome>> outcomes =
          plans.outcomes(operation.organisation(), bulk.plan(), chunk);
      for (int i = 0; i < lines.size(); i++) {
        int index = i;
        each.accept(lines.get(i), outcomes.map(all -> all.get(index)));
      }
    }
  }

  /** Goes through what couldn't be planned. */
  void forEachRefused(Consumer<RefusedLine> each) {
    long left = operation.progress().refused();
    for (int chunk = 0; left > 0; chunk++) {
      List<RefusedLine> refused =
          plans.refused(operation.organisation(), operation.progress().plan(), chunk);
      refused.forEach(each);
      left = refused.isEmpty() ? 0 : left - refused.size();
    }
  }
}
