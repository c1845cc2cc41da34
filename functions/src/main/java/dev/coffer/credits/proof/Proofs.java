package dev.coffer.credits.proof;

import dev.coffer.identity.OrganisationId;
import java.util.List;
import java.util.Optional;

/** The proofs that were asked for. */
public interface Proofs {

  /** Writes a proof that was asked for; false where there is one with this id. */
  boolean ask(Proof proof);

  /** Writes what has come of a proof, unless it is over. */
  void put(Proof proof);

  /** A proof, read strongly. */
  Optional<Proof> find(OrganisationId organisation, String id);

  /** Proofs, the newest first; may be a moment old. */
  List<Proof> recent(OrganisationId organisation, int limit);
}
