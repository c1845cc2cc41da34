package dev.coffer.credits;

import java.util.Arrays;

/**
 * What an operation on many accounts did to one of them.
 *
 * @param moved credits it was given; below zero where they were taken
 */
public record LineOutcome(Result result, long moved) {

  /** How it went; the names are the API's. */
  public enum Result {
    /** As planned, or as far as there was something to take. */
    DONE(0),
    /** Nothing was unused. */
    NOTHING_UNUSED(1),
    /** It would take used credits. */
    BELOW_USED(2),
    /** A colleague changed it since it was planned. */
    CHANGED_MEANWHILE(3),
    /** The credits that were idle are being used again. */
    USED_AGAIN(4),
    /** The pool is over. */
    ENDED(5),
    /** It was so already. */
    UNCHANGED(6);

    private final int code;

    Result(int code) {
      this.code = code;
    }

    /** A small number that stands for it in packed rows; never changes. */
    int code() {
      return code;
    }

    static Result ofCode(int code) {
      return Arrays.stream(values())
          .filter(one -> one.code == code)
          .findFirst()
          .orElseThrow(() -> new IllegalStateException("no result has the code " + code));
    }
  }

  /** What an entry says of it. */
  static LineOutcome of(LedgerEntry.Kind kind, long amount, String other) {
    return kind == LedgerEntry.Kind.REFUSAL
        ? new LineOutcome(Result.valueOf(other), 0)
        : new LineOutcome(Result.DONE, amount);
  }
}
