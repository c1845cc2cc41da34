package dev.coffer.credits;

/**
 * What a pool gives an application.
 *
 * @param distributed what it was given, in credits
 * @param allocated what accounts were given of it, as far as operations are finished; all of it
 *     where everybody draws on one balance. It is below zero where a colleague took back what a
 *     running operation has just given
 * @param held what running operations have reserved to give
 */
public record Share(Application.Mode mode, long distributed, long allocated, long held) {

  /** Refuses what can't be true. */
  public Share {
    if (distributed < 0 || held < 0 || allocated + held < 0) {
      throw new IllegalStateException("a share below zero");
    }
    if (mode == Application.Mode.SHARED && (distributed != allocated || held != 0)) {
      throw new IllegalStateException("a shared balance holds all that it was given");
    }
  }

  /** A share of nothing. */
  public static Share none(Application.Mode mode) {
    return new Share(mode, 0, 0, 0);
  }

  /** Not allocated yet and not reserved; below zero where the pool is over-allocated. */
  public long unallocated() {
    return distributed - allocated - held;
  }

  /** The same share with so much more distributed, or less. */
  public Share distributing(long more) {
    return new Share(
        mode,
        Math.addExact(distributed, more),
        mode == Application.Mode.SHARED ? Math.addExact(allocated, more) : allocated,
        held);
  }

  /** The same share with so much more allocated, or less. */
  public Share allocating(long more) {
    return new Share(mode, distributed, Math.addExact(allocated, more), held);
  }

  /** The same share with so much more held, or less. */
  public Share holding(long more) {
    return new Share(mode, distributed, allocated, Math.addExact(held, more));
  }
}
