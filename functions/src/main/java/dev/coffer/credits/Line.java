package dev.coffer.credits;

import java.util.Arrays;

/**
 * What an operation on many accounts is to do to one of them, as it was planned.
 *
 * @param holder whose account; none twice in an operation
 * @param amount in credits: how many to add or to take at most, or to have; for {@link Change#END}
 *     the second of the new end
 * @param basis allocated when it was planned
 * @param other the other seller of a transfer, else empty
 */
public record Line(String holder, Change change, long amount, long basis, String other) {

  /** What is to be done. */
  public enum Change {
    /** So many more. */
    ADD(0),
    /** So many less, or as many as are unused. */
    REMOVE(1),
    /** So many in all; not where a colleague changed the account since. */
    SET(2),
    /** So many less, or as many as are unused; not where they are being used again. */
    RECLAIM(3),
    /** So many to the other seller, or as many as are unused. */
    SEND(4),
    /** All that the others have sent. It is the last line. */
    RECEIVE(5),
    /** The pool ends at another time. */
    END(6),
    /** It may not go below zero any more. */
    CAP(7);

    private final int code;

    Change(int code) {
      this.code = code;
    }

    /** A small number that stands for it in packed rows; never changes. */
    int code() {
      return code;
    }

    static Change ofCode(int code) {
      return Arrays.stream(values())
          .filter(one -> one.code == code)
          .findFirst()
          .orElseThrow(() -> new IllegalStateException("no change has the code " + code));
    }
  }

  /** Refuses negative amounts. */
  public Line {
    if (amount < 0 || basis < 0) {
      throw new IllegalArgumentException("a negative amount for " + holder);
    }
  }

  /** The most credits that it may need of what is unallocated. */
  public long needs() {
    return switch (change) {
      case ADD -> amount;
      case SET -> Math.max(0, amount - basis);
      case REMOVE, RECLAIM, SEND, RECEIVE, END, CAP -> 0;
    };
  }
}
