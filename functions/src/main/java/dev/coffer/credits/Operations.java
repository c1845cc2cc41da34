package dev.coffer.credits;

import dev.coffer.identity.OrganisationId;
import java.util.List;
import java.util.Optional;

/** The commands that move credits, kept for good. */
public interface Operations {

  /** An operation, read strongly. */
  Optional<Operation> find(OrganisationId organisation, String id);

  /** Operations on many accounts, the newest first; may be a moment old. */
  List<Operation> recent(OrganisationId organisation, int limit);

  /** Writes an operation on many accounts down; false where there is one with this id. */
  boolean plan(Operation operation);

  /** One step, unless the operation has moved meanwhile; whether it was made. */
  boolean advance(Operation before, Operation after);
}
