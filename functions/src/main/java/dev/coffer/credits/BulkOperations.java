package dev.coffer.credits;

import dev.coffer.identity.OrganisationId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Operations on many accounts: planned first, so that everybody sees what they would do, then
 * started, carried out in the background ({@link BulkWork}), and perhaps cancelled. A pool has one
 * under way at a time.
 */
public final class BulkOperations {
  /** Figure: the version of the book that the plan was made of. */
  public static final String BOOK = "book";

  /** Figure: the second of the pool's new end. */
  public static final String UNTIL = "until";

  private static final int ATTEMPTS = 24;

  private final Pools pools;
  private final Operations operations;
  private final Plans plans;
  private final int chunk;

  /** Operations in these stores. */
  public BulkOperations(Pools pools, Operations operations, Plans plans) {
    this(pools, operations, plans, Plans.CHUNK);
  }

  /** Operations with chunks of another size. */
  BulkOperations(Pools pools, Operations operations, Plans plans, int chunk) {
    this.pools = pools;
    this.operations = operations;
    this.plans = plans;
    this.chunk = chunk;
  }

  /**
   * What to plan.
   *
   * @param plan names its chunks; new for each try
   * @param lines none of whose accounts is there twice
   * @param figures that the operation begins with
   */
  public record Draft(
      Operation.Kind kind,
      PoolBook book,
      String plan,
      List<Line> lines,
      List<RefusedLine> refused,
      Map<String, Long> figures) {
    /** Keeps its own copies. */
    public Draft {
      lines = List.copyOf(lines);
      refused = List.copyOf(refused);
      figures = Map.copyOf(figures);
    }
  }

  /** Writes down what an operation would do; nothing is done yet. */
  public Answer plan(Draft draft, Command command) {
    OrganisationId organisation = draft.book().pool().organisation();
    List<List<Line>> chunks = chunks(draft.lines());
    for (int i = 0; i < chunks.size(); i++) {
      plans.put(organisation, draft.plan(), i, chunks.get(i));
    }
    int refusedChunks = 0;
    for (int from = 0; from < draft.refused().size(); from += chunk) {
      plans.putRefused(organisation, draft.plan(), refusedChunks++, part(draft.refused(), from));
    }
    Map<String, Long> figures = new HashMap<>(draft.figures());
    figures.put(BOOK, draft.book().version());
    Operation operation =
        new Operation(
            command.operation(),
            organisation,
            draft.book().pool().id(),
            draft.kind(),
            command.by(),
            command.now(),
            command.reason(),
            command.input(),
            Operation.State.PLANNED,
            figures,
            Operation.Bulk.planned(
                draft.plan(),
                chunks.size(),
                draft.lines().size(),
                draft.refused().size(),
                draft.lines().stream().mapToLong(Line::needs).reduce(0, Math::addExact)),
            0);
    return operations.plan(operation)
        ? new Answer.Done(operation)
        : Desk.repeated(operations.find(organisation, command.operation()).orElseThrow(), command);
  }

