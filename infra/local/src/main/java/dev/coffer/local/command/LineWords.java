package dev.coffer.local.command;

import dev.coffer.credits.Line;
import dev.coffer.credits.LineOutcome;
import dev.coffer.credits.RefusedLine;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Lines of operations on many accounts, in words. */
record LineWords(Names names, ZoneId zone) {

  /** Whose account, and what it comes to. */
  String planned(Line line) {
    return names.holder(line.holder()) + ": " + change(line);
  }

  /** Whose account, and what became of the plan. */
  String outcome(Line line, LineOutcome outcome) {
    return names.holder(line.holder()) + ": " + became(outcome);
  }

  /** Who or which line, and why not. */
  String refused(RefusedLine refused) {
    String line = refused.number() == 0 ? "" : "line " + refused.number();
    String between = line.isEmpty() || refused.subject().isEmpty() ? "" : ", ";
    return line + between + refused.subject() + ": " + refused.why();
  }

  private String change(Line line) {
    long basis = line.basis();
    return switch (line.change()) {
      case ADD -> fromTo(basis, basis + line.amount());
      case REMOVE, RECLAIM -> fromTo(basis, Math.max(0, basis - line.amount()));
      case SET -> fromTo(basis, line.amount());
      case SEND -> "gives " + names.person(line.other()) + " up to " + Words.credits(line.amount());
      case RECEIVE -> "gets what the others give";
      case END -> "ends with " + lastDay(line, zone);
      case CAP -> "stops at what it has";
    };
  }

  /** The last day of a line that lets an account end at another time. */
  static LocalDate lastDay(Line line, ZoneId zone) {
    return LocalDate.ofInstant(Instant.ofEpochSecond(line.amount()).minusNanos(1), zone);
  }

  private static String fromTo(long from, long to) {
    return "from %d to %s (%+d)".formatted(from, Words.credits(to), to - from);
  }

  private static String became(LineOutcome outcome) {
    return switch (outcome.result()) {
      case DONE -> outcome.moved() == 0 ? "done" : "%+d".formatted(outcome.moved());
      case NOTHING_UNUSED -> "nothing is unused there";
      case BELOW_USED -> "used credits can't be taken";
      case CHANGED_MEANWHILE -> "a colleague has changed it since it was planned";
      case USED_AGAIN -> "the credits are being used again";
      case ENDED -> "the pool is over";
      case UNCHANGED -> "it was so already";
    };
  }
}
