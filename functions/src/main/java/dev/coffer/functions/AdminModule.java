package dev.coffer.functions;

import dagger.Module;
import dagger.Provides;
import dagger.multibindings.ElementsIntoSet;
import dev.coffer.credits.AccountStore;
import dev.coffer.credits.Allocations;
import dev.coffer.credits.BulkOperations;
import dev.coffer.credits.Ledger;
import dev.coffer.credits.Operations;
import dev.coffer.credits.Plans;
import dev.coffer.credits.PoolCommands;
import dev.coffer.credits.Pools;
import dev.coffer.credits.allocation.AllocateEndpoint;
import dev.coffer.credits.allocation.AllocationsCsvEndpoint;
import dev.coffer.credits.allocation.AllocationsEndpoint;
import dev.coffer.credits.allocation.OperationEndpoint;
import dev.coffer.credits.allocation.OperationLinesEndpoint;
import dev.coffer.credits.allocation.OperationsEndpoint;
import dev.coffer.credits.allocation.PlanAllocationsEndpoint;
import dev.coffer.credits.allocation.PlanCapEndpoint;
import dev.coffer.credits.allocation.PlanDesk;
import dev.coffer.credits.allocation.PlanImportEndpoint;
import dev.coffer.credits.allocation.PlanReclaimEndpoint;
import dev.coffer.credits.allocation.PlanTransferEndpoint;
import dev.coffer.credits.allocation.PoolPlans;
import dev.coffer.credits.allocation.Sellers;
import dev.coffer.credits.allocation.SetOperationStateEndpoint;
import dev.coffer.credits.allocation.TransferEndpoint;
import dev.coffer.credits.operator.ChangeEndEndpoint;
import dev.coffer.credits.operator.CreatePoolEndpoint;
import dev.coffer.credits.operator.EnlargePoolEndpoint;
import dev.coffer.credits.operator.OrganisationPoolsEndpoint;
import dev.coffer.credits.operator.OrganisationsEndpoint;
import dev.coffer.credits.operator.Overages;
import dev.coffer.credits.operator.OveragesCsvEndpoint;
import dev.coffer.credits.operator.OveragesEndpoint;
import dev.coffer.credits.operator.RegisterOrganisationEndpoint;
import dev.coffer.credits.operator.Registrations;
import dev.coffer.credits.pools.DistributeEndpoint;
import dev.coffer.credits.pools.ExplanationEndpoint;
import dev.coffer.credits.pools.Overview;
import dev.coffer.credits.pools.PoolEndpoint;
import dev.coffer.credits.pools.PoolsEndpoint;
import dev.coffer.credits.pools.UncapEndpoint;
import dev.coffer.credits.proof.ProofEndpoint;
import dev.coffer.credits.proof.Proofs;
import dev.coffer.credits.proof.ProofsEndpoint;
import dev.coffer.credits.proof.StartProofEndpoint;
import dev.coffer.identity.Caller;
import dev.coffer.identity.Organisations;
import dev.coffer.identity.SessionGate;
import dev.coffer.identity.SessionTokens;
import dev.coffer.identity.Users;
import dev.coffer.platform.Endpoint;
import dev.coffer.platform.HttpEdge;
import dev.coffer.usage.forecast.BurnDown;
import dev.coffer.usage.forecast.ForecastEndpoint;
import dev.coffer.usage.history.HistoryTables;
import dev.coffer.usage.history.LedgerCsvEndpoint;
import dev.coffer.usage.history.LedgerEndpoint;
import jakarta.inject.Singleton;
import java.util.Set;

/** Puts the administrators' and the operators' endpoints together. */
@Module
final class AdminModule {
  private AdminModule() {}

  @Provides
  @Singleton
  static Overview overview(Pools pools, AccountStore accounts, Organisations organisations) {
    return new Overview(pools, accounts, organisations);
  }

  @Provides
  @Singleton
  static PlanDesk planDesk(
      Cloud cloud, Pools pools, Operations operations, BulkOperations bulkOperations) {
    return new PlanDesk(pools, operations, bulkOperations, cloud.ids());
  }

