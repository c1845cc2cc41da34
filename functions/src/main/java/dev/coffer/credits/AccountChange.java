package dev.coffer.credits;

import java.time.Instant;

/**
 * A change of an account other than an unlock: one movement, one ledger entry, made together or not
 * at all. It is carried out on the account as it was read and on no other, so it happens once
 * however often it is sent.
 *
 * @param account as it was read
 * @param operation names the command
 * @param by whose doing it is: a user id, or the word operator
 * @param reason in the words of whoever does it; may be empty
 */
public record AccountChange(
    Account account, Movement movement, String operation, String by, String reason, Instant now) {

  /** What can be done to an account. */
  public sealed interface Movement {
    /** More credits. */
    record Allocate(Credits credits) implements Movement {}

    /** Takes credits away; never used ones. */
    record Remove(Credits credits) implements Movement {}

    /** Gives the credit of one reversed unlock back; on a closed account it expires at once. */
    record GiveBack() implements Movement {}

    /** Books the end of the pool: what is left expires, what is missing becomes overage. */
    record Close() implements Movement {}

    /** The pool ends at another time. */
    record End(Instant until) implements Movement {}

    /** It may not go below zero any more. */
    record Cap() implements Movement {}

    /** It may go below zero from now on. */
    record Uncap() implements Movement {}
  }

  /** The entry that tells of it. */
  public LedgerEntry entry() {
    return switch (movement) {
      case Movement.Allocate(Credits credits) ->
          entry(LedgerEntry.Kind.ALLOCATION, credits.amount());
      case Movement.Remove(Credits credits) -> entry(LedgerEntry.Kind.REMOVAL, -credits.amount());
      case Movement.GiveBack _ -> entry(LedgerEntry.Kind.REVERSAL, 1);
      case Movement.Close _ ->
          account.remaining() < 0
              ? entry(LedgerEntry.Kind.OVERAGE, -account.remaining())
              : entry(LedgerEntry.Kind.EXPIRY, -account.remaining());
      case Movement.End _, Movement.Cap _, Movement.Uncap _ -> entry(LedgerEntry.Kind.TERMS, 0);
    };
  }

  private LedgerEntry entry(LedgerEntry.Kind kind, long amount) {
    return new LedgerEntry(
        account.key().pool(),
        account.key().holder(),
        account.changes(),
        kind,
        amount,
        now,
        by,
        operation,
        reason);
  }
}
