package dev.coffer.functions;

import dagger.Component;
import dev.coffer.credits.allocation.OperationSweep;
import dev.coffer.identity.OperatorLists;
import dev.coffer.unlocks.Upkeep;
import jakarta.inject.Singleton;

/** The parts of {@link ScheduleFunction}. */
@Singleton
@Component(modules = {CloudModule.class, ScheduleModule.class})
interface ScheduleComponent {
  OperatorLists organisations();

  Upkeep upkeep();

  OperationSweep sweep();
}
