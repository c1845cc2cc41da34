package dev.coffer.functions;

import dagger.Component;
import dev.coffer.identity.Caller;
import dev.coffer.platform.HttpEdge;
import jakarta.inject.Singleton;

/** The parts of {@link SellerFunction}. */
@Singleton
@Component(modules = {CloudModule.class, SellerModule.class})
interface SellerComponent {
  HttpEdge<Caller> edge();

  WarmUp warmUp();
}
