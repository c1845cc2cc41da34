package dev.coffer.unlocks.runs;

import java.util.List;
import java.util.Set;

/**
 * What an answer says of the moment at which its operation took effect. Those that change the books
 * say which change they made; the others only look.
 */
sealed interface Claim {
  /** Bought a generation of an item with a credit of an account, in an order of a second. */
  record Bought(String item, int generation, String account, long at) implements Claim {}

  /** A generation of an item is owned. */
  record Owned(String item, int generation) implements Claim {}

  /** A generation of an item may not be sold. */
  record Suppressed(String item, int generation) implements Claim {}

  /** Nobody owns the item, and no account that is current at this second has a credit. */
  record NoCredits(String item, List<String> payers, long at) implements Claim {}

  /** The accounts together have fewer credits than there are items that nobody owns. */
  record TooFew(Set<String> items, List<String> payers, long at) implements Claim {}

  /** A generation of an item was reversed before. */
  record Over(String item, int generation) implements Claim {}

  /** Credits came into an account, or, below zero, left it. */
  record Moved(String account, long credits) implements Claim {}

  /** A generation was given back to the account that had paid. */
  record Reversed(String item, int generation) implements Claim {}

  /** A generation of an item may not be sold any more; it may be the next one, or one already. */
  record Voided(String item, int generation) implements Claim {}

  /** What an account had left has expired. */
  record Closed(String account) implements Claim {}

  /** What an account had left has expired before. */
  record Gone(String account) implements Claim {}

  /** An account can be spent from until another second. */
  record Ended(String account, long until) implements Claim {}

  /** An account may go below zero from now on, or may not. */
  record Limited(String account, boolean overage) implements Claim {}

  /** An account has at least so many credits and at most so many. */
  record Seen(String account, long least, long most) implements Claim {}

  /** Whether the books are another after it. */
  default boolean changes() {
    return switch (this) {
      case Bought _, Moved _, Reversed _, Voided _, Closed _, Ended _, Limited _ -> true;
      case Owned _, Suppressed _, NoCredits _, TooFew _, Over _, Gone _, Seen _ -> false;
    };
  }
}
