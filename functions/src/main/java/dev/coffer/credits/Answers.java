package dev.coffer.credits;

import dev.coffer.platform.JsonBody;
import dev.coffer.platform.Problem;
import dev.coffer.platform.ProblemType;
import dev.coffer.platform.Reply;

/** What became of a command, as an answer over HTTP. */
public final class Answers {
  private Answers() {}

  /** The operation as it is; 202 while it runs. */
  public static Reply reply(Answer answer) {
    return switch (answer) {
      case Answer.Done(Operation operation) -> reply(operation);
      case Answer.OtherInput _ ->
          throw Problem.of(
                  ProblemType.IDEMPOTENCY_KEY_REUSED,
                  "Something else was asked for under this Idempotency-Key before. Send a new key"
                      + " with a new request.")
              .refused();
      case Answer.Refused(Answer.Refusal why, long limit) -> throw problem(why, limit).refused();
    };
  }

  /** {@code Operation} of the API. */
  public static JsonBody json(Operation operation) {
    return new OperationJson(operation);
  }

  /** An operation; 202 while it runs. */
  public static Reply reply(Operation operation) {
    OperationJson json = new OperationJson(operation);
    return switch (operation.state()) {
      case RUNNING, CANCELLING -> Reply.accepted(json);
      case PLANNED, DONE, CANCELLED -> Reply.json(json);
    };
  }

  private static Problem problem(Answer.Refusal why, long limit) {
    return switch (why) {
      case NO_POOL -> Problem.notFound();
      case POOL_ENDED ->
          Problem.of(ProblemType.POOL_ENDED, "The pool has ended. Nothing in it can be changed.");
      case NOT_ENOUGH_UNALLOCATED ->
          notEnough(
              "The organisation is capped: "
                  + limit
                  + " credits aren't allocated yet, and no more can be.");
      case NOT_ENOUGH_UNDISTRIBUTED ->
          notEnough("The pool has " + limit + " undistributed credits, and no more can be given.");
      case NOT_ENOUGH_UNUSED ->
          notEnough(limit + " credits are unused there. Used ones can't be taken away.");
      case BELOW_ALLOCATED ->
          notEnough("At least " + limit + " credits are allocated or used there already.");
      case MODE_IN_USE ->
          conflict("How credits are shared can only change while none is allocated or used.");
      case SHARED_BALANCE ->
          conflict("Everybody draws on one balance in this pool; sellers have none of their own.");
      case ANOTHER_RUNS ->
          conflict(
              "Another operation on many sellers of this pool is under way. Wait for its end, or"
                  + " cancel it.");
      case CHANGED_MEANWHILE ->
          conflict("The pool has changed since this was planned. Plan it again.");
      case UNCHANGED -> conflict("It is so already; nothing would change.");
      case NOT_CANCELLABLE ->
          conflict("This can't be cancelled once it runs: half of it would be worse.");
      case BUSY ->
          Problem.of(
              ProblemType.UNAVAILABLE,
              "Others were at the same pool all the time. It is safe to send the request again.");
    };
  }

  private static Problem notEnough(String detail) {
    return Problem.of(ProblemType.NOT_ENOUGH_CREDITS, detail);
  }

  private static Problem conflict(String detail) {
    return Problem.of(ProblemType.CONFLICT, detail);
  }
}
