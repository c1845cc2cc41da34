package dev.coffer.local.command;

import dev.coffer.credits.Answer;
import java.io.PrintStream;

/** Says what became of a command. */
final class Answers {
  private Answers() {}

  /**
   * Says it.
   *
   * @param done what to say where it is carried out
   * @return the exit code
   */
  static int say(Answer answer, String done, PrintStream out) {
    return switch (answer) {
      case Answer.Done _ -> {
        out.println(done);
        yield 0;
      }
      case Answer.OtherInput _ -> {
        out.println("Nothing was changed: something else was done under this operation's id.");
        yield 1;
      }
      case Answer.Refused(Answer.Refusal why, long limit) -> {
        out.println("Nothing was changed: " + words(why, limit) + ".");
        yield 1;
      }
    };
  }

  private static String words(Answer.Refusal why, long limit) {
    return switch (why) {
      case NO_POOL -> "the organisation has no such pool";
      case POOL_ENDED -> "the pool has ended";
      case NOT_ENOUGH_UNALLOCATED -> "the pool is capped, and " + limit + " are unallocated";
      case NOT_ENOUGH_UNDISTRIBUTED -> limit + " are undistributed";
      case NOT_ENOUGH_UNUSED -> limit + " are unused";
      case BELOW_ALLOCATED -> "at least " + limit + " are allocated or used there";
      case MODE_IN_USE -> "the mode can't change while credits are allocated or used";
      case SHARED_BALANCE -> "everybody draws on one balance there";
      case ANOTHER_RUNS -> "another operation on many accounts of the pool is under way";
      case CHANGED_MEANWHILE -> "the pool has changed since this was planned";
      case UNCHANGED -> "it is so already";
      case NOT_CANCELLABLE -> "it can't be cancelled once it runs";
      case BUSY -> "others were at the same pool all the time; try again";
    };
  }
}
