package dev.coffer.credits.proof;

/**
 * One difference between what a row says and what the others say it must.
 *
 * @param where which row, in words
 * @param expected what the other rows come to
 * @param found what it says
 */
public record Finding(Kind kind, String where, String expected, String found) {

  /** What can be wrong; the names are the API's. */
  public enum Kind {
    /** A row says what can't be true, or isn't one of ours. */
    UNREADABLE("The row can't be read"),
    /** Something belongs to a pool or an account that isn't there. */
    MISSING("Something belongs to what isn't there"),
    /** A book's entries aren't numbered from 0, each once, up to what the book has counted. */
    ENTRY_NUMBERS("The ledger entries aren't numbered as the book has counted them"),
    /** An entry's kind, amount and other side don't belong together. */
    ENTRY_WRONG("The ledger entry isn't one that can be"),
    /** What an account or a pool says of its last change isn't what the entry says. */
    LAST_CHANGE("The last change isn't the last ledger entry"),
    /** An account's allocated credits aren't the sum of its entries. */
    ALLOCATED("Allocated isn't the sum of the ledger entries"),
    /** An account's returned credits aren't the sum of its entries. */
    RETURNED("Returned isn't the sum of the ledger entries"),
    /** An account's expired credits aren't the sum of its entries. */
    EXPIRED("Expired isn't the sum of the ledger entries"),
    /** An account is closed without an entry that says so, or the other way round. */
    CLOSED("Whether it is closed isn't what the ledger entries say"),
    /** Given isn't remaining, expired, reserved and bought together. */
    REMAINING("What is given isn't what remains, expired, is reserved and was bought"),
    /** A pending intent has tickets that it can't have. */
    INTENT("A pending purchase has tickets that it can't have"),
    /** Two purchases were paid by the same ticket. */
    TICKET_TWICE("One ticket bought two items"),
    /** A purchase was paid by a ticket that was never drawn. */
    TICKET_NOT_DRAWN("The ticket was never drawn"),
    /** Generations of an item are owned side by side, or one is missing. */
    GENERATION("An item's purchases don't follow one after the other"),
    /** A credit was given back without the purchase being reversed, or the other way round. */
    REVERSED("Credits given back aren't the reversed purchases"),
    /** An account's time or limit isn't its pool's. */
    TERMS("The account's time or limit isn't the pool's"),
    /** A pool's quantity isn't what was granted. */
    QUANTITY("The quantity isn't the sum of the grants"),
    /** What an application was given isn't the sum of the distributions. */
    DISTRIBUTED("Distributed isn't the sum of the ledger entries"),
    /** What a share says is allocated isn't what its accounts hold. */
    SHARE_ALLOCATED("What the share has allocated isn't what its accounts were given"),
    /** What a share holds isn't what the running operation reserved. */
    HELD("What is held isn't what the running operation reserved"),
    /** What an operation says it moved isn't the sum of its entries. */
    OPERATION("What the operation moved isn't the sum of its ledger entries");

    private final String words;

    Kind(String words) {
      this.words = words;
    }

    /** What it means, as the beginning of a sentence. */
    public String words() {
      return words;
    }
  }

  /** All of it in one sentence. */
  public String sentence() {
    return "%s: %s. Expected %s, found %s.".formatted(where, kind.words, expected, found);
  }
}
