package dev.coffer.usage;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One thing a user did on a screen.
 *
 * @param kind what
 * @param at when, to the second
 * @param account the company's id, or the customer system's record; null where there is none
 */
public record Interaction(Kind kind, Instant at, @Nullable String account) {

  /** What can be done on a screen. */
  public enum Kind {
    PAGE_LOAD,
    SEARCH,
    FILTER,
    VIEW,
    UNLOCK,
    COPY,
    CREDITS_OPENED,
    EXPORT
  }

  /** Keeps whole seconds. */
  public Interaction {
    at = Instant.ofEpochSecond(at.getEpochSecond());
  }
}
