package dev.coffer.credits.proof;

import dev.coffer.credits.AccountKey;
import dev.coffer.credits.Reading;
import dev.coffer.identity.OrganisationId;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who bought what, as an auditor reads it: strongly, and also what can't be true. */
public interface Purchased {

  /**
   * All decided generations of an organisation's items, those of one item one after the other, page
   * by page. Close the stream. A row that can't be read has the key {@code <item>#<generation>}.
   */
  Stream<Reading<Decided>> all(OrganisationId organisation);

  /** One generation of an item. */
  Optional<Reading<Decided>> one(OrganisationId organisation, String item, int generation);

  /**
   * What was decided of a generation of an item.
   *
   * @param item the item's key
   * @param payment null where it can't be bought any more
   */
  record Decided(String item, int generation, @Nullable Payment payment) {

    /** The key of its row. */
    public String key() {
      return item + "#" + generation;
    }

    /** Whether the credit was given back, and so the next generation is open. */
    boolean isReversed() {
      return payment != null && payment.reversed();
    }
  }

  /**
   * Who paid.
   *
   * @param account that paid
   * @param ticket of that account
   * @param reversed the credit was given back
   */
  record Payment(AccountKey account, long ticket, boolean reversed) {}
}
