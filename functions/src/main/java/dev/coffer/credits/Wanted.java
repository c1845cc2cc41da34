package dev.coffer.credits;

import dev.coffer.identity.UserId;
import java.util.List;

/**
 * What an intent is for, and who wants it. One credit and one ticket for each: the first one's
 * ticket is the intent's, the next one's is one more.
 */
public sealed interface Wanted {
  /** The most that one {@link Listed} holds; an account stays within 1 KB with it. */
  int LISTED_MAX = 25;

  /** Who wants it, and will have bought it. */
  UserId buyer();

  /** How many credits and tickets it takes. */
  int count();

  /** What the intent's own key names: {@code <item>#<generation>}. */
  record One(UserId buyer) implements Wanted {
    @Override
    public int count() {
      return 1;
    }
  }

  /**
   * Several, written down in the account itself.
   *
   * @param keys {@code <item>#<generation>} of each
   */
  record Listed(UserId buyer, List<String> keys) implements Wanted {
    /** Refuses none, and more than fit. */
    public Listed {
      keys = List.copyOf(keys);
      if (keys.isEmpty() || keys.size() > LISTED_MAX) {
        throw new IllegalArgumentException(keys.size() + " keys in one intent");
      }
    }

    @Override
    public int count() {
      return keys.size();
    }
  }

  /**
   * A part of a batch row, which was written before the intent and never changes.
   *
   * @param first the part's first line in the batch, from 0
   */
  record Part(UserId buyer, int first, int count) implements Wanted {
    /** Refuses an empty part. */
    public Part {
      if (first < 0 || count < 1) {
        throw new IllegalArgumentException("no such part: " + first + ", " + count);
      }
    }
  }
}
