package dev.coffer.credits;

import dev.coffer.identity.OrganisationId;
import java.util.List;
import java.util.Optional;

/** The lines of operations on many accounts, in chunks, and what became of them. */
public interface Plans {
  /** How many lines a chunk has at most. */
  int CHUNK = 500;

  /** Writes a chunk, before the operation that names its plan. */
  void put(OrganisationId organisation, String plan, int chunk, List<Line> lines);

  /** Writes a chunk of what was refused, before the operation that names its plan. */
  void putRefused(OrganisationId organisation, String plan, int chunk, List<RefusedLine> refused);

  /**
   * A chunk.
   *
   * @throws IllegalStateException when there is none, which can't be
   */
  List<Line> lines(OrganisationId organisation, String plan, int chunk);

  /** A chunk of what was refused; empty beyond the last one. */
  List<RefusedLine> refused(OrganisationId organisation, String plan, int chunk);

  /** Writes what became of a chunk; whoever writes it writes the same. */
  void putOutcomes(OrganisationId organisation, String plan, int chunk, List<LineOutcome> outcomes);

  /** What became of a chunk, in the order of its lines; empty where it isn't carried out. */
  Optional<List<LineOutcome>> outcomes(OrganisationId organisation, String plan, int chunk);
}
