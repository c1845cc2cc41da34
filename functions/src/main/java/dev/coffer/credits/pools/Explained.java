package dev.coffer.credits.pools;

import dev.coffer.credits.Figures;
import dev.coffer.credits.LedgerEntry.Kind;
import java.util.Set;

/** A figure that can be explained, and which entries make it up; the names are the API's. */
enum Explained {
  GRANTED(false, Kind.GRANT, Kind.DISTRIBUTION),
  UNDISTRIBUTED(false, Kind.GRANT, Kind.DISTRIBUTION),
  ALLOCATED(false, Kind.ALLOCATION, Kind.REMOVAL, Kind.TRANSFER, Kind.OVERAGE),
  UNALLOCATED(false, Kind.DISTRIBUTION, Kind.ALLOCATION, Kind.REMOVAL),
  AVAILABLE(true, Kind.ALLOCATION, Kind.REMOVAL, Kind.TRANSFER, Kind.REVERSAL, Kind.EXPIRY),
  HELD(false, Kind.ALLOCATION, Kind.REMOVAL, Kind.TRANSFER),
  USED(true, Kind.REVERSAL),
  EXPIRED(false, Kind.EXPIRY, Kind.REVERSAL),
  OVERAGE(true, Kind.DISTRIBUTION, Kind.REVERSAL, Kind.OVERAGE);

  private final boolean unlocks;

  @SuppressWarnings("ImmutableEnumChecker") // Set.of can't be changed
  private final Set<Kind> kinds;

  Explained(boolean unlocks, Kind... kinds) {
    this.unlocks = unlocks;
    this.kinds = Set.of(kinds);
  }

  /** Whether unlocks make it up too; their ownership rows are their entries. */
  boolean hasUnlocks() {
    return unlocks;
  }

  /** Whether entries of a kind make it up, in a whole pool or in a part of it. */
  boolean has(Kind kind, boolean wholePool) {
    // What a pool was granted came from outside, what an application was came from the pool.
    boolean outside = this == GRANTED && (kind == Kind.GRANT) != wholePool;
    return kinds.contains(kind) && !outside;
  }

  /** Its value among the figures of a pool or an application. */
  long of(Figures figures) {
    return switch (this) {
      case GRANTED -> figures.granted();
      case UNDISTRIBUTED -> figures.undistributed();
      case ALLOCATED -> figures.available() + figures.used() + figures.expired();
      case UNALLOCATED -> figures.unallocated();
      case AVAILABLE -> figures.available();
      case HELD -> figures.held();
      case USED -> figures.used();
      case EXPIRED -> figures.expired();
      case OVERAGE -> figures.overage();
    };
  }
}
