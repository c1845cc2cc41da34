package dev.coffer.usage.history;

import dev.coffer.credits.LedgerTable;
import dev.coffer.platform.TableChange;
import dev.coffer.unlocks.OwnershipTable;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Reads changes of tables as events. Ledger entries and ownership rows are written once, so only
 * new rows tell something; the mark of a reversed one doesn't: its ledger entry does.
 *
 * @param credits the name of the table of credits in this installation
 * @param ownership the name of the table of ownership
 */
record SourceRows(String credits, String ownership) {

  /**
   * The event that a change tells of; empty where it tells of none.
   *
   * @throws RuntimeException when it should tell of one and can't be read
   */
  Optional<HistoryEntry> event(TableChange change) {
    Map<String, AttributeValue> row = change.after();
    if (row == null || change.before() != null) {
      return Optional.empty();
    }
    if (change.table().equals(credits)) {
      return LedgerTable.read(row).map(HistoryEntry::of);
    }
    return change.table().equals(ownership)
        ? OwnershipTable.read(row).map(HistoryEntry::of)
        : Optional.empty();
  }
}
