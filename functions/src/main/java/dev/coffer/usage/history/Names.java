package dev.coffer.usage.history;

import dev.coffer.credits.Pool;
import dev.coffer.credits.PoolId;
import dev.coffer.credits.Pools;
import dev.coffer.identity.OrganisationId;
import dev.coffer.identity.UserId;
import dev.coffer.identity.Users;
import dev.coffer.platform.Ids;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What pools and users are called now, for a list of events: the history itself has no names. */
final class Names {
  private final Map<PoolId, String> pools;
  private final Map<UserId, String> users;

  private Names(Map<PoolId, String> pools, Map<UserId, String> users) {
    this.pools = pools;
    this.users = users;
  }

  /** The names in these events. */
  static Names of(
      OrganisationId organisation, Collection<HistoryEntry> entries, Pools pools, Users users) {
    Set<UserId> ids = new HashSet<>();
    for (HistoryEntry entry : entries) {
      for (String name : List.of(entry.subject(), entry.by(), entry.from(), entry.to())) {
        if (Ids.isId(name)) {
          ids.add(new UserId(name));
        }
      }
    }
    return new Names(
        entries.isEmpty() ? Map.of() : pools(organisation, pools),
        ids.isEmpty() ? Map.of() : users.names(organisation, ids));
  }

  /** What the pools of an organisation are called. */
  static Map<PoolId, String> pools(OrganisationId organisation, Pools pools) {
    return pools.of(organisation).stream().collect(Collectors.toMap(Pool::id, Pool::name));
  }

  String of(PoolId pool) {
    return pools.getOrDefault(pool, pool.value());
  }

  /** What a party of an event is called; null where nobody knows. */
  @Nullable String of(Party party, HistoryEntry entry) {
    return switch (party.kind()) {
      case USER ->
          Stream.ofNullable(party.id())
              .map(id -> users.get(new UserId(id)))
              .findFirst()
              .orElse(null);
      case POOL -> of(entry.pool());
      case APPLICATION -> party.id();
      case OPERATOR, SCHEDULE, CONTACT, COMPANY -> null;
    };
  }
}
