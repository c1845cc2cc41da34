package dev.coffer.credits.allocation;

import dev.coffer.identity.Role;
import dev.coffer.platform.Fields;
import java.util.List;
import java.util.Set;

/** {@code sellers} of the API: whom an operation on many is about. */
sealed interface Selection {
  /** The most ids that fit into a request. */
  int MAX_IDS = 1000;

  /** These. */
  record These(List<String> ids) implements Selection {}

  /**
   * All for whom something holds.
   *
   * @param expected how many the administrator saw; with any other number nothing is planned
   */
  record All(SellerFilter filter, long expected) implements Selection {}

  /**
   * All who can be given credits, however many they are.
   *
   * @param roles only those who have one of these; all where there is none
   */
  record Eligible(Set<Role> roles) implements Selection {}

  /** Reads the field {@code sellers}. */
  static Selection of(Fields body) {
    Fields sellers = body.object("sellers");
    boolean listed = sellers.isGiven("ids");
    Fields filter = sellers.optionalObject("filter");
    if (listed == (filter != null)) {
      throw body.wrong("sellers", "must have either ids, or filter and expected");
    }
    Selection selection =
        filter == null
            ? new These(sellers.ids("ids", 1, MAX_IDS))
            : new All(
                SellerFilter.of(filter), sellers.whole("expected", 1, AllocationFile.LINES_MAX));
    sellers.end();
    return selection;
  }
}
