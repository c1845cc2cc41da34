package dev.coffer.unlocks;

import dev.coffer.identity.OrganisationId;
import java.util.List;

/**
 * What a large purchase is for, written before any credit is reserved for it and never changed:
 * intents name it instead of listing what they want.
 *
 * @param id unique in the organisation for ever
 * @param keys {@code <item>#<generation>} of each, in the order asked for
 */
public record Batch(OrganisationId organisation, String id, List<String> keys) {
  /** The most lines of one batch. */
  public static final int MAX = 1000;

  /** Refuses an empty one, and one that is too large for a row. */
  public Batch {
    keys = List.copyOf(keys);
    if (keys.isEmpty() || keys.size() > MAX) {
      throw new IllegalArgumentException("a batch of " + keys.size());
    }
  }
}
