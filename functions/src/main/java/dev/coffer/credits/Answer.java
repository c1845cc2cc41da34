package dev.coffer.credits;

/** What became of a command. */
public sealed interface Answer {

  /** It is carried out, by this call or by an earlier one with the same name and input. */
  record Done(Operation operation) implements Answer {}

  /** Something else was commanded under the same name; nothing changed. */
  record OtherInput(Operation operation) implements Answer {}

  /**
   * It can't be carried out; nothing changed.
   *
   * @param limit the number that would be right, where the refusal is about one
   */
  record Refused(Refusal why, long limit) implements Answer {
    /** A refusal that is about no number. */
    public static Refused because(Refusal why) {
      return new Refused(why, 0);
    }
  }

  /** Why a command can't be carried out. */
  enum Refusal {
    /** There is no such pool. */
    NO_POOL,
    /** The pool is over. */
    POOL_ENDED,
    /** The organisation is capped, and no more than the limit is unallocated. */
    NOT_ENOUGH_UNALLOCATED,
    /** No more than the limit is undistributed. */
    NOT_ENOUGH_UNDISTRIBUTED,
    /** No more than the limit is unused. */
    NOT_ENOUGH_UNUSED,
    /** At least the limit is allocated or used there. */
    BELOW_ALLOCATED,
    /** The mode can only be changed while nothing is allocated or used. */
    MODE_IN_USE,
    /** Everybody draws on one balance here; nothing is allocated to a seller. */
    SHARED_BALANCE,
    /** Another operation on many accounts of the pool is under way. */
    ANOTHER_RUNS,
    /** The pool is not as it was when the operation was planned. */
    CHANGED_MEANWHILE,
    /** It is as asked for already. */
    UNCHANGED,
    /** This kind can't be cancelled once it runs. */
    NOT_CANCELLABLE,
    /** Others were at the same pool all the time; try again. */
    BUSY
  }
}
