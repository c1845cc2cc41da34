package dev.coffer.credits.allocation;

import dev.coffer.credits.Account;
import dev.coffer.credits.Pool;
import dev.coffer.credits.Timeframe;
import dev.coffer.identity.User;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How it stands with a seller's credits in a pool; the names are the API's. */
public enum CreditStatus {
  /** They were given none. */
  NONE,
  /** They have some left. */
  AVAILABLE,
  /** They have a tenth left, or less. */
  LOW,
  /** They have spent all. */
  USED_UP,
  /** The pool begins later. */
  NOT_STARTED,
  /** The pool is over. */
  ENDED,
  /** They were deactivated, whatever they have. */
  DEACTIVATED;

  private static final int LOW_PARTS = 10;

  static CreditStatus of(@Nullable User user, @Nullable Account account, Pool pool, Instant now) {
    if (user != null && user.status() == User.Status.DEACTIVATED) {
      return DEACTIVATED;
    }
    if (account == null || account.allocated() == 0) {
      return NONE;
    }
    Timeframe timeframe = pool.timeframe(now);
    return switch (timeframe) {
      case FUTURE -> NOT_STARTED;
      case PAST -> ENDED;
      case CURRENT -> {
        long left = account.available(now).amount();
        if (left == 0) {
          yield USED_UP;
        }
        yield left <= account.allocated() / LOW_PARTS ? LOW : AVAILABLE;
      }
    };
  }
}
