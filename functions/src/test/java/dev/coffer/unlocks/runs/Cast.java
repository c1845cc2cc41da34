package dev.coffer.unlocks.runs;

import dev.coffer.contacts.ContactId;
import dev.coffer.contacts.Item;
import dev.coffer.credits.AccountKey;
import dev.coffer.credits.Application;
import dev.coffer.credits.PoolId;
import dev.coffer.identity.OrganisationId;
import dev.coffer.identity.UserId;
import dev.coffer.platform.Base32;
import dev.coffer.platform.Ids;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Who and what the runs are about: few enough for everybody to meet. */
final class Cast {
  static final Instant BEGIN = Instant.parse("2026-11-23T09:30:00Z");
  static final OrganisationId ORGANISATION = new OrganisationId(id(1));
  static final List<UserId> SELLERS = some(12, 100).map(UserId::new).toList();
  static final List<PoolId> POOLS = some(2, 20).map(PoolId::new).toList();
  static final List<Item> ITEMS =
      some(30, 1000).<Item>map(id -> new Item.Person(new ContactId(id))).toList();

  private Cast() {}

  /** The account of a seller in a pool. */
  static AccountKey account(PoolId pool, UserId seller) {
    return new AccountKey(ORGANISATION, pool, seller.value());
  }

  /** The shards of a pool's shared balance. */
  static List<AccountKey> shards(PoolId pool) {
    return IntStream.range(0, AccountKey.SHARDS)
        .mapToObj(i -> AccountKey.shard(ORGANISATION, pool, Application.ORCHESTRATIONS, i))
        .toList();
  }

  /** Every account there is. */
  static List<AccountKey> accounts() {
    return POOLS.stream()
        .flatMap(
            pool ->
                Stream.concat(
                    SELLERS.stream().map(seller -> account(pool, seller)), shards(pool).stream()))
        .toList();
  }

  /** A buyer, and whose credits they spend. */
  static String payer(UserId buyer, boolean shared) {
    return "seller " + SELLERS.indexOf(buyer) + (shared ? " from the shared balance" : "");
  }

  /** An account, short enough to read in a report. */
  static String name(AccountKey account) {
    return name(account.pool().value(), account.holder());
  }

  /** An account by the ids in its row. */
  static String name(String pool, String holder) {
    return "pool %d of %s"
        .formatted(
            POOLS.indexOf(new PoolId(pool)),
            Ids.isId(holder) ? "seller " + SELLERS.indexOf(new UserId(holder)) : holder);
  }

  /** An item by its key. */
  static String item(String key) {
    return "item "
        + IntStream.range(0, ITEMS.size())
            .filter(i -> ITEMS.get(i).key().equals(key))
            .findFirst()
            .orElseThrow();
  }

  private static Stream<String> some(int number, int from) {
    return IntStream.range(from, from + number).mapToObj(Cast::id);
  }

  private static String id(int number) {
    byte[] bits = new byte[16];
    bits[14] = (byte) (number >> 8);
    bits[15] = (byte) number;
    return Base32.encode(bits);
  }
}
