package dev.coffer.unlocks.runs;

import dev.coffer.contacts.ContactId;
import dev.coffer.contacts.Item;
import dev.coffer.credits.AccountKey;
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

  /** An account, short enough to read in a report. */
  static String name(AccountKey account) {
    return name(account.pool().value(), account.holder());
  }

  /** An account by the ids in its row. */
  static String name(String pool, String holder) {
    int seller = SELLERS.indexOf(Ids.isId(holder) ? new UserId(holder) : null);
    return "pool %d of %s"
        .formatted(
            POOLS.indexOf(new PoolId(pool)), seller < 0 ? holder : "seller " + seller);
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
