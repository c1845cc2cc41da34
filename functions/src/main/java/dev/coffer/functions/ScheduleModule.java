package dev.coffer.functions;

import dagger.Module;
import dagger.Provides;
import dev.coffer.credits.AccountStore;
import dev.coffer.credits.AccountTable;
import dev.coffer.credits.PoolTable;
import dev.coffer.credits.allocation.OperationSweep;
import dev.coffer.identity.OperatorLists;
import dev.coffer.unlocks.OwnershipTable;
import dev.coffer.unlocks.RecoveryPass;
import dev.coffer.unlocks.UnlockProtocol;
import dev.coffer.unlocks.Upkeep;
import jakarta.inject.Singleton;

/** Puts together what runs by the clock. */
@Module
final class ScheduleModule {
  private ScheduleModule() {}

  @Provides
  @Singleton
  static OperatorLists organisations(Cloud cloud) {
    return new OperatorLists(cloud.dynamo(), cloud.tables().identity());
  }

  @Provides
  @Singleton
  static OperationSweep sweep(Cloud cloud) {
    return new OperationSweep(
        new PoolTable(cloud.dynamo(), cloud.tables().credits()), cloud.jobs());
  }

  @Provides
  @Singleton
  static Upkeep upkeep(Cloud cloud) {
    AccountStore accounts = new AccountTable(cloud.dynamo(), cloud.tables().credits());
    return new Upkeep(
        new PoolTable(cloud.dynamo(), cloud.tables().credits()),
        new RecoveryPass(
            accounts,
            new UnlockProtocol(
                accounts, new OwnershipTable(cloud.dynamo(), cloud.tables().ownership()))));
  }
}
