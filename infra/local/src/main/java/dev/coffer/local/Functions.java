package dev.coffer.local;

import dev.coffer.functions.Cloud;

/** Makes the functions' handlers. */
@FunctionalInterface
public interface Functions {

  /** The handlers, as the cloud would start them. */
  Handlers start(Cloud cloud);
}
