package dev.coffer.functions;

import dev.coffer.contacts.CompanyId;
import dev.coffer.contacts.ContactId;
import dev.coffer.contacts.Directory;
import dev.coffer.contacts.Item;
import dev.coffer.credits.Account;
import dev.coffer.credits.AccountKey;
import dev.coffer.credits.Payer;
import dev.coffer.credits.PoolId;
import dev.coffer.credits.Stamp;
import dev.coffer.credits.Wallets;
import dev.coffer.identity.OrganisationId;
import dev.coffer.identity.SessionTokens;
import dev.coffer.identity.Source;
import dev.coffer.identity.UserId;
import dev.coffer.identity.Users;
import dev.coffer.unlocks.Purchases;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.crac.Context;
import org.crac.Resource;

/**
 * Makes the calls of an unlock once before SnapStart takes its snapshot, so that the first seller
 * after a restore doesn't wait for classes, connections and expressions. It speaks of an
 * organisation that can't exist, so every read misses and every write is refused: nothing changes.
 */
final class WarmUp implements Resource {
  private static final String NOBODY = "0".repeat(26);

  private final SessionTokens tokens;
  private final Users users;
  private final Directory directory;
  private final Wallets wallets;
  private final Purchases purchases;

  @Inject
  WarmUp(
      SessionTokens tokens,
      Users users,
      Directory directory,
      Wallets wallets,
      Purchases purchases) {
    this.tokens = tokens;
    this.users = users;
    this.directory = directory;
    this.wallets = wallets;
    this.purchases = purchases;
  }

  /** Makes the calls. */
  void run() {
    OrganisationId organisation = new OrganisationId(NOBODY);
    UserId user = new UserId(NOBODY);
    Item item = new Item.Person(new ContactId(NOBODY));
    tokens.verify("a.b.c", Instant.EPOCH);
    users.member(organisation, user);
    wallets.of(organisation, user, true, Instant.EPOCH);
    directory.company(new CompanyId(NOBODY));
    directory.details(List.of(new ContactId(NOBODY)));
    purchases.buy(
        new Purchases.Order(
            organisation,
            user,
            item,
            List.of(Payer.of(nobodys(organisation))),
            null,
            new Stamp(Instant.EPOCH, Source.API, 0)));
  }

  /** An account that seems able to pay, so that the very write is made; there is no such row. */
  private static Account nobodys(OrganisationId organisation) {
    return new Account(
        new AccountKey(organisation, new PoolId(NOBODY), NOBODY),
        1,
        0,
        1,
        0,
        0,
        0,
        Map.of(),
        Instant.EPOCH,
        Instant.MAX,
        false,
        Account.Overage.NONE,
        1,
        null,
        null);
  }

  @Override
  public void beforeCheckpoint(Context<? extends Resource> context) {
    run();
  }

  @Override
  public void afterRestore(Context<? extends Resource> context) {
    // Nothing secret or random is in the snapshot: keys are fetched and ids drawn when needed.
  }
}
