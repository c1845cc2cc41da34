package dev.coffer.usage;

import dev.coffer.identity.OrganisationId;
import dev.coffer.identity.Source;
import dev.coffer.identity.UserId;
import dev.coffer.platform.Ids;
import java.time.Instant;
import java.util.List;

/**
 * What one user did in a few seconds.
 *
 * @param id made by the client, the same for every retry
 * @param source where the user was
 * @param arrived when it reached us
 */
public record InteractionBatch(
    OrganisationId organisation,
    UserId user,
    String id,
    Source source,
    Instant arrived,
    List<Interaction> interactions) {

  /** Refuses an empty batch. */
  public InteractionBatch {
    Ids.checked(id);
    interactions = List.copyOf(interactions);
    if (interactions.isEmpty()) {
      throw new IllegalArgumentException("a batch holds at least one interaction");
    }
  }
}
