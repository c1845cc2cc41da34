package dev.coffer.credits;

import java.time.Instant;

/**
 * One movement of credits, written once and never changed; a mistake is corrected by another entry.
 *
 * @param pool which pool's credits
 * @param book whose balance: an account's holder, or {@link #POOL_BOOK}
 * @param sequence its number in the book, from 0, without gaps
 * @param kind what happened
 * @param amount in credits; below zero where the book gives away
 * @param at when
 * @param by whose doing it was: a user id, or the word operator
 * @param operation the operation it belongs to
 * @param reason in the words of whoever did it; may be empty
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
    String reason) {

  /** The book of the pool itself. */
  public static final String POOL_BOOK = "pool";

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
    /** The credit of an unlock was given back; in a closed account it expired at once. */
    REVERSAL,
    /** The pool ended, and what was left in the account expired. It is the account's last one. */
    EXPIRY,
    /** The pool ended, and this is what the account had spent beyond its credits. */
    OVERAGE,
    /** No credits moved: the account's end or its limit became another. */
    TERMS
  }
}
