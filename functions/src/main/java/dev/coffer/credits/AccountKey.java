package dev.coffer.credits;

import dev.coffer.identity.OrganisationId;
import dev.coffer.identity.UserId;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Names an account: one holder's part of one pool. The holder is a seller, or a shard of an
 * application's shared balance: a balance that many draw on at once lies in several rows, so that
 * none of them grows hot.
 *
 * @param holder the seller's user id, or {@code <application>~<shard>}
 */
public record AccountKey(OrganisationId organisation, PoolId pool, String holder) {
  /** In how many rows a shared balance lies. One row takes about 1,000 writes a second. */
  public static final int SHARDS = 8;

  private static final char SHARD = '~';

  /** The account of a seller in a pool. */
  public static AccountKey of(Pool pool, UserId seller) {
    return new AccountKey(pool.organisation(), pool.id(), seller.value());
  }

  /** The accounts of an application's shared balance in a pool. */
  public static List<AccountKey> shards(Pool pool, Application application) {
    return IntStream.range(0, SHARDS)
        .mapToObj(shard -> shard(pool.organisation(), pool.id(), application, shard))
        .toList();
  }

  /** One shard of a shared balance. */
  public static AccountKey shard(
      OrganisationId organisation, PoolId pool, Application application, int shard) {
    return new AccountKey(organisation, pool, application.slug() + SHARD + shard);
  }

  /** Whose credits it holds. */
  public Application application() {
    return applicationOf(holder)
        .orElseThrow(() -> new IllegalStateException("no application has " + this));
  }

  /** Whose credits an account of this holder holds. */
  public static Optional<Application> applicationOf(String holder) {
    int shard = holder.indexOf(SHARD);
    return shard < 0
        ? Optional.of(Application.SALES_INTELLIGENCE)
        : Application.ofSlug(holder.substring(0, shard));
  }

  /** Whether it is a shard of a balance that many buyers share. */
  public boolean isShared() {
    return holder.indexOf(SHARD) >= 0;
  }
}
