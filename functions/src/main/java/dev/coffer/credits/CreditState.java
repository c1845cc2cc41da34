package dev.coffer.credits;

/** Whether a seller can spend, and if not, why not: each state has words of its own on a screen. */
public enum CreditState {
  /** Credits are there. */
  AVAILABLE,
  /** Credits are there, at most a tenth of what was allocated. */
  LOW,
  /** The user has no Sales Intelligence licence. */
  NOT_LICENSED,
  /** Nothing was ever allocated to them. */
  NONE,
  /** All current credits are spent. */
  USED_UP,
  /** Their credits begin later. */
  NOT_STARTED,
  /** Their credits' time is over, and no other pool is current. */
  ENDED
}
