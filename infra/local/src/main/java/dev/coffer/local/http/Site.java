package dev.coffer.local.http;

/** What answers the requests of a host. */
@FunctionalInterface
public interface Site {

  /** Answers; never null. */
  Answer answer(Asked asked);
}
