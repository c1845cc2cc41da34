package dev.coffer.usage.history;

import dev.coffer.credits.LedgerEntry;
import dev.coffer.credits.LedgerRow;
import dev.coffer.credits.PoolId;
import dev.coffer.identity.OrganisationId;
import dev.coffer.identity.Source;
import dev.coffer.platform.Ids;
import dev.coffer.unlocks.OwnershipRow;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened to credits: an unlock, or an entry of the ledger.
 *
 * @param at when, to the second
 * @param subject whose history it belongs to: the buyer of an unlock, else the book
 * @param book whose balance moved: a seller, a shard of a shared balance, an application or the
 *     pool
 * @param credits below zero where the book gave them away, as for an unlock
 * @param by whose doing it was: a user id, or the word operator or schedule
 * @param operation the command it belongs to; null for an unlock
 * @param reason in the words of whoever did it; may be empty
 * @param other where the credits came from or went to; of an unlock the item with its generation
 * @param source where the buyer of an unlock was; null for the ledger's entries
 */
public record HistoryEntry(
    OrganisationId organisation,
    Instant at,
    HistoryKind kind,
    PoolId pool,
    String subject,
    String book,
    long credits,
    String by,
    @Nullable String operation,
    String reason,
    String other,
    @Nullable Source source) {

  /** Refuses an unlock with an operation, and anything else without one. */
  public HistoryEntry {
    if ((kind == HistoryKind.UNLOCK) != (operation == null)
        || (kind == HistoryKind.UNLOCK) != (source != null)) {
      throw new IllegalArgumentException("an unlock has a source, an entry has an operation");
    }
  }

  /** The unlock that an ownership row tells of. */
  static HistoryEntry of(OwnershipRow row) {
    return new HistoryEntry(
        row.account().organisation(),
        row.at(),
        HistoryKind.UNLOCK,
        row.account().pool(),
        row.user().value(),
        row.account().holder(),
        -1,
        row.user().value(),
        null,
        "",
        row.generation().key(),
        row.stamp().source());
  }

  /** What a ledger entry tells of. */
  static HistoryEntry of(LedgerRow row) {
    LedgerEntry entry = row.entry();
    return new HistoryEntry(
        row.organisation(),
        entry.at(),
        HistoryKind.of(entry.kind()),
        entry.pool(),
        entry.book(),
        entry.book(),
        entry.amount(),
        entry.by(),
        entry.operation(),
        entry.reason(),
        entry.other(),
        null);
  }

  /** Where the credits came from; may be empty. */
  public String from() {
    return credits < 0 ? book : other;
  }

  /** Where the credits went to; may be empty. */
  public String to() {
    return credits < 0 ? other : book;
  }

  /** Whether the subject is a user, and not an application, a shared balance or the pool. */
  boolean isUsers() {
    return Ids.isId(subject);
  }
}