  /** Starts a planned operation; one that was started is told as it is. */
  public Answer start(Operation planned, Instant now) {
    Operation operation = planned;
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      if (operation.state() != Operation.State.PLANNED) {
        return new Answer.Done(operation);
      }
      Optional<PoolBook> book = pools.book(operation.organisation(), operation.pool());
      if (book.isEmpty()) {
        return Answer.Refused.because(Answer.Refusal.NO_POOL);
      }
      Answer.Refused refused = refused(operation, book.get(), now);
      if (refused != null) {
        // It may be this very operation that runs, started by somebody else a moment ago.
        return operations
            .find(operation.organisation(), operation.id())
            .filter(found -> found.state() != Operation.State.PLANNED)
            .<Answer>map(Answer.Done::new)
            .orElse(refused);
      }
      Operation running =
          operation.step(Operation.State.RUNNING, operation.progress(), operation.figures());
      Posting start =
          new Posting(operation, running, book.get(), begun(operation, book.get()), List.of());
      switch (pools.post(start)) {
        case Pools.Posted.Done _ -> {
          return new Answer.Done(running);
        }
        case Pools.Posted.OperationMoved(Operation moved) -> operation = moved;
        case Pools.Posted.Refused _ -> {
          // Somebody else was at the pool; look again.
        }
      }
    }
    return Answer.Refused.because(Answer.Refusal.BUSY);
  }

  /** Why an operation can't be started now; null where it can. */
  private static Answer.@Nullable Refused refused(Operation operation, PoolBook book, Instant now) {
    if (book.pool().timeframe(now) == Timeframe.PAST) {
      return Answer.Refused.because(Answer.Refusal.POOL_ENDED);
    }
    if (book.running() != null) {
      return Answer.Refused.because(Answer.Refusal.ANOTHER_RUNS);
    }
    Share share = book.share(Application.SALES_INTELLIGENCE);
    long reserved = operation.progress().reserved();
    return switch (operation.kind()) {
      // These must reach every account there is, so none may have been opened since.
      case CAP, CHANGE_END -> {
        long until = operation.figures().getOrDefault(UNTIL, Long.MAX_VALUE);
        yield operation.figures().getOrDefault(BOOK, -1L) != book.version()
                || until <= now.getEpochSecond()
            ? Answer.Refused.because(Answer.Refusal.CHANGED_MEANWHILE)
            : null;
      }
      case ALLOCATE, REMOVE, SET, TRANSFER, RECLAIM, IMPORT -> {
        if (share.mode() == Application.Mode.SHARED) {
          yield Answer.Refused.because(Answer.Refusal.SHARED_BALANCE);
        }
        boolean tooMuch =
            book.pool().limit() == Pool.Limit.CAPPED
                && reserved > 0
                && share.unallocated() < reserved;
        yield tooMuch
            ? new Answer.Refused(
                Answer.Refusal.NOT_ENOUGH_UNALLOCATED, Math.max(0, share.unallocated()))
            : null;
      }
      case CREATE_POOL, ENLARGE_POOL, UNCAP, DISTRIBUTE ->
          throw new IllegalStateException(operation.kind() + " is about no accounts");
    };
  }

  /** The book while the operation runs. */
  private static PoolBook begun(Operation operation, PoolBook book) {
    Pool pool = book.pool();
    Pool then =
        switch (operation.kind()) {
          case CAP -> pool.withLimit(Pool.Limit.CAPPED);
          case CHANGE_END ->
              pool.withUntil(Instant.ofEpochSecond(operation.figures().getOrDefault(UNTIL, 0L)));
          case ALLOCATE, REMOVE, SET, TRANSFER, RECLAIM, IMPORT -> pool;
          case CREATE_POOL, ENLARGE_POOL, UNCAP, DISTRIBUTE ->
              throw new IllegalStateException(operation.kind() + " is about no accounts");
        };
    PoolBook running = book.with(then).running(operation.id());
    long reserved = operation.progress().reserved();
    return reserved == 0
        ? running
        : running.with(
            Application.SALES_INTELLIGENCE,
            book.share(Application.SALES_INTELLIGENCE).holding(reserved));
  }

  /**
   * Cancels: a plan is never started, a running operation stops after the chunk that was begun.
   * What was done stays done. One that is over is told as it is.
   */
  public Answer cancel(Operation known) {
    Operation operation = known;
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      Operation.State next =
          switch (operation.state()) {
            case PLANNED -> Operation.State.CANCELLED;
            case RUNNING -> Operation.State.CANCELLING;
            case CANCELLING, DONE, CANCELLED -> operation.state();
          };
      if (next == operation.state()) {
        return new Answer.Done(operation);
      }
      if (next == Operation.State.CANCELLING && !isCancellable(operation.kind())) {
        return Answer.Refused.because(Answer.Refusal.NOT_CANCELLABLE);
      }
      Operation cancelled = operation.step(next, operation.progress(), operation.figures());
      if (operations.advance(operation, cancelled)) {
        return new Answer.Done(cancelled);
      }
      operation = operations.find(operation.organisation(), operation.id()).orElseThrow();
    }
    return Answer.Refused.because(Answer.Refusal.BUSY);
  }

  /** Half of these would be worse than all or nothing. */
  private static boolean isCancellable(Operation.Kind kind) {
    return switch (kind) {
      case ALLOCATE, REMOVE, SET, RECLAIM, IMPORT -> true;
      case TRANSFER, CAP, CHANGE_END -> false;
      case CREATE_POOL, ENLARGE_POOL, UNCAP, DISTRIBUTE -> false;
    };
  }

  /** What is received is known when everything is sent, so it is a chunk of its own. */
  private List<List<Line>> chunks(List<Line> lines) {
    boolean receives = !lines.isEmpty() && lines.getLast().change() == Line.Change.RECEIVE;
    List<Line> others = receives ? lines.subList(0, lines.size() - 1) : lines;
    List<List<Line>> chunks = new ArrayList<>();
    for (int from = 0; from < others.size(); from += chunk) {
      chunks.add(part(others, from));
    }
    if (receives) {
      chunks.add(List.of(lines.getLast()));
    }
    return chunks;
  }

  private <T> List<T> part(List<T> all, int from) {
    return all.subList(from, Math.min(from + chunk, all.size()));
  }
}
