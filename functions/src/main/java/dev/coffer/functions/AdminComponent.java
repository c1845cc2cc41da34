package dev.coffer.functions;

import dagger.Component;
import dev.coffer.identity.Caller;
import dev.coffer.platform.HttpEdge;
import jakarta.inject.Singleton;

/** The parts of {@link AdminFunction}. */
@Singleton
@Component(modules = {CloudModule.class, CreditsModule.class, AdminModule.class})
interface AdminComponent {
  HttpEdge<Caller> edge();
}