  /** Pools and who has what of them. */
  @Provides
  @ElementsIntoSet
  static Set<Endpoint<Caller>> pools(
      Pools pools,
      AccountStore accounts,
      Users users,
      Overview overview,
      PoolCommands poolCommands,
      Allocations allocations,
      Ledger ledger) {
    Sellers sellers = new Sellers(users, accounts);
    return Set.of(
        new PoolsEndpoint(overview),
        new PoolEndpoint(overview),
        new DistributeEndpoint(poolCommands),
        new UncapEndpoint(poolCommands),
        new ExplanationEndpoint(overview, accounts, ledger),
        new AllocationsEndpoint(pools, sellers, users),
        new AllocationsCsvEndpoint(pools, sellers, users),
        new AllocateEndpoint(allocations, users),
        new TransferEndpoint(allocations, users));
  }

  /** Operations on many sellers. */
  @Provides
  @ElementsIntoSet
  static Set<Endpoint<Caller>> many(
      Cloud cloud,
      Operations operations,
      Plans plans,
      BulkOperations bulkOperations,
      AccountStore accounts,
      Users users,
      PlanDesk desk) {
    return Set.of(
        new PlanAllocationsEndpoint(desk, users, accounts),
        new PlanTransferEndpoint(desk, users, accounts),
        new PlanReclaimEndpoint(desk, accounts),
        new PlanCapEndpoint(desk, accounts),
        new PlanImportEndpoint(desk, users, accounts),
        new OperationsEndpoint(operations),
        new OperationEndpoint(operations),
        new OperationLinesEndpoint(operations, plans, users),
        new SetOperationStateEndpoint(operations, bulkOperations, cloud.jobs()));
  }

  /** Whether every balance is right. */
  @Provides
  @ElementsIntoSet
  static Set<Endpoint<Caller>> proofs(Cloud cloud, Proofs proofs) {
    return Set.of(
        new StartProofEndpoint(proofs, cloud.jobs()),
        new ProofEndpoint(proofs),
        new ProofsEndpoint(proofs));
  }

  /** What happened to credits, and what will. */
  @Provides
  @ElementsIntoSet
  static Set<Endpoint<Caller>> history(
      Cloud cloud, Pools pools, AccountStore accounts, Users users, Overview overview) {
    HistoryTables history = HistoryTables.in(cloud.dynamo(), cloud.tables().usage());
    return Set.of(
        new LedgerEndpoint(history.reader(), overview, pools, users),
        new LedgerCsvEndpoint(history.reader(), overview, pools, users),
        new ForecastEndpoint(
            pools, accounts, overview, new BurnDown(history.rollups(), history.reader())));
  }

  /** What operators do. */
  @Provides
  @ElementsIntoSet
  static Set<Endpoint<Caller>> operators(
      Cloud cloud,
      Organisations organisations,
      Pools pools,
      Operations operations,
      AccountStore accounts,
      PoolCommands poolCommands,
      BulkOperations bulkOperations,
      PlanDesk desk,
      Overview overview) {
    Overages overages = new Overages(organisations, pools, overview);
    return Set.of(
        new OrganisationsEndpoint(organisations),
        new RegisterOrganisationEndpoint(organisations, new Registrations(poolCommands)),
        new OrganisationPoolsEndpoint(organisations, overview),
        new CreatePoolEndpoint(organisations, poolCommands),
        new EnlargePoolEndpoint(organisations, poolCommands),
        new ChangeEndEndpoint(
            organisations,
            pools,
            operations,
            bulkOperations,
            new PoolPlans(desk, accounts),
            cloud.jobs()),
        new OveragesEndpoint(overages),
        new OveragesCsvEndpoint(overages));
  }

  @Provides
  @Singleton
  static HttpEdge<Caller> edge(
      Cloud cloud, SessionTokens tokens, Users users, Set<Endpoint<Caller>> endpoints) {
    return new HttpEdge<>(
        endpoints, new SessionGate(tokens, users, cloud.operators()), cloud.clock());
  }
}
