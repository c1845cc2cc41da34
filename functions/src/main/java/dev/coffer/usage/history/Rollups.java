package dev.coffer.usage.history;

import dev.coffer.identity.OrganisationId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.NavigableMap;
import java.util.Optional;

/** The days of organisations, summed up. They may lag behind the ledger by some seconds. */
public interface Rollups {

  /** The days from the first to the last one, both included, on which something happened. */
  NavigableMap<LocalDate, DayTotals> of(
      OrganisationId organisation, LocalDate first, LocalDate last);

  /** When the newest event that the history knows happened; empty where nothing ever did. */
  Optional<Instant> newest(OrganisationId organisation);
}
