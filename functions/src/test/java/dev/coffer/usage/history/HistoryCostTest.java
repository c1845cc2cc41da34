package dev.coffer.usage.history;

import static dev.coffer.platform.Attributes.number;
import static org.assertj.core.api.Assertions.assertThat;

import dev.coffer.contacts.ContactId;
import dev.coffer.contacts.Item;
import dev.coffer.credits.Account;
import dev.coffer.credits.AccountKey;
import dev.coffer.credits.AccountTable;
import dev.coffer.credits.Command;
import dev.coffer.credits.Credits;
import dev.coffer.credits.Payer;
import dev.coffer.credits.Stamp;
import dev.coffer.identity.Source;
import dev.coffer.identity.UserId;
import dev.coffer.platform.MeteredDynamo;
import dev.coffer.platform.TableChange;
import dev.coffer.platform.TestDynamo;
import dev.coffer.unlocks.OwnershipTable;
import dev.coffer.unlocks.Purchases;
import dev.coffer.unlocks.UnlockProtocol;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** What an unlock costs with all that follows, from the capacity that DynamoDB reports. */
@DisplayName("With its history it costs")
class HistoryCostTest {
  private static final int SELLERS = 50;
  private static final int UNLOCKS_EACH = 20;
  private static final int BATCH = 100;

  private final HistoryWorld world = new HistoryWorld(8);
  private final MeteredDynamo dynamo = new MeteredDynamo(world.dynamo);
  private final String usage = TestDynamo.newTable();

  @Test
  void atMostThreeAndAFifthWriteUnitsToUnlockAContact() {
    List<UserId> sellers =
        IntStream.range(0, SELLERS).mapToObj(_ -> new UserId(world.ids.next())).toList();
    sellers.forEach(this::given);
    dynamo.reset();
    Instant at = HistoryWorld.NOW;
    for (int i = 0; i < UNLOCKS_EACH; i++) {
      for (UserId seller : sellers) {
        at = at.plusSeconds(7);
        assertThat(unlock(seller, at)).isInstanceOf(Purchases.Purchase.Bought.class);
      }
    }
    int unlocks = SELLERS * UNLOCKS_EACH;
    double alone = dynamo.writeUnits() / unlocks;
    dynamo.reset();

    byTime().forEach(world.consumer(dynamo, usage)::consume);

    double with = alone + dynamo.writeUnits() / unlocks;
    LoggerFactory.getLogger(HistoryCostTest.class)
        .info(
            "{} write units an unlock, {} with all that follows, {} read units of these",
            alone,
            with,
            dynamo.readUnits() / unlocks);
    assertThat(with).isLessThanOrEqualTo(3.2);
  }

  private void given(UserId seller) {
    world
        .creditTables
        .allocations(account -> account)
        .add(
            world.meridian.id(),
            world.pools.getFirst(),
            seller,
            Credits.of(100),
            new Command(world.ids.next(), Command.OPERATOR, "", "", HistoryWorld.NOW));
  }

  private Purchases.Purchase unlock(UserId seller, Instant at) {
    AccountTable accounts = new AccountTable(dynamo, world.credits);
    Account account =
        accounts
            .read(new AccountKey(world.meridian.id(), world.pools.getFirst(), seller.value()))
            .orElseThrow();
    return new UnlockProtocol(accounts, new OwnershipTable(dynamo, world.ownership))
        .buy(
            new Purchases.Order(
                world.meridian.id(),
                seller,
                new Item.Person(new ContactId(world.ids.next())),
                List.of(Payer.of(account)),
                null,
                Stamp.of(at, Source.IFRAME, world.ids)));
  }

  /** The unlocks as their stream tells them, in batches. */
  private List<List<TableChange>> byTime() {
    List<TableChange> changes = new ArrayList<>();
    world.rows(world.ownership).values().stream()
        .sorted(Comparator.comparingLong(row -> number(row, "at")))
        .forEach(row -> changes.add(HistoryWorld.inserted(world.ownership, row, changes.size())));
    List<List<TableChange>> batches = new ArrayList<>();
    for (int from = 0; from < changes.size(); from += BATCH) {
      batches.add(changes.subList(from, Math.min(from + BATCH, changes.size())));
    }
    return batches;
  }
}
