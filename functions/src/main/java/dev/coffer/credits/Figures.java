package dev.coffer.credits;

/**
 * Where credits are: of a pool, of an application's share, or of an account. The closed equation
 * holds at every moment: {@code granted = undistributed + unallocated + available + held + used +
 * expired - overage}. All are whole credits.
 *
 * @param granted given in all, to this pool or this application
 * @param undistributed given to no application
 * @param unallocated given to no account; below zero where more was allocated than there is
 * @param available can be spent, now or when the pool begins
 * @param held reserved by running operations
 * @param used spent, reversals taken off
 * @param expired left when the pool ended
 * @param overage spent beyond what a shared balance was given
 */
public record Figures(
    long granted,
    long undistributed,
    long unallocated,
    long available,
    long held,
    long used,
    long expired,
    long overage) {
  /** No credits at all. */
  public static final Figures NONE = new Figures(0, 0, 0, 0, 0, 0, 0, 0);

  /** Refuses numbers that don't add up. */
  public Figures {
    if (granted != undistributed + unallocated + available + held + used + expired - overage) {
      throw new IllegalStateException("the numbers don't add up");
    }
  }

  /** Both together. */
  public Figures plus(Figures other) {
    return new Figures(
        granted + other.granted,
        undistributed + other.undistributed,
        unallocated + other.unallocated,
        available + other.available,
        held + other.held,
        used + other.used,
        expired + other.expired,
        overage + other.overage);
  }
}
