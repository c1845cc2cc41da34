package dev.coffer.functions;

import dagger.Module;
import dagger.Provides;
import dev.coffer.contacts.CompanyContactsEndpoint;
import dev.coffer.contacts.CompanyEndpoint;
import dev.coffer.contacts.Directory;
import dev.coffer.contacts.DirectoryTable;
import dev.coffer.contacts.FindCompaniesEndpoint;
import dev.coffer.credits.AccountStore;
import dev.coffer.credits.AccountTable;
import dev.coffer.credits.MeEndpoint;
import dev.coffer.credits.PoolTable;
import dev.coffer.credits.Wallets;
import dev.coffer.identity.Caller;
import dev.coffer.identity.Organisations;
import dev.coffer.identity.SessionGate;
import dev.coffer.identity.SessionTokens;
import dev.coffer.identity.Users;
import dev.coffer.platform.HttpEdge;
import dev.coffer.unlocks.OwnedItems;
import dev.coffer.unlocks.OwnershipStore;
import dev.coffer.unlocks.OwnershipTable;
import dev.coffer.unlocks.Purchases;
import dev.coffer.unlocks.QuoteEndpoint;
import dev.coffer.unlocks.UnlockEndpoint;
import dev.coffer.unlocks.UnlockProtocol;
import dev.coffer.unlocks.Unlocks;
import dev.coffer.usage.InteractionTable;
import dev.coffer.usage.RecordInteractionsEndpoint;
import dev.coffer.usage.history.HistoryTables;
import dev.coffer.usage.history.MyUnlocksEndpoint;
import jakarta.inject.Singleton;
import java.util.List;

/** Puts the sellers' endpoints together. */
@Module
final class SellerModule {
  private SellerModule() {}

  @Provides
  @Singleton
  static AccountStore accounts(Cloud cloud) {
    return new AccountTable(cloud.dynamo(), cloud.tables().credits());
  }

  @Provides
  @Singleton
  static OwnershipStore ownership(Cloud cloud) {
    return new OwnershipTable(cloud.dynamo(), cloud.tables().ownership());
  }

  @Provides
  @Singleton
  static Directory directory(Cloud cloud) {
    return new DirectoryTable(cloud.dynamo(), cloud.tables().contacts());
  }

  @Provides
  @Singleton
  static Purchases purchases(AccountStore accounts, OwnershipStore ownership) {
    return new UnlockProtocol(accounts, ownership);
  }

  @Provides
  @Singleton
  static OwnedItems owned(OwnershipStore ownership, Users users) {
    return new OwnedItems(ownership, users);
  }

  @Provides
  @Singleton
  static Wallets wallets(Cloud cloud, AccountStore accounts, Purchases purchases) {
    return new Wallets(
        new PoolTable(cloud.dynamo(), cloud.tables().credits()), accounts, purchases::settled);
  }

  @Provides
  @Singleton
  static HttpEdge<Caller> edge(
      Cloud cloud,
      SessionTokens tokens,
      Users users,
      Organisations organisations,
      Directory directory,
      OwnershipStore ownership,
      OwnedItems owned,
      Purchases purchases,
      Wallets wallets) {
    return new HttpEdge<>(
        List.of(
            new MeEndpoint(users, wallets),
            new FindCompaniesEndpoint(directory),
            new CompanyEndpoint(directory, owned),
            new CompanyContactsEndpoint(directory, owned),
            new QuoteEndpoint(directory, ownership, owned, wallets),
            new UnlockEndpoint(
                new Unlocks(directory, ownership, purchases, wallets, cloud.ids()),
                owned,
                directory,
                organisations),
            new MyUnlocksEndpoint(
                HistoryTables.in(cloud.dynamo(), cloud.tables().usage()).reader(),
                ownership,
                directory,
                new PoolTable(cloud.dynamo(), cloud.tables().credits()),
                organisations),
            new RecordInteractionsEndpoint(
                new InteractionTable(cloud.dynamo(), cloud.tables().usage()))),
        OtherRoutes.ALL,
        new SessionGate(tokens, users),
        cloud.clock());
  }
}
