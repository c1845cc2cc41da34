package dev.coffer.unlocks;

import static dev.coffer.unlocks.Samples.ANNA;
import static dev.coffer.unlocks.Samples.BORIS;
import static dev.coffer.unlocks.Samples.MERIDIAN;
import static dev.coffer.unlocks.Samples.NOW;
import static dev.coffer.unlocks.Samples.THIS_YEAR;
import static dev.coffer.unlocks.Samples.newStamp;
import static org.assertj.core.api.Assertions.assertThat;

import dev.coffer.contacts.ContactId;
import dev.coffer.contacts.Item;
import dev.coffer.credits.Account;
import dev.coffer.credits.AccountKey;
import dev.coffer.credits.AccountTable;
import dev.coffer.credits.Credits;
import dev.coffer.credits.Pool;
import dev.coffer.credits.PoolTable;
import dev.coffer.credits.Pools;
import dev.coffer.identity.UserId;
import dev.coffer.platform.MeteredDynamo;
import dev.coffer.platform.TestDynamo;
import dev.coffer.unlocks.Purchases.Purchase;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** What unlocking costs, from the capacity that DynamoDB reports. Write units, then read units. */
@DisplayName("It costs")
class CostTest {
  private final MeteredDynamo dynamo = new MeteredDynamo(TestDynamo.client());
  private final String credits = TestDynamo.newTable();
  private final OwnershipTable ownership = new OwnershipTable(dynamo, TestDynamo.newTable());
  private final AccountTable accounts = new AccountTable(dynamo, credits);
  private final UnlockProtocol protocol = new UnlockProtocol(accounts, ownership);
  private final AccountKey priya = allocated(10, 100);

  @Test
  void twoWriteUnitsToUnlockAContact() {
    Purchase purchase = unlock(ANNA);

    assertThat(purchase).isInstanceOf(Purchase.Bought.class);
    assertThat(dynamo.writeUnits()).isEqualTo(2.0);
    // The look for an owner costs 0.5 read units; DynamoDB Local doesn't count rows that miss.
    assertThat(dynamo.calls()).containsExactly("BatchGetItem", "UpdateItem", "PutItem");
  }

  @Test
  void halfAReadUnitWhenTheOrganisationOwnsItAlready() {
    unlock(ANNA);
    dynamo.reset();

    assertThat(unlock(ANNA)).isInstanceOf(Purchase.Owned.class);
    assertThat(dynamo.writeUnits()).isZero();
    assertThat(dynamo.readUnits()).isEqualTo(0.5);
  }

  @Test
  void oneWriteUnitToFindOutThatTheCreditsAreUsedUp() {
    AccountKey ines = allocated(11, 1);
    unlock(ANNA, ines);
    protocol.recover(ines);
    dynamo.reset();

    assertThat(unlock(BORIS, ines)).isEqualTo(new Purchase.NoCredits());
    assertThat(dynamo.writeUnits()).isEqualTo(1.0);
  }

  @Test
  void twoAndASixteenthWriteUnitsAContactInTheLongRun() {
    int unlocks = 96;
    AccountKey ines = allocated(11, unlocks);
    dynamo.reset();
    for (int i = 0; i < unlocks; i++) {
      assertThat(protocol.buy(orderOf(contact(i), ines))).isInstanceOf(Purchase.Bought.class);
    }

    double each = dynamo.writeUnits() / unlocks;
    LoggerFactory.getLogger(CostTest.class).info("{} write units an unlock", each);
    assertThat(each).isLessThanOrEqualTo(2.0625);
  }

  @Test
  void oneWriteUnitForTheFullestAccountThereCanBe() {
    AccountKey ines = allocated(11, 1_000_000_000L);
    for (int i = 0; i < Account.MAX_PENDING; i++) {
      dynamo.reset();
      protocol.buy(orderOf(contact(i), ines));
      assertThat(dynamo.writeUnits()).as("the account is within 1 KB").isEqualTo(2.0);
    }
    assertThat(accounts.read(ines).orElseThrow().pending()).hasSize(Account.MAX_PENDING);
  }

  private Purchase unlock(Item item) {
    return unlock(item, priya);
  }

  /** As the endpoint does it: look first, then buy. */
  private Purchase unlock(Item item, AccountKey payer) {
    OwnershipRow known = ownership.newest(MERIDIAN, List.of(item)).get(item);
    return protocol.buy(new Purchases.Order(MERIDIAN, item, List.of(payer), known, newStamp()));
  }

  private static Purchases.Order orderOf(Item item, AccountKey payer) {
    return new Purchases.Order(MERIDIAN, item, List.of(payer), null, newStamp());
  }

  private static Item contact(int number) {
    return new Item.Person(new ContactId(Samples.id(100 + number)));
  }

  private AccountKey allocated(int holder, long amount) {
    Pool pool =
        new Pool(
            THIS_YEAR,
            MERIDIAN,
            "2026",
            Credits.of(1_000_000_000L),
            NOW.minusSeconds(60),
            NOW.plusSeconds(60),
            Pool.Limit.OVERAGE);
    Pools pools = new PoolTable(TestDynamo.client(), credits);
    pools.create(new Pools.Grant(pool, Map.of(), "operator", NOW));
    UserId seller = new UserId(Samples.id(holder));
    pools.allocate(
        new Pools.Allocate(
            pool, seller, Credits.of(amount), Samples.id(99), seller.value(), "", NOW));
    dynamo.reset();
    return AccountKey.of(pool, seller);
  }
}
