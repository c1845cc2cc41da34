package dev.coffer.unlocks;

import dev.coffer.contacts.ContactId;
import dev.coffer.contacts.Item;
import dev.coffer.credits.Account;
import dev.coffer.credits.AccountDraft;
import dev.coffer.credits.AccountKey;
import dev.coffer.credits.Application;
import dev.coffer.credits.Payer;
import dev.coffer.credits.PoolId;
import dev.coffer.credits.Stamp;
import dev.coffer.credits.Wanted;
import dev.coffer.identity.OrganisationId;
import dev.coffer.identity.Source;
import dev.coffer.identity.UserId;
import dev.coffer.platform.Base32;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** The people and things of the tests. */
final class Samples {
  static final Instant NOW = Instant.parse("2026-11-23T09:30:00Z");
  static final OrganisationId MERIDIAN = new OrganisationId(id(1));
  static final PoolId THIS_YEAR = new PoolId(id(2));
  static final PoolId TOP_UP = new PoolId(id(3));
  static final AccountKey PRIYA = account(THIS_YEAR, 10);
  static final AccountKey INES = account(THIS_YEAR, 11);
  static final AccountKey SHARD_0 =
      AccountKey.shard(MERIDIAN, THIS_YEAR, Application.ORCHESTRATIONS, 0);
  static final AccountKey SHARD_1 =
      AccountKey.shard(MERIDIAN, THIS_YEAR, Application.ORCHESTRATIONS, 1);
  static final AccountKey PRIYAS_TOP_UP = account(TOP_UP, 10);
  private static final AtomicInteger ORDERS = new AtomicInteger();
  static final Item ANNA = new Item.Person(new ContactId(id(20)));
  static final Item BORIS = new Item.Person(new ContactId(id(21)));
  static final Item CLARA = new Item.Person(new ContactId(id(22)));

  private Samples() {}

  static String id(int number) {
    byte[] bits = new byte[16];
    bits[14] = (byte) (number >> 8);
    bits[15] = (byte) number;
    return Base32.encode(bits);
  }

  static AccountKey account(PoolId pool, int holder) {
    return new AccountKey(MERIDIAN, pool, id(holder));
  }

  /** An account that was given credits this year and spent none. */
  static Account given(AccountKey key, long credits) {
    return draft(key, credits).build();
  }

  /** The same, to be changed. */
  static AccountDraft draft(AccountKey key, long credits) {
    return AccountDraft.given(
        key,
        credits,
        NOW.minusSeconds(1000),
        NOW.plusSeconds(key.pool().equals(TOP_UP) ? 2000 : 1000));
  }

  /** An account whose last credit is reserved for an item; its writer is gone. */
  static Account halfDone(AccountKey key, Item item) {
    return halfDone(key, item, 1);
  }

  /** An account with one credit reserved for an item; its writer is gone. */
  static Account halfDone(AccountKey key, Item item, long credits) {
    AccountDraft draft = draft(key, credits);
    draft.reserve(item.key() + "#0", newStamp(), new Wanted.One(buyer(key)));
    return draft.build();
  }

  /** Who buys with an account: its holder, or somebody where many share it. */
  static UserId buyer(AccountKey account) {
    return account.isShared() ? new UserId(id(10)) : new UserId(account.holder());
  }

  /** The stamp of an order that nobody else has. */
  static Stamp newStamp() {
    return new Stamp(NOW, Source.IFRAME, ORDERS.incrementAndGet());
  }

  /** An order of one item, to be paid from a seller's own account as it is now. */
  static Purchases.Order order(Item item, Account payer) {
    return new Purchases.Order(
        MERIDIAN, buyer(payer.key()), item, List.of(Payer.of(payer)), null, newStamp());
  }

  /** Some contact that is none of the named ones. */
  static Item contact(int number) {
    return new Item.Person(new ContactId(id(100 + number)));
  }
}
