package dev.coffer.contacts;

import dev.coffer.identity.OrganisationId;
import dev.coffer.identity.UserId;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;

/**
 * Who in an organisation owns what, as the directory needs it to decide what may be shown. The
 * unlocks feature provides it; only this direction keeps the two free of a cycle.
 */
@FunctionalInterface
public interface Ownership {

  /**
   * The owners of those items that the organisation owns; items that are not owned are missing from
   * the answer. At most 100 items.
   */
  Map<Item, Owner> of(OrganisationId organisation, Collection<Item> items);

  /**
   * Who unlocked an item.
   *
   * @param user the buyer
   * @param name the buyer's name
   * @param at when the credit was spent
   */
  record Owner(UserId user, String name, Instant at) {}
}
