package dev.coffer.credits;

/** Operations on many accounts in chunks so small that a few accounts make several. */
public final class SmallChunks {
  private SmallChunks() {}

  /** Operations whose chunks have so many lines at most. */
  public static BulkOperations of(
      Pools pools, Operations operations, Plans plans, int linesPerChunk) {
    return new BulkOperations(pools, operations, plans, linesPerChunk);
  }
}
