package dev.coffer.credits;

/**
 * Gives an account its true balance where purchases were left in the middle. The unlocks feature
 * provides it; only this direction keeps the two free of a cycle.
 */
@FunctionalInterface
public interface Settler {

  /** The account after every pending purchase was decided and lost ones were refunded. */
  Account settled(Account account);
}
