package dev.coffer.local;

import dev.coffer.functions.Cloud;
import dev.coffer.local.aws.LocalSecrets;

/** What an empty database begins with. */
@FunctionalInterface
public interface Seed {

  /** Fills the database. */
  void fill(Cloud cloud, LocalSecrets secrets);
}
