package dev.coffer.local.command;

import dev.coffer.credits.Answer;
import dev.coffer.credits.CreditTables;
import dev.coffer.credits.Line;
import dev.coffer.credits.LineOutcome;
import dev.coffer.credits.Operation;
import dev.coffer.identity.Organisation;
import java.io.PrintStream;
import java.util.function.BooleanSupplier;

/**
 * Carries operations on many accounts out while somebody watches: says what is planned, how far it
 * is, and at the end what was changed and what wasn't and why. Killed anywhere, the operation is
 * gone on with by its id.
 */
final class Foreground {
  private final Operator operator;
  private final Organisation organisation;
  private final PrintStream out;
  private final CreditTables credits;
  private final LineWords words;

  /** Operations of an organisation. */
  Foreground(Operator operator, Organisation organisation, PrintStream out) {
    this.operator = operator;
    this.organisation = organisation;
    this.out = out;
    this.credits = operator.credits();
    this.words = new LineWords(new Names(operator, organisation.id()), organisation.timeZone());
  }

  /** Says what is planned, and unless that is all that is wanted, does it. */
  int run(Answer planned, boolean dryRun) {
    if (!(planned instanceof Answer.Done(Operation operation))) {
      return Answers.say(planned, "", out);
    }
    if (operation.state() == Operation.State.PLANNED) {
      preview(operation);
      if (dryRun) {
        out.println("Nothing is changed yet. To do exactly this: " + resume(operation));
        return 0;
      }
    } else if (dryRun) {
      out.println("It is no plan any more: " + Words.of(operation.state()) + ".");
      return 0;
    }
    return carryOut(operation);
  }

  /** Starts it, or goes on with it, until it is over. */
  int carryOut(Operation operation) {
    Answer started = credits.bulkOperations().start(operation, operator.clock().instant());
    if (!(started instanceof Answer.Done(Operation running))) {
      return Answers.say(started, "", out);
    }
    if (!running.state().isOver()) {
      out.println("Operation " + running.id() + " is under way.");
    }
    Operation ended =
        credits
            .bulkWork(operator.purchases()::settled)
            .work(running, operator.clock().instant(), new Progress(running));
    report(ended);
    return ended.state() == Operation.State.DONE ? 0 : 1;
  }

  private void preview(Operation operation) {
    Operation.Bulk bulk = operation.progress();
    out.println(
        "%s: %s, %d refused"
            .formatted(
                Words.of(operation.kind()), Words.count(bulk.lines(), "account"), bulk.refused()));
    Listing listing = new Listing(out, show(operation));
    Together together = new Together();
    OperationLines lines = new OperationLines(credits.plans(), operation);
    lines.forEach(
        (line, _) -> {
          if (!together.holds(line)) {
            listing.line(words.planned(line));
          }
        });
    together.say();
    lines.forEachRefused(refused -> listing.line("not " + words.refused(refused)));
    listing.end();
  }

  private void report(Operation operation) {
    Operation.Bulk bulk = operation.progress();
    out.println(
        "%s: %s changed%s."
            .formatted(
                Words.of(operation.state()),
                Words.count(bulk.changed(), "account"),
                moved(bulk.moved())));
    Listing listing = new Listing(out, show(operation));
    new OperationLines(credits.plans(), operation)
        .forEach(
            (line, outcome) ->
                outcome
                    .filter(one -> one.result() != LineOutcome.Result.DONE)
                    .ifPresent(one -> listing.line("not " + words.outcome(line, one))));
    listing.end();
    if (bulk.done() < bulk.chunks()) {
      out.println("The rest was left as it was.");
    }
    if (bulk.refused() > 0) {
      out.println(bulk.refused() + " were refused when it was planned: " + show(operation));
    }
    Long unallocated = operation.figures().get("unallocated");
    if (unallocated != null) {
      out.println(
          unallocated < 0
              ? Words.credits(-unallocated) + " more are allocated than there are."
              : Words.credits(unallocated) + " unallocated.");
    }
  }

  private static String moved(long moved) {
    if (moved == 0) {
      return "";
    }
    return moved > 0
        ? ", " + Words.credits(moved) + " given"
        : ", " + Words.credits(-moved) + " taken back";
  }

  private String show(Operation operation) {
    return "coffer operation show --org %s --id %s --lines"
        .formatted(organisation.id(), operation.id());
  }

  private String resume(Operation operation) {
    return "coffer operation resume --org %s --id %s".formatted(organisation.id(), operation.id());
  }

  /** What is done alike to accounts of which nobody wants to read one by one. */
  private final class Together {
    private long ending;
    private long capped;
    private String lastDay = "";

    boolean holds(Line line) {
      return switch (line.change()) {
        case END -> {
          ending++;
          lastDay = LineWords.lastDay(line, organisation.timeZone()).toString();
          yield true;
        }
        case CAP -> {
          capped++;
          yield true;
        }
        case ADD, REMOVE, SET, RECLAIM, SEND, RECEIVE -> false;
      };
    }

    void say() {
      if (ending > 0) {
        out.println("  " + Words.does(ending, "account", "end") + " with " + lastDay);
      }
      if (capped > 0) {
        out.println(
            "  the shared balances, %s, stop at what they have"
                .formatted(Words.count(capped, "account")));
      }
    }
  }

  /** Says how far the work is whenever a part of it is done; somebody who watches has time. */
  private final class Progress implements BooleanSupplier {
    private final Operation operation;
    private int said;

    Progress(Operation operation) {
      this.operation = operation;
      this.said = operation.progress().done();
    }

    @Override
    public boolean getAsBoolean() {
      Operation.Bulk bulk =
          credits
              .operations()
              .find(operation.organisation(), operation.id())
              .orElseThrow()
              .progress();
      if (bulk.done() > said) {
        said = bulk.done();
        out.println(
            "  part %d of %d: %s changed so far"
                .formatted(said, bulk.chunks(), Words.count(bulk.changed(), "account")));
      }
      return true;
    }
  }
}
