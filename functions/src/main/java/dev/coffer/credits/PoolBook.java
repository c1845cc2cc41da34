package dev.coffer.credits;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A pool with what it gives its applications, exactly as its row holds it. Every operation that
 * moves its credits is carried out on the book as it was read and on no other; sellers' unlocks
 * never touch it.
 *
 * @param shares what each application was given; one that is missing was given nothing yet
 * @param version changes with every operation
 * @param entries how many ledger entries the books of the pool and of its applications have
 * @param running the operation on many accounts that is under way; one at a time
 */
public record PoolBook(
    Pool pool,
    Map<Application, Share> shares,
    long version,
    long entries,
    @Nullable String running) {

  /** Keeps its own copy; refuses to have given more than there is. */
  public PoolBook {
    shares = Map.copyOf(shares);
    if (undistributed(pool, shares) < 0) {
      throw new IllegalStateException("distributes more than pool " + pool.id() + " holds");
    }
  }

  /** A book before its first operation. */
  public static PoolBook blank(Pool pool) {
    return new PoolBook(pool, Map.of(), 0, 0, null);
  }

  /** What an application was given. */
  public Share share(Application application) {
    Share share = shares.get(application);
    return share == null ? Share.none(application.usualMode()) : share;
  }

  /** Credits that no application was given. */
  public long undistributed() {
    return undistributed(pool, shares);
  }

  /** The same book of a pool that has changed. */
  public PoolBook with(Pool changed) {
    return new PoolBook(changed, shares, version, entries, running);
  }

  /** The same book with another share. */
  public PoolBook with(Application application, Share share) {
    Map<Application, Share> others = new EnumMap<>(Application.class);
    others.putAll(shares);
    others.put(application, share);
    return new PoolBook(pool, others, version, entries, running);
  }

  /** The same book with an operation under way, or none. */
  public PoolBook running(@Nullable String operation) {
    return new PoolBook(pool, shares, version, entries, operation);
  }

  /** The same book after an operation that wrote so many entries into it. */
  PoolBook after(int written) {
    return new PoolBook(pool, shares, version + 1, entries + written, running);
  }

  private static long undistributed(Pool pool, Map<Application, Share> shares) {
    long given = 0;
    for (Share share : shares.values()) {
      given = Math.addExact(given, share.distributed());
    }
    return pool.quantity().amount() - given;
  }
}
