package dev.coffer.usage;

import dev.coffer.identity.OrganisationId;
import java.time.LocalDate;
import java.util.List;

/** The interactions of all users. */
public interface Interactions {

  /** Stores a batch; one that was stored before is left as it is. */
  void store(InteractionBatch batch);

  /** The batches that arrived on a day (UTC), user by user. */
  List<InteractionBatch> of(OrganisationId organisation, LocalDate day);
}
