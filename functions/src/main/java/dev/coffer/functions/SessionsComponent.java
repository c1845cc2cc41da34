package dev.coffer.functions;

import dagger.Component;
import dev.coffer.identity.Caller;
import dev.coffer.platform.HttpEdge;
import jakarta.inject.Singleton;

/** The parts of {@link SessionsFunction}. */
@Singleton
@Component(modules = {CloudModule.class, SessionsModule.class})
interface SessionsComponent {
  HttpEdge<Caller> edge();
}
