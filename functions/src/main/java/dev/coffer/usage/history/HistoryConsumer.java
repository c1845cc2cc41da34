package dev.coffer.usage.history;

import dev.coffer.identity.OrganisationId;
import dev.coffer.identity.Organisations;
import dev.coffer.platform.StreamConsumer;
import dev.coffer.platform.TableChange;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Builds the history from what changes in the ledger and in ownership. A change that can't be read
 * is handed back, and all others are taken, whether they come before it or after it.
 */
public final class HistoryConsumer implements StreamConsumer {
  private static final Logger LOG = LoggerFactory.getLogger(HistoryConsumer.class);

  private final SourceRows sources;
  private final Organisations organisations;
  private final HistoryWriter writer;

  /** An organisation's time zone is chosen once, so it is looked up once. */
  private final Map<OrganisationId, Home> homes = new ConcurrentHashMap<>();

  HistoryConsumer(SourceRows sources, Organisations organisations, HistoryWriter writer) {
    this.sources = sources;
    this.organisations = organisations;
    this.writer = writer;
  }

  @Override
  public List<TableChange> consume(List<TableChange> changes) {
    Map<Home, List<HistoryEntry>> events = new LinkedHashMap<>();
    List<TableChange> unreadable = new ArrayList<>();
    for (TableChange change : changes) {
      switch (read(change)) {
        case Read.Event(HistoryEntry event, Home home) ->
            events.computeIfAbsent(home, _ -> new ArrayList<>()).add(event);
        case Read.Nothing _ -> {
          // It is no business of the history.
        }
        case Read.Unreadable _ -> unreadable.add(change);
      }
    }
    events.forEach((home, theirs) -> writer.write(theirs, home.zone()));
    return unreadable;
  }

  private Read read(TableChange change) {
    Optional<HistoryEntry> event;
    try {
      event = sources.event(change);
    } catch (RuntimeException e) {
      LOG.error("{} can't be read", change, e);
      return new Read.Unreadable();
    }
    if (event.isEmpty()) {
      return new Read.Nothing();
    }
    Optional<Home> home = home(event.get().organisation());
    if (home.isEmpty()) {
      LOG.error("{} is of an organisation that isn't there", change);
      return new Read.Unreadable();
    }
    return new Read.Event(event.get(), home.get());
  }

  private Optional<Home> home(OrganisationId organisation) {
    Home known = homes.get(organisation);
    if (known != null) {
      return Optional.of(known);
    }
    Optional<Home> home =
        organisations.find(organisation).map(found -> new Home(organisation, found.timeZone()));
    home.ifPresent(found -> homes.put(organisation, found));
    return home;
  }

  /** Where an event belongs. */
  private record Home(OrganisationId organisation, ZoneId zone) {}

  /** What a change turned out to be. */
  private sealed interface Read {
    record Event(HistoryEntry event, Home home) implements Read {}

    record Nothing() implements Read {}

    record Unreadable() implements Read {}
  }
}
