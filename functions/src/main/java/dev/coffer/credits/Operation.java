package dev.coffer.credits;

import dev.coffer.identity.OrganisationId;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One command that moves credits, under the id that names it for ever: whoever repeats it is told
 * what came of it the first time.
 *
 * @param id follows from the caller's idempotency key
 * @param by whose command: a user id, or the word operator
 * @param reason in their words; may be empty
 * @param input a hash of what was asked for; the same id with another input is another command
 * @param figures what came of it, by name, in credits or counts; never changed once it is done
 * @param bulk how far it is, where it is about many accounts
 * @param version changes with every step
 */
public record Operation(
    String id,
    OrganisationId organisation,
    PoolId pool,
    Kind kind,
    String by,
    Instant at,
    String reason,
    String input,
    State state,
    Map<String, Long> figures,
    @Nullable Bulk bulk,
    long version) {
  /** The longest reason, in characters. */
  public static final int MAX_REASON = 200;

  /** What can be commanded. */
  public enum Kind {
    CREATE_POOL,
    ENLARGE_POOL,
    CHANGE_END,
    CAP,
    UNCAP,
    DISTRIBUTE,
    ALLOCATE,
    REMOVE,
    SET,
    TRANSFER,
    RECLAIM,
    IMPORT
  }

  /** Where a command stands. */
  public enum State {
    /** What it would do is written down; nothing has been done. */
    PLANNED,
    /** It is being carried out, account by account. */
    RUNNING,
    /** It is being brought to an end before all was done. */
    CANCELLING,
    /** All was done that could be done. */
    DONE,
    /** It was cancelled; what was done before stays done. */
    CANCELLED;

    /** Whether nothing will be done any more. */
    public boolean isOver() {
      return this == DONE || this == CANCELLED;
    }
  }

  /**
   * How far an operation on many accounts is. Its lines lie in chunks that are carried out one
   * after the other; a chunk that was opened is carried out to its end, whatever happens.
   *
   * @param plan names the chunks
   * @param chunks how many there are
   * @param opened how many may have been begun
   * @param done how many are carried out
   * @param lines how many sellers it is about, without those refused when it was planned
   * @param refused how many were refused when it was planned
   * @param reserved credits that it holds while it runs
   * @param moved credits that accounts were given so far, less those that were taken
   * @param changed how many accounts were given or taken credits so far
   */
  public record Bulk(
      String plan,
      int chunks,
      int opened,
      int done,
      long lines,
      long refused,
      long reserved,
      long moved,
      long changed) {
    /** Refuses what can't be true. */
    public Bulk {
      if (done < 0 || opened < done || opened > done + 1 || opened > chunks) {
        throw new IllegalStateException("no bulk operation is like this: " + plan);
      }
    }

    /** A plan of which nothing is done. */
    public static Bulk planned(String plan, int chunks, long lines, long refused, long reserved) {
      return new Bulk(plan, chunks, 0, 0, lines, refused, reserved, 0, 0);
    }

    /** The same with the next chunk begun. */
    public Bulk open() {
      return new Bulk(plan, chunks, done + 1, done, lines, refused, reserved, moved, changed);
    }

    /** The same with the chunk that was begun carried out. */
    public Bulk complete(long moving, long changing) {
      return new Bulk(
          plan,
          chunks,
          opened,
          done + 1,
          lines,
          refused,
          reserved,
          Math.addExact(moved, moving),
          changed + changing);
    }
  }

  /** Keeps its own copy, and whole seconds: an operation reads the same for ever. */
  public Operation {
    figures = Map.copyOf(figures);
    at = Instant.ofEpochSecond(at.getEpochSecond());
    if (reason.codePointCount(0, reason.length()) > MAX_REASON) {
      throw new IllegalArgumentException("a reason has at most 200 characters");
    }
  }

  /** The same operation, one step further. */
  public Operation step(State next, @Nullable Bulk nextBulk, Map<String, Long> nextFigures) {
    return new Operation(
        id,
        organisation,
        pool,
        kind,
        by,
        at,
        reason,
        input,
        next,
        nextFigures,
        nextBulk,
        version + 1);
  }

  /** Its progress. */
  public Bulk progress() {
    if (bulk == null) {
      throw new IllegalStateException("operation " + id + " is about one account");
    }
    return bulk;
  }
}
