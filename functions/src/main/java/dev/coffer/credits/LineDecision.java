package dev.coffer.credits;

import java.time.Instant;

/** What a planned line comes to on the account as it is. */
final class LineDecision {
  private LineDecision() {}

  static AccountChange of(Line line, Account account, Operation operation, Instant now) {
    return new AccountChange(
        account,
        movement(line, account, operation, now),
        operation.id(),
        operation.by(),
        operation.reason(),
        now);
  }

  private static AccountChange.Movement movement(
      Line line, Account account, Operation operation, Instant now) {
    boolean over = account.closed() || !now.isBefore(account.until());
    return switch (line.change()) {
      case END ->
          account.closed()
              ? nothing(LineOutcome.Result.ENDED)
              : new AccountChange.Movement.End(Instant.ofEpochSecond(line.amount()));
      case CAP ->
          account.closed() ? nothing(LineOutcome.Result.ENDED) : new AccountChange.Movement.Cap();
      case ADD ->
          over
              ? nothing(LineOutcome.Result.ENDED)
              : new AccountChange.Movement.Allocate(Credits.of(line.amount()));
      case RECEIVE -> {
        long sent = -operation.progress().moved();
        if (sent == 0) {
          yield nothing(LineOutcome.Result.NOTHING_UNUSED);
        }
        // What was sent must arrive; in an account that is closed it couldn't.
        yield account.closed()
            ? nothing(LineOutcome.Result.ENDED)
            : new AccountChange.Movement.Receive(Credits.of(sent), line.other());
      }
      case REMOVE -> over ? nothing(LineOutcome.Result.ENDED) : taking(line, account);
      case SEND -> {
        long taken = Math.min(line.amount(), account.remaining());
        if (over) {
          yield nothing(LineOutcome.Result.ENDED);
        }
        yield taken <= 0
            ? nothing(LineOutcome.Result.NOTHING_UNUSED)
            : new AccountChange.Movement.Send(Credits.of(taken), line.other());
      }
      case RECLAIM -> {
        if (over) {
          yield nothing(LineOutcome.Result.ENDED);
        }
        Instant used = account.lastUnlock();
        long idleBefore = operation.figures().getOrDefault(Planner.IDLE_BEFORE, 0L);
        yield used != null && used.getEpochSecond() >= idleBefore
            ? nothing(LineOutcome.Result.USED_AGAIN)
            : taking(line, account);
      }
      case SET -> over ? nothing(LineOutcome.Result.ENDED) : setting(line, account);
    };
  }

  private static AccountChange.Movement taking(Line line, Account account) {
    long taken = Math.min(line.amount(), account.remaining());
    return taken <= 0
        ? nothing(LineOutcome.Result.NOTHING_UNUSED)
        : new AccountChange.Movement.Remove(Credits.of(taken));
  }

  private static AccountChange.Movement setting(Line line, Account account) {
    long more = line.amount() - account.allocated();
    if (account.allocated() != line.basis()) {
      return nothing(LineOutcome.Result.CHANGED_MEANWHILE);
    }
    if (more == 0) {
      return nothing(LineOutcome.Result.UNCHANGED);
    }
    if (more > 0) {
      return new AccountChange.Movement.Allocate(Credits.of(more));
    }
    return account.remaining() < -more
        ? nothing(LineOutcome.Result.BELOW_USED)
        : new AccountChange.Movement.Remove(Credits.of(-more));
  }

  private static AccountChange.Movement nothing(LineOutcome.Result why) {
    return new AccountChange.Movement.Nothing(why.name());
  }
}
