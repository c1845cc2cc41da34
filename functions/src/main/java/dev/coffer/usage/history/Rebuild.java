package dev.coffer.usage.history;

import dev.coffer.credits.AccountKey;
import dev.coffer.credits.Ledger;
import dev.coffer.credits.LedgerEntry;
import dev.coffer.credits.LedgerRow;
import dev.coffer.credits.Pool;
import dev.coffer.credits.Pools;
import dev.coffer.identity.Organisation;
import dev.coffer.identity.OrganisationId;
import dev.coffer.unlocks.Generation;
import dev.coffer.unlocks.GenerationRow;
import dev.coffer.unlocks.OwnershipRow;
import dev.coffer.unlocks.OwnershipTable;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Builds an organisation's history again from the ledger and from ownership: what is missing is
 * written, what is wrong is put right, and what has no source goes. It gives the same bytes as the
 * events did, may run while they come in, and can be repeated. It holds one page at a time.
 */
public final class Rebuild {
  private static final int CHUNK = 100;

  private final HistoryTable history;
  private final RollupTable rollups;
  private final ActivityTable activity;
  private final Pools pools;
  private final Ledger ledger;
  private final OwnershipTable ownership;

  Rebuild(
      HistoryTable history,
      RollupTable rollups,
      ActivityTable activity,
      Pools pools,
      Ledger ledger,
      OwnershipTable ownership) {
    this.history = history;
    this.rollups = rollups;
    this.activity = activity;
    this.pools = pools;
    this.ledger = ledger;
    this.ownership = ownership;
  }

  /**
   * What was done.
   *
   * @param events that the history has now
   * @param removed events that it had and that never happened
   */
  public record Report(long events, long removed) {}

  /** Builds it again. */
  public Report run(Organisation organisation) {
    Work work = new Work(organisation.id(), organisation.timeZone());
    for (Pool pool : pools.of(organisation.id())) {
      try (Stream<LedgerEntry> entries = ledger.all(organisation.id(), pool.id())) {
        chunks(
            entries.map(entry -> HistoryEntry.of(new LedgerRow(organisation.id(), entry))),
            work::write);
      }
    }
    try (Stream<OwnershipRow> rows = ownership.all(organisation.id())) {
      chunks(rows.map(HistoryEntry::of), work::write);
    }
    for (int bucket : HistoryRows.buckets()) {
      try (Stream<HistoryEntry> all = history.all(organisation.id(), bucket)) {
        chunks(all, work::sweep);
      }
    }
    work.finish();
    return new Report(work.written, work.removed);
  }

  private static void chunks(Stream<HistoryEntry> entries, Consumer<List<HistoryEntry>> each) {
    List<HistoryEntry> chunk = new ArrayList<>(CHUNK);
    entries.forEach(
        entry -> {
          chunk.add(entry);
          if (chunk.size() == CHUNK) {
            each.accept(List.copyOf(chunk));
            chunk.clear();
          }
        });
    if (!chunk.isEmpty()) {
      each.accept(List.copyOf(chunk));
    }
  }

  /** One run over one organisation. */
  private final class Work {
    private final OrganisationId organisation;
    private final ZoneId zone;
    private final Set<RollupTable.Part> parts = new HashSet<>();
    private final Set<String> bereft = new HashSet<>();
    private long written;
    private long removed;

    Work(OrganisationId organisation, ZoneId zone) {
      this.organisation = organisation;
      this.zone = zone;
    }

    void write(List<HistoryEntry> entries) {
      history.put(entries);
      activity.mark(entries, zone);
      entries.forEach(entry -> parts.add(RollupTable.Part.of(entry, zone)));
      written += entries.size();
    }

    void sweep(List<HistoryEntry> entries) {
      Set<HistoryEntry> real = real(entries);
      for (HistoryEntry entry : entries) {
        if (!real.contains(entry)) {
          history.delete(entry);
          parts.add(RollupTable.Part.of(entry, zone));
          if (entry.isUsers()) {
            bereft.add(entry.subject());
          }
          removed++;
        }
      }
    }

    void finish() {
      parts.forEach(part -> rollups.repair(part, zone));
      for (String user : bereft) {
        // In this order: an event that comes in meanwhile is either read here or marked later.
        activity.forget(organisation, user);
        try (Stream<HistoryEntry> all = history.of(organisation, user)) {
          chunks(all, entries -> activity.mark(entries, zone));
        }
      }
    }
  }

  /** Those of the events that have a source which says just that. */
  private Set<HistoryEntry> real(List<HistoryEntry> entries) {
    Map<String, List<AccountKey>> books = new LinkedHashMap<>();
    List<Generation> generations = new ArrayList<>();
    for (HistoryEntry entry : entries) {
      String operation = entry.operation();
      if (operation == null) {
        generations.add(Generation.of(entry.organisation(), entry.other()));
      } else {
        books
            .computeIfAbsent(operation, _ -> new ArrayList<>())
            .add(new AccountKey(entry.organisation(), entry.pool(), entry.book()));
      }
    }
    Set<HistoryEntry> real = new HashSet<>();
    for (GenerationRow row : ownership.read(generations).values()) {
      if (row instanceof OwnershipRow bought) {
        real.add(HistoryEntry.of(bought));
      }
    }
    books.forEach(
        (operation, keys) ->
            ledger
                .of(operation, keys)
                .forEach(
                    (key, entry) ->
                        real.add(HistoryEntry.of(new LedgerRow(key.organisation(), entry)))));
    return real;
  }
}
