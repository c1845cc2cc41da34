package dev.coffer.functions;

import dagger.Module;
import dagger.Provides;
import dev.coffer.identity.DynamoOrganisations;
import dev.coffer.identity.DynamoUsers;
import dev.coffer.identity.Organisations;
import dev.coffer.identity.SessionTokens;
import dev.coffer.identity.Users;
import jakarta.inject.Singleton;

/** The outside world, and what every function makes of it. */
@Module
final class CloudModule {
  private final Cloud cloud;

  CloudModule(Cloud cloud) {
    this.cloud = cloud;
  }

  @Provides
  Cloud cloud() {
    return cloud;
  }

  @Provides
  @Singleton
  static Users users(Cloud cloud) {
    return new DynamoUsers(cloud.dynamo(), cloud.tables().identity(), cloud.ids());
  }

  @Provides
  @Singleton
  static Organisations organisations(Cloud cloud) {
    return new DynamoOrganisations(cloud.dynamo(), cloud.tables().identity());
  }

  @Provides
  @Singleton
  static SessionTokens tokens(Cloud cloud) {
    return new SessionTokens(cloud.issuer(), cloud.signingKey(), cloud.ids());
  }
}
