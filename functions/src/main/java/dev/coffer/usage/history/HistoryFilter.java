package dev.coffer.usage.history;

import dev.coffer.credits.PoolId;
import dev.coffer.identity.UserId;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Which events are wanted.
 *
 * @param pool only this pool's; null for all
 * @param seller only this user's history; null for all
 * @param kinds only these; empty for all
 * @param from the first instant
 * @param until the first instant that is too late
 */
public record HistoryFilter(
    @Nullable PoolId pool,
    @Nullable UserId seller,
    Set<HistoryKind> kinds,
    Instant from,
    Instant until) {
  /** Later than any event: the last instant whose second has ten digits. */
  public static final Instant ALWAYS = Instant.ofEpochSecond(9_999_999_999L);

  /** Keeps its own copy. */
  public HistoryFilter {
    kinds = Set.copyOf(kinds);
  }

  /** Everything of a user's of these kinds. */
  public static HistoryFilter of(UserId seller, HistoryKind... kinds) {
    return new HistoryFilter(null, seller, Set.of(kinds), Instant.EPOCH, ALWAYS);
  }

  /** The same text for the same filter. */
  String text() {
    return pool + " " + seller + " " + new TreeSet<>(kinds) + " " + from + " " + until;
  }
}
