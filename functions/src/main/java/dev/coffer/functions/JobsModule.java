package dev.coffer.functions;

import dagger.Module;
import dagger.Provides;
import dagger.multibindings.IntoSet;
import dev.coffer.credits.BulkWork;
import dev.coffer.credits.Operations;
import dev.coffer.credits.allocation.OperationJob;
import dev.coffer.platform.Job;

/** Puts together what lasts longer than a request may. */
@Module
final class JobsModule {
  private JobsModule() {}

  @Provides
  @IntoSet
  static Job operations(Cloud cloud, Operations operations, BulkWork work) {
    return new OperationJob(operations, work, cloud.clock());
  }
}
