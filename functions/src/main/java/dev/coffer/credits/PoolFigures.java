package dev.coffer.credits;

import dev.coffer.identity.OrganisationId;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where the credits of a pool are.
 *
 * @param book of which it is true
 * @param total of the whole pool
 * @param applications of each application's share
 */
public record PoolFigures(PoolBook book, Figures total, Map<Application, Figures> applications) {
  private static final int ATTEMPTS = 8;

  /** Keeps its own copy. */
  public PoolFigures {
    applications = Map.copyOf(applications);
  }

  /** Used beyond the contracted quantity, to be billed later; never unused allocation. */
  public long trueUp() {
    return Math.max(0, total.used() - total.granted());
  }

  /** What is unused at the end of the pool if nothing more is used, and lapses then. */
  public long lapsing() {
    return total.undistributed()
        + Math.max(0, total.unallocated())
        + total.available()
        + total.held()
        + total.expired();
  }

  /** What an application was given, and where it is. */
  public Figures of(Application application) {
    return applications.getOrDefault(application, Figures.NONE);
  }

  /**
   * Sums the accounts of a pool up. An operation that ends in between moves the book, and then it
   * sums again.
   *
   * @return empty where there is no such pool, or where its book moves all the time
   */
  public static Optional<PoolFigures> read(
      Pools pools, AccountStore accounts, OrganisationId organisation, PoolId pool, Instant now) {
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      Optional<PoolBook> before = pools.book(organisation, pool);
      if (before.isEmpty()) {
        return Optional.empty();
      }
      PoolFigures figures;
      try (Stream<Account> all = accounts.of(organisation, pool)) {
        figures = of(before.get(), all, now);
      }
      Optional<PoolBook> after = pools.book(organisation, pool);
      if (after.isPresent() && after.get().version() == before.get().version()) {
        return Optional.of(figures);
      }
    }
    return Optional.empty();
  }

  /** The figures of a book and its accounts, read at one moment. */
  static PoolFigures of(PoolBook book, Stream<Account> accounts, Instant now) {
    Map<Application, Sums> sums = new EnumMap<>(Application.class);
    accounts.forEach(
        account -> sums.computeIfAbsent(account.key().application(), _ -> new Sums()).add(account));
    boolean over = book.pool().timeframe(now) == Timeframe.PAST;
    Map<Application, Figures> applications = new EnumMap<>(Application.class);
    Figures total = new Figures(book.undistributed(), book.undistributed(), 0, 0, 0, 0, 0, 0);
    for (Application application : Application.values()) {
      Share share = book.share(application);
      Figures figures = sums.getOrDefault(application, new Sums()).figures(share, over);
      applications.put(application, figures);
      total = total.plus(figures);
    }
    return new PoolFigures(book, total, applications);
  }

  /** The accounts of an application, summed up. */
  private static final class Sums {
    private long allocated;
    private long remaining;
    private long expired;

    void add(Account account) {
      allocated = Math.addExact(allocated, account.allocated());
      remaining = Math.addExact(remaining, account.remaining());
      expired = Math.addExact(expired, account.expired());
    }

    Figures figures(Share share, boolean over) {
      long left = Math.max(0, remaining);
      long available = over ? 0 : left;
      long lapsed = expired + (over ? left : 0);
      long used = allocated - remaining - expired;
      return switch (share.mode()) {
        case BY_USER ->
            new Figures(
                share.distributed(),
                0,
                share.unallocated(),
                available,
                share.allocated() + share.held() - allocated,
                used,
                lapsed,
                0);
        case SHARED ->
            new Figures(
                share.distributed(),
                0,
                0,
                available,
                0,
                used,
                lapsed,
                Math.max(0, -remaining) + allocated - share.distributed());
      };
    }
  }
}
