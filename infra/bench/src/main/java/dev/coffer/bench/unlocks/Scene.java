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
 * @param balances how many there are: one for each seller, or one for all
 * @param credits that each of them begins with
 */
record Scene(
    LocalDatabase database, MeteredDynamo dynamo, Latencies latencies, int balances, long credits) {
  /** Who buys; where there are fewer balances, they share them. */
  static final int SELLERS = 200;

  static final Instant NOW = Instant.parse("2026-11-23T09:30:00Z");
  static final OrganisationId ORGANISATION = new OrganisationId(id('o', 0));
  static final PoolId POOL = new PoolId(id('b', 0));

  /** A scene with a fresh model and a meter at zero. */
  static Scene of(LocalDatabase database, Latencies latencies, int balances, long credits) {
    return new Scene(
        database,
        new MeteredDynamo(new ConflictingDynamo(database.client(), latencies)),
        latencies,
        balances,
        credits);
  }

  /** Whether all buy from one balance. */
  boolean isShared() {
    return balances == 1;
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
