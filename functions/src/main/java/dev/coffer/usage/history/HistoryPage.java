package dev.coffer.usage.history;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Events, the newest first.
 *
 * @param next where the following page begins; null on the last one. A page can be shorter than
 *     wanted and still have one that follows.
 */
public record HistoryPage(List<HistoryEntry> entries, @Nullable String next) {

  /** Keeps its own copy. */
  public HistoryPage {
    entries = List.copyOf(entries);
  }
}
