package dev.coffer.credits;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * All a seller holds, at one instant.
 *
 * @param holdings in all pools in which they were ever given credits
 * @param licensed whether they may spend at all
 * @param now the instant at which it is true
 */
public record Wallet(List<Holding> holdings, boolean licensed, Instant now) {
  private static final int LOW_PARTS = 10;

  /** Keeps its own copy. */
  public Wallet {
    holdings = List.copyOf(holdings);
  }

  /** What can be spent now, in the order in which it is spent. */
  public List<Holding> current() {
    return holdings.stream()
        .filter(holding -> holding.isCurrent(now))
        .sorted(Comparator.comparing(Holding::pool, Pool.BURN_ORDER))
        .toList();
  }

  /** What begins later, the next one first. */
  public List<Holding> future() {
    return in(Timeframe.FUTURE, Comparator.comparing(holding -> holding.pool().from()));
  }

  /** What is over, the last one first. */
  public List<Holding> past() {
    return in(
        Timeframe.PAST,
        Comparator.comparing((Holding holding) -> holding.pool().until()).reversed());
  }

  /** What may pay now, in the order in which it pays; nothing without a licence. */
  public List<Payer> payers() {
    return licensed
        ? current().stream().map(holding -> new Payer(holding.accounts())).toList()
        : List.of();
  }

  /** Allocated in all current pools. */
  public Credits allocated() {
    return sum(holding -> holding.allocated(now));
  }

  /** Used in all current pools: {@code allocated = used + remaining}. */
  public Credits used() {
    return sum(Holding::used);
  }

  /** Left in all current pools. */
  public Credits remaining() {
    return sum(holding -> holding.remaining(now));
  }

  /** What can really be spent now: what is left, or nothing without a licence. */
  public Credits spendable() {
    return licensed ? remaining() : Credits.NONE;
  }

  /** What is missing to spend so many now; nothing where everybody draws on an endless balance. */
  public Credits shortOf(Credits cost) {
    return isEndless() ? Credits.NONE : spendable().shortOf(cost);
  }

  private boolean isEndless() {
    return licensed && current().stream().anyMatch(Holding::isEndless);
  }

  /** Whether they can spend, and if not, why not. */
  public CreditState state() {
    if (!licensed) {
      return CreditState.NOT_LICENSED;
    }
    if (current().isEmpty()) {
      if (!future().isEmpty()) {
        return CreditState.NOT_STARTED;
      }
      return past().isEmpty() ? CreditState.NONE : CreditState.ENDED;
    }
    if (isEndless()) {
      return CreditState.AVAILABLE;
    }
    long remaining = remaining().amount();
    if (remaining == 0) {
      return allocated().amount() == 0 ? CreditState.NONE : CreditState.USED_UP;
    }
    return remaining <= allocated().amount() / LOW_PARTS ? CreditState.LOW : CreditState.AVAILABLE;
  }

  /** The pool whose first day a seller without current credits waits for. */
  public Optional<Pool> next() {
    return future().stream().map(Holding::pool).findFirst();
  }

  /** The pool that ended last. */
  public Optional<Pool> last() {
    return past().stream().map(Holding::pool).findFirst();
  }

  private List<Holding> in(Timeframe timeframe, Comparator<Holding> order) {
    return holdings.stream()
        .filter(holding -> holding.pool().timeframe(now) == timeframe)
        .sorted(order)
        .toList();
  }

  private Credits sum(Function<Holding, Credits> part) {
    return current().stream().map(part).reduce(Credits.NONE, Credits::plus);
  }
}
