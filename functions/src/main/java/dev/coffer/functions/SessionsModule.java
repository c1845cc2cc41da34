package dev.coffer.functions;

import dagger.Module;
import dagger.Provides;
import dev.coffer.identity.Caller;
import dev.coffer.identity.CanvasSessions;
import dev.coffer.identity.CanvasVerifier;
import dev.coffer.identity.DynamoNonces;
import dev.coffer.identity.OpenCanvasEndpoint;
import dev.coffer.identity.OpenCanvasUnsignedEndpoint;
import dev.coffer.identity.Organisations;
import dev.coffer.identity.RenewCanvasSessionEndpoint;
import dev.coffer.identity.SessionGate;
import dev.coffer.identity.SessionTokens;
import dev.coffer.identity.SigningKeysEndpoint;
import dev.coffer.identity.Users;
import dev.coffer.platform.HttpEdge;
import jakarta.inject.Singleton;
import java.util.List;

/** Puts the endpoints of sign-in together. */
@Module
final class SessionsModule {
  private SessionsModule() {}

  @Provides
  @Singleton
  static HttpEdge<Caller> edge(
      Cloud cloud, SessionTokens tokens, Users users, Organisations organisations) {
    CanvasSessions sessions =
        new CanvasSessions(
            new CanvasVerifier(cloud.canvasSecrets(), cloud.salesforce()),
            organisations,
            users,
            new DynamoNonces(cloud.dynamo(), cloud.tables().identity(), cloud.ids()),
            tokens);
    return new HttpEdge<>(
        List.of(
            new OpenCanvasEndpoint(sessions, cloud.salesforce()),
            new OpenCanvasUnsignedEndpoint(cloud.salesforce()),
            new RenewCanvasSessionEndpoint(sessions),
            new SigningKeysEndpoint(tokens)),
        new SessionGate(tokens, users),
        cloud.clock());
  }
}
