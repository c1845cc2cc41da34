package dev.coffer.credits;

import dev.coffer.identity.OrganisationId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Carries commands out: reads the book, lets the command decide on it, posts, and reads again where
 * somebody else was quicker. Whoever repeats a command is told what came of it the first time.
 */
final class Desk {
  private static final int ATTEMPTS = 24;

  private final Pools pools;
  private final Operations operations;

  Desk(Pools pools, Operations operations) {
    this.pools = pools;
    this.operations = operations;
  }

  /** Decides what a command does to a pool as it is. Reads what it needs, changes nothing. */
  @FunctionalInterface
  interface Decide {
    Decision on(PoolBook book);
  }

  /** What a command does to a pool as it is. */
  sealed interface Decision {
    /** It changes this, and so much comes of it. */
    record Post(PoolBook after, List<AccountChange> accounts, Map<String, Long> figures)
        implements Decision {}

    /** It can't be done. */
    record Refuse(Answer.Refused refusal) implements Decision {
      static Refuse because(Answer.Refusal why) {
        return new Refuse(Answer.Refused.because(why));
      }

      static Refuse because(Answer.Refusal why, long limit) {
        return new Refuse(new Answer.Refused(why, limit));
      }
    }

    /** What was read doesn't fit together; read again. */
    record Again() implements Decision {}
  }

  /** Carries a command out on a pool that there is. */
  Answer carryOut(
      Operation.Kind kind,
      OrganisationId organisation,
      PoolId pool,
      Command command,
      Decide decide) {
    Optional<Operation> known = operations.find(organisation, command.operation());
    if (known.isPresent()) {
      return repeated(known.get(), command);
    }
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      Optional<PoolBook> book = pools.book(organisation, pool);
      Decision decision =
          book.isEmpty() ? Decision.Refuse.because(Answer.Refusal.NO_POOL) : decide.on(book.get());
      switch (decision) {
        case Decision.Refuse(Answer.Refused refusal) -> {
          // It may be this very command, sent twice, that left nothing to do.
          return operations
              .find(organisation, command.operation())
              .map(operation -> repeated(operation, command))
              .orElse(refusal);
        }
        case Decision.Post(PoolBook after, List<AccountChange> accounts, var figures) -> {
          Operation done = done(kind, after.pool(), command, figures);
          switch (pools.post(Posting.once(done, book.orElseThrow(), after, accounts))) {
            case Pools.Posted.Done _ -> {
              return new Answer.Done(done);
            }
            case Pools.Posted.OperationMoved(Operation operation) -> {
              return repeated(operation, command);
            }
            case Pools.Posted.Refused _ -> {
              // Somebody else was at the pool or the account; look again.
            }
          }
        }
        case Decision.Again _ -> {
          // Look again.
        }
      }
    }
    return Answer.Refused.because(Answer.Refusal.BUSY);
  }

  /** A new pool with all that it gives at once. */
  Answer begin(PoolBook book, List<AccountChange> accounts, Command command) {
    Operation done = done(Operation.Kind.CREATE_POOL, book.pool(), command, Map.of());
    return switch (pools.post(new Posting(null, done, null, book, new ArrayList<>(accounts)))) {
      case Pools.Posted.Done _ -> new Answer.Done(done);
      case Pools.Posted.OperationMoved(Operation operation) -> repeated(operation, command);
      case Pools.Posted.Refused _ ->
          throw new IllegalStateException("a pool without its operation: " + book.pool().id());
    };
  }

  static Answer repeated(Operation operation, Command command) {
    return operation.input().equals(command.input())
        ? new Answer.Done(operation)
        : new Answer.OtherInput(operation);
  }

  private static Operation done(
      Operation.Kind kind, Pool pool, Command command, Map<String, Long> figures) {
    return new Operation(
        command.operation(),
        pool.organisation(),
        pool.id(),
        kind,
        command.by(),
        command.now(),
        command.reason(),
        command.input(),
        Operation.State.DONE,
        figures,
        null,
        0);
  }
}
