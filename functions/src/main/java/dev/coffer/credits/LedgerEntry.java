package dev.coffer.credits;

import java.time.Instant;

/**
 * One movement of credits, written once and never changed; a mistake is corrected by another entry.
 *
 * @param pool which pool's credits
 * @param book whose balance: an account's holder, an application, or {@link #POOL_BOOK}; a book has
 *     at most one entry of an operation
 * @param sequence its number in the book, from 0, without gaps; the books of a pool and of its
 *     applications count together
 * @param kind what happened
 * @param amount in credits; below zero where the book gives away
 * @param at when
 * @param by whose doing it was: a user id, or the word operator
 * @param operation the operation it belongs to
 * @param reason in the words of whoever did it; may be empty
 * @param other where the credits came from or went to: another book, an item, or for {@link
 *     Kind#REFUSAL} why; may be empty
 */
public record LedgerEntry(
    PoolId pool,
    String book,
    long sequence,
    Kind kind,
    long amount,
    Instant at,
    String by,
    String operation,
    String reason,
    String other) {

  /** The book of the pool itself. */
  public static final String POOL_BOOK = "pool";

  /** Where the credits came from: a book, or whoever is outside of all books. */
  public String from() {
    return amount < 0 ? book : other;
  }

  /** Where the credits went to. */
  public String to() {
    return amount < 0 ? other : book;
  }

  /** What can happen to credits, besides an unlock: its ownership row is its entry. */
  public enum Kind {
    /** The operator put credits into a pool. */
    GRANT,
    /** A pool gave credits to an application. */
    DISTRIBUTION,
    /** An application gave credits to an account. */
    ALLOCATION,
    /** Unused credits were taken back from an account. */
    REMOVAL,
    /** Unused credits went from one seller to another; an entry on either side. */
    TRANSFER,
    /** The credit of an unlock was given back; in a closed account it expired at once. */
    REVERSAL,
    /** The pool ended, and what was left in the account expired. It is the account's last one. */
    EXPIRY,
    /** The pool ended, and this is what the account had spent beyond its credits. */
    OVERAGE,
    /** No credits moved: the account's end or its limit became another. */
    TERMS,
    /** An operation on many found nothing that it could do here; no credits moved. */
    REFUSAL
  }
}
