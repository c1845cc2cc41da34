package dev.coffer.functions;

import dagger.Module;
import dagger.Provides;
import dev.coffer.credits.AccountStore;
import dev.coffer.credits.Allocations;
import dev.coffer.credits.BulkOperations;
import dev.coffer.credits.BulkWork;
import dev.coffer.credits.CreditTables;
import dev.coffer.credits.Ledger;
import dev.coffer.credits.Operations;
import dev.coffer.credits.Plans;
import dev.coffer.credits.PoolCommands;
import dev.coffer.credits.Pools;
import dev.coffer.credits.Settler;
import dev.coffer.credits.proof.ProofTable;
import dev.coffer.credits.proof.Proofs;
import dev.coffer.unlocks.OwnershipTable;
import dev.coffer.unlocks.UnlockProtocol;
import jakarta.inject.Singleton;

/** The stores of credits, and what works on them. */
@Module
final class CreditsModule {
  private CreditsModule() {}

  @Provides
  @Singleton
  static CreditTables tables(Cloud cloud) {
    return CreditTables.in(cloud.dynamo(), cloud.tables().credits());
  }

  @Provides
  static AccountStore accounts(CreditTables tables) {
    return tables.accounts();
  }

  @Provides
  static Pools pools(CreditTables tables) {
    return tables.pools();
  }

  @Provides
  static Operations operations(CreditTables tables) {
    return tables.operations();
  }

  @Provides
  static Plans plans(CreditTables tables) {
    return tables.plans();
  }

  @Provides
  static Proofs proofs(Cloud cloud) {
    return new ProofTable(cloud.dynamo(), cloud.tables().credits());
  }

  @Provides
  static Ledger ledger(CreditTables tables) {
    return tables.ledger();
  }

  @Provides
  @Singleton
  static Settler settler(Cloud cloud, AccountStore accounts) {
    return new UnlockProtocol(
            accounts, new OwnershipTable(cloud.dynamo(), cloud.tables().ownership()))
        ::settled;
  }

  @Provides
  static PoolCommands poolCommands(CreditTables tables, Settler settler) {
    return tables.poolCommands(settler);
  }

  @Provides
  static Allocations allocations(CreditTables tables, Settler settler) {
    return tables.allocations(settler);
  }

  @Provides
  static BulkOperations bulkOperations(CreditTables tables) {
    return tables.bulkOperations();
  }

  @Provides
  static BulkWork bulkWork(CreditTables tables, Settler settler) {
    return tables.bulkWork(settler);
  }
}
