package dev.coffer.unlocks;

import dev.coffer.contacts.Item;
import dev.coffer.contacts.Ownership;
import dev.coffer.identity.OrganisationId;
import dev.coffer.identity.UserId;
import dev.coffer.identity.Users;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Tells the directory who owns what, with the buyers' names. */
public final class OwnedItems implements Ownership {
  private static final String SOMEBODY = "a colleague";

  private final OwnershipStore rows;
  private final Users users;

  /** The owned items in these stores. */
  public OwnedItems(OwnershipStore rows, Users users) {
    this.rows = rows;
    this.users = users;
  }

  @Override
  public Map<Item, Owner> of(OrganisationId organisation, Collection<Item> items) {
    return among(organisation, rows.newest(organisation, items));
  }

  /** Owners of the items whose newest row says that they are owned. */
  Map<Item, Owner> among(OrganisationId organisation, Map<Item, GenerationRow> newest) {
    Map<Item, OwnershipRow> owned = new HashMap<>();
    newest.forEach(
        (item, decided) -> {
          if (decided instanceof OwnershipRow row && !row.reversed()) {
            owned.put(item, row);
          }
        });
    return named(organisation, owned);
  }

  /** Owners of these rows, by item. */
  Map<Item, Owner> named(OrganisationId organisation, Map<Item, OwnershipRow> owned) {
    Set<UserId> buyers =
        owned.values().stream().map(OwnershipRow::user).collect(Collectors.toSet());
    Map<UserId, String> names = buyers.isEmpty() ? Map.of() : users.names(organisation, buyers);
    Map<Item, Owner> owners = new HashMap<>();
    owned.forEach(
        (item, row) ->
            owners.put(
                item, new Owner(row.user(), names.getOrDefault(row.user(), SOMEBODY), row.at())));
    return owners;
  }
}
