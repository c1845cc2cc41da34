package dev.coffer.unlocks;

import dev.coffer.contacts.ContactId;
import dev.coffer.contacts.Item;
import dev.coffer.credits.Account;
import dev.coffer.credits.AccountKey;
import dev.coffer.credits.PoolId;
import dev.coffer.credits.Stamp;
import dev.coffer.identity.OrganisationId;
import dev.coffer.identity.Source;
import dev.coffer.platform.Base32;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** The people and things of the tests. */
final class Samples {
  static final Instant NOW = Instant.parse("2026-11-23T09:30:00Z");
  static final OrganisationId MERIDIAN = new OrganisationId(id(1));
  static final PoolId THIS_YEAR = new PoolId(id(2));
  static final PoolId TOP_UP = new PoolId(id(3));
  static final AccountKey PRIYA = account(THIS_YEAR, 10);
  static final AccountKey INES = account(THIS_YEAR, 11);
  static final AccountKey PRIYAS_TOP_UP = account(TOP_UP, 10);
  private static final AtomicInteger ORDERS = new AtomicInteger();
  static final Item ANNA = new Item.Person(new ContactId(id(20)));
  static final Item BORIS = new Item.Person(new ContactId(id(21)));

  private Samples() {}

  static String id(int number) {
    byte[] bits = new byte[16];
    bits[15] = (byte) number;
    return Base32.encode(bits);
  }

  static AccountKey account(PoolId pool, int holder) {
    return new AccountKey(MERIDIAN, pool, id(holder));
  }

  /** An account that was given credits this year and spent none. */
  static Account given(AccountKey key, long credits) {
    return new Account(
        key,
        credits,
        0,
        credits,
        0,
        0,
        Map.of(),
        NOW.minusSeconds(1000),
        NOW.plusSeconds(key.pool().equals(TOP_UP) ? 2000 : 1000),
        false,
        false,
        1,
        null);
  }

  /** The stamp of an order that nobody else has. */
  static Stamp newStamp() {
    return new Stamp(NOW, Source.IFRAME, ORDERS.incrementAndGet());
  }

  static Purchases.Order order(Item item, AccountKey... payers) {
    return new Purchases.Order(MERIDIAN, item, List.of(payers), null, newStamp());
  }
}
