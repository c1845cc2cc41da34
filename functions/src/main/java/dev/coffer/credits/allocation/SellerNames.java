package dev.coffer.credits.allocation;

import dev.coffer.identity.OrganisationId;
import dev.coffer.identity.UserId;
import dev.coffer.identity.Users;
import dev.coffer.platform.Ids;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The names of those who did something, be it a person, the operator or the schedule. */
final class SellerNames {
  private SellerNames() {}

  /** The names of the persons among these. */
  static Map<UserId, String> of(
      Users users, OrganisationId organisation, Collection<@Nullable String> by) {
    List<UserId> persons =
        by.stream()
            .filter(one -> one != null && Ids.isId(one))
            .distinct()
            .map(UserId::new)
            .toList();
    return persons.isEmpty() ? Map.of() : users.names(organisation, persons);
  }

  /** What to call somebody; their id where they are gone. */
  static String name(String by, Map<UserId, String> names) {
    return Ids.isId(by) ? names.getOrDefault(new UserId(by), by) : by;
  }
}
