package dev.coffer.functions;

import dagger.Module;
import dagger.Provides;
import dagger.multibindings.IntoSet;
import dev.coffer.credits.BulkWork;
import dev.coffer.credits.EvidenceTable;
import dev.coffer.credits.Operations;
import dev.coffer.credits.allocation.OperationJob;
import dev.coffer.credits.proof.ProofJob;
import dev.coffer.credits.proof.Proofs;
import dev.coffer.credits.proof.Prover;
import dev.coffer.platform.Job;
import dev.coffer.unlocks.PurchasedTable;

/** Puts together what lasts longer than a request may. */
@Module
final class JobsModule {
  private JobsModule() {}

  @Provides
  @IntoSet
  static Job operations(Cloud cloud, Operations operations, BulkWork work) {
    return new OperationJob(operations, work, cloud.clock());
  }

  @Provides
  @IntoSet
  static Job proofs(Cloud cloud, Proofs proofs) {
    return new ProofJob(
        proofs,
        new Prover(
            new EvidenceTable(cloud.dynamo(), cloud.tables().credits()),
            new PurchasedTable(cloud.dynamo(), cloud.tables().ownership())),
        cloud.clock());
  }
}
