package dev.coffer.credits.allocation;

import dev.coffer.credits.Account;
import dev.coffer.credits.Pool;
import dev.coffer.identity.User;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A line of the list of allocations: a person, and what they have in the pool.
 *
 * @param account null where they were never given anything
 */
public record Seller(User user, @Nullable Account account, Pool pool, Instant now) {

  /** How it stands with their credits. */
  public CreditStatus status() {
    return CreditStatus.of(user, account, pool, now);
  }

  /** Credits that they were given in this pool. */
  public long allocated() {
    return account == null ? 0 : account.allocated();
  }

  /** Credits of this pool that they spent. */
  public long used() {
    return account == null ? 0 : account.used().amount();
  }

  /** What is left at this instant. */
  public long remaining() {
    return account == null ? 0 : account.available(now).amount();
  }

  /** Only licensed, active people can be given credits. */
  boolean canBeGiven() {
    return user.licensed() && user.status() == User.Status.ACTIVE;
  }

  /** Whether they belong in the list: licensed, or with something in this pool. */
  boolean isListed() {
    return account != null || user.licensed();
  }
}
