package dev.coffer.functions;

import dagger.Component;
import dev.coffer.platform.Job;
import jakarta.inject.Singleton;
import java.util.Set;

/** The parts of {@link JobsFunction}. */
@Singleton
@Component(modules = {CloudModule.class, CreditsModule.class, JobsModule.class})
interface JobsComponent {
  Set<Job> jobs();
}
