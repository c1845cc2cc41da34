package dev.coffer.bench.unlocks;

import dev.coffer.bench.database.ConflictingDynamo;
import dev.coffer.bench.database.Latencies;
import dev.coffer.bench.database.LocalDatabase;
import dev.coffer.bench.database.MeteredDynamo;
import dev.coffer.contacts.ContactId;
import dev.coffer.contacts.Item;
import dev.coffer.credits.PoolId;
import dev.coffer.identity.OrganisationId;
import dev.coffer.identity.UserId;
import dev.coffer.platform.Base32;
import java.nio.ByteBuffer;
import java.time.Instant;

/**
 * What a contender finds: a database with the model and the meter in front of it, and an
 * organisation whose sellers are to have credits.
 *
 * @param database for preparing and auditing, past model and meter
 * @param dynamo for selling
 * @param latencies how conflicts are retried
 * @param balances from which they buy
 * @param credits that each of them begins with
 */
record Scene(
    LocalDatabase database,
    MeteredDynamo dynamo,
    Latencies latencies,
    Balances balances,
    long credits) {
  /** Who buys. */
  static final int SELLERS = 200;

  /** From what the sellers buy. */
  enum Balances {
    /** Each from their own. */
    EACH_THEIR_OWN(SELLERS),
    /** Only the first seller buys. */
    ONE_SELLER(1),
    /** All from the same. */
    SHARED(1);

    private final int count;

    Balances(int count) {
      this.count = count;
    }

    /** How many there are. */
    int count() {
      return count;
    }
  }

  static final Instant NOW = Instant.parse("2026-11-23T09:30:00Z");
  static final OrganisationId ORGANISATION = new OrganisationId(id('o', 0));
  static final PoolId POOL = new PoolId(id('b', 0));

  /** A scene with a fresh model and a meter at zero. */
  static Scene of(LocalDatabase database, Latencies latencies, Balances balances, long credits) {
    return new Scene(
        database,
        new MeteredDynamo(new ConflictingDynamo(database.client(), latencies)),
        latencies,
        balances,
        credits);
  }

  /** One of the sellers, from 0. */
  static UserId seller(int number) {
    return new UserId(id('s', number));
  }

  /** One of the contacts, from 0. */
  static Item contact(int number) {
    return new Item.Person(new ContactId(id('c', number)));
  }

  /** An identifier of a kind; as long as a real one. */
  static String id(char kind, long number) {
    return Base32.encode(ByteBuffer.allocate(16).putLong(kind).putLong(number).array());
  }
}
