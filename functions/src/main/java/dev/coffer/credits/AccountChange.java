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
    /** More credits, from what its application has unallocated. */
    record Allocate(Credits credits) implements Movement {}

    /** Takes credits away, never used ones, back to what its application has unallocated. */
    record Remove(Credits credits) implements Movement {}

    /**
     * Gives credits to another seller; never used ones.
     *
     * @param to the other's user id
     */
    record Send(Credits credits, String to) implements Movement {}

    /**
     * Gets credits of another seller.
     *
     * @param from the other's user id; empty where they were several
     */
    record Receive(Credits credits, String from) implements Movement {}

    /**
     * Gives the credit of one reversed unlock back; on a closed account it expires at once.
     *
     * @param item what was bought, as {@code <item>#<generation>}
     */
    record GiveBack(String item) implements Movement {}

    /**
     * Writes down that an operation on many accounts decided to do nothing here, so that it can't
     * decide otherwise later.
     *
     * @param why in one word
     */
    record Nothing(String why) implements Movement {}

    /** Books the end of the pool: what is left expires, what is missing becomes overage. */
    record Close() implements Movement {}

    /** The pool ends at another time. */
    record End(Instant until) implements Movement {}

    /** It may not go below zero any more. */
    record Cap() implements Movement {}

    /** It may go below zero from now on. */
    record Uncap() implements Movement {}
  }

  /** What its entry says besides whose doing it was. */
  public Account.Owed says() {
    String application = account.key().application().slug();
    return switch (movement) {
      case Movement.Allocate(Credits credits) ->
          new Account.Owed(LedgerEntry.Kind.ALLOCATION, credits.amount(), application);
      case Movement.Remove(Credits credits) ->
          new Account.Owed(LedgerEntry.Kind.REMOVAL, -credits.amount(), application);
      case Movement.Send(Credits credits, String to) ->
          new Account.Owed(LedgerEntry.Kind.TRANSFER, -credits.amount(), to);
      case Movement.Receive(Credits credits, String from) ->
          new Account.Owed(LedgerEntry.Kind.TRANSFER, credits.amount(), from);
      case Movement.GiveBack(String item) -> new Account.Owed(LedgerEntry.Kind.REVERSAL, 1, item);
      case Movement.Close _ ->
          account.remaining() < 0
              ? new Account.Owed(LedgerEntry.Kind.OVERAGE, -account.remaining(), "")
              : new Account.Owed(LedgerEntry.Kind.EXPIRY, -account.remaining(), "");
      case Movement.End _, Movement.Cap _, Movement.Uncap _ ->
          new Account.Owed(LedgerEntry.Kind.TERMS, 0, "");
      case Movement.Nothing(String why) -> new Account.Owed(LedgerEntry.Kind.REFUSAL, 0, why);
    };
  }

  /**
   * What an account begins with where this is its first change.
   *
   * @throws IllegalArgumentException where this can't be the first one
   */
  long opens() {
    return switch (movement) {
      case Movement.Allocate(Credits credits) -> credits.amount();
      case Movement.Receive(Credits credits, _) -> credits.amount();
      case Movement.Nothing _ -> 0;
      case Movement.Remove _,
          Movement.Send _,
          Movement.GiveBack _,
          Movement.Close _,
          Movement.End _,
          Movement.Cap _,
          Movement.Uncap _ ->
          throw new IllegalArgumentException("an account is opened by an allocation");
    };
  }

  /** The entry that tells of it. */
  public LedgerEntry entry() {
    Account.Owed says = says();
    return new LedgerEntry(
        account.key().pool(),
        account.key().holder(),
        account.changes(),
        says.kind(),
        says.amount(),
        now,
        by,
        operation,
        reason,
        says.other());
  }
}
