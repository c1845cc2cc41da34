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

  /** Reads the field {@code sellers}, which has either ids, or a filter and what is expected. */
  static Selection of(Fields body) {
    Fields sellers = body.object("sellers");
    Selection selection =
        sellers.has("filter") || sellers.has("expected")
            ? new All(
                SellerFilter.of(sellers.object("filter")),
                sellers.whole("expected", 1, AllocationFile.LINES_MAX))
            : new These(sellers.ids("ids", 1, MAX_IDS));
    sellers.end();
    return selection;
  }
}
