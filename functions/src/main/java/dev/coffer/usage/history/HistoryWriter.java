package dev.coffer.usage.history;

import java.time.ZoneId;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Writes events down, and what follows from them: first the events themselves, then the days and
 * the activity, each once for all events. Where it stops in between, the same events again finish
 * it.
 */
final class HistoryWriter {
  private final HistoryTable history;
  private final RollupTable rollups;
  private final ActivityTable activity;

  HistoryWriter(HistoryTable history, RollupTable rollups, ActivityTable activity) {
    this.history = history;
    this.rollups = rollups;
    this.activity = activity;
  }

  /**
   * Writes events of one organisation.
   *
   * @param zone the organisation's, in which its days begin
   */
  void write(Collection<HistoryEntry> entries, ZoneId zone) {
    history.put(entries);
    Set<RollupTable.Part> parts = new LinkedHashSet<>();
    entries.forEach(entry -> parts.add(RollupTable.Part.of(entry, zone)));
    parts.forEach(part -> rollups.refresh(part, zone));
    activity.mark(entries, zone);
  }
}
