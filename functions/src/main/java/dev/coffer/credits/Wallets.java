package dev.coffer.credits;

import dev.coffer.identity.OrganisationId;
import dev.coffer.identity.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Opens sellers' wallets: their accounts, read strongly, in all of their organisation's pools. */
public final class Wallets {
  private final Pools pools;
  private final AccountStore accounts;
  private final Settler settler;

  /** Wallets over these stores. */
  public Wallets(Pools pools, AccountStore accounts, Settler settler) {
    this.pools = pools;
    this.accounts = accounts;
    this.settler = settler;
  }

  /** What a seller holds, with a true balance. */
  public Wallet of(OrganisationId organisation, UserId seller, boolean licensed, Instant now) {
    List<Pool> all = pools.of(organisation);
    Map<AccountKey, Account> held =
        accounts.readAll(all.stream().map(pool -> AccountKey.of(pool, seller)).toList());
    List<Holding> holdings =
        all.stream()
            .map(
                pool -> {
                  Account account = held.get(AccountKey.of(pool, seller));
                  return account == null ? null : new Holding(pool, settler.settled(account));
                })
            .filter(Objects::nonNull)
            .toList();
    return new Wallet(holdings, licensed, now);
  }
}
