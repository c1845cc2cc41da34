package dev.coffer.unlocks;

import static dev.coffer.unlocks.Samples.ANNA;
import static dev.coffer.unlocks.Samples.BORIS;
import static dev.coffer.unlocks.Samples.MERIDIAN;
import static dev.coffer.unlocks.Samples.NOW;
import static dev.coffer.unlocks.Samples.SHARD_0;
import static dev.coffer.unlocks.Samples.contact;
import static dev.coffer.unlocks.Samples.newStamp;
import static org.assertj.core.api.Assertions.assertThat;

import dev.coffer.contacts.Item;
import dev.coffer.credits.Account;
import dev.coffer.credits.AccountDraft;
import dev.coffer.credits.AccountKey;
import dev.coffer.credits.AccountTable;
import dev.coffer.credits.Application;
import dev.coffer.credits.LedgerEntry;
import dev.coffer.credits.Payer;
import dev.coffer.credits.RawAccounts;
import dev.coffer.credits.Wanted;
import dev.coffer.identity.UserId;
import dev.coffer.platform.MeteredDynamo;
import dev.coffer.platform.TestDynamo;
import dev.coffer.unlocks.Purchases.Policy;
import dev.coffer.unlocks.Purchases.Purchase;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** What unlocking costs, from the capacity that DynamoDB reports. Write units, then read units. */
@DisplayName("It costs")
class CostTest {
  private static final long PLENTY = 1_000_000_000_000L;

  private final MeteredDynamo dynamo = new MeteredDynamo(TestDynamo.client());
  private final String credits = TestDynamo.newTable();
  private final OwnershipTable ownership = new OwnershipTable(dynamo, TestDynamo.newTable());
  private final AccountTable accounts = new AccountTable(dynamo, credits);
  private final UnlockProtocol protocol = new UnlockProtocol(accounts, ownership);
  private final Account priya = given(Samples.PRIYA, 100);

  @Test
  void twoWriteUnitsToUnlockAContact() {
    Purchase purchase = unlock(ANNA, priya);

    assertThat(purchase).isInstanceOf(Purchase.Bought.class);
    assertThat(dynamo.writeUnits()).isEqualTo(2.0);
    // The look for an owner costs 0.5 read units; DynamoDB Local doesn't count rows that miss.
    assertThat(dynamo.calls()).containsExactly("BatchGetItem", "UpdateItem", "PutItem");
  }

  @Test
  void halfAReadUnitWhenTheOrganisationOwnsItAlready() {
    unlock(ANNA, priya);
    dynamo.reset();

    assertThat(unlock(ANNA, priya)).isInstanceOf(Purchase.Owned.class);
    assertThat(dynamo.writeUnits()).isZero();
    assertThat(dynamo.readUnits()).isEqualTo(0.5);
  }

  @Test
  void noWriteUnitToFindOutThatTheCreditsAreUsedUp() {
    Account ines = given(Samples.INES, 0);

    assertThat(unlock(BORIS, ines)).isEqualTo(new Purchase.NoCredits());
    assertThat(dynamo.writeUnits()).isZero();
    // Two strong reads: the account, and (a miss, which isn't counted here) whether it is owned.
    assertThat(dynamo.readUnits()).isEqualTo(1.0);
  }

  @Test
  void oneWriteUnitToFindOutThatSomebodyElseJustUsedThemUp() {
    Account before = given(Samples.INES, 1);
    given(Samples.INES, 0);

    assertThat(unlock(BORIS, before)).isEqualTo(new Purchase.NoCredits());
    assertThat(dynamo.writeUnits()).isEqualTo(1.0);
  }

  @Test
  void twoAndASixteenthWriteUnitsAContactInTheLongRun() {
    int unlocks = 96;
    for (int i = 0; i < unlocks; i++) {
      assertThat(protocol.buy(Samples.order(contact(i), priya(100))))
          .isInstanceOf(Purchase.Bought.class);
    }

    double each = dynamo.writeUnits() / unlocks;
    LoggerFactory.getLogger(CostTest.class).info("{} write units an unlock", each);
    assertThat(each).isLessThanOrEqualTo(2.0625);
  }

  @Test
  void oneWriteUnitForTheFullestAccountThereCanBe() {
    Account ines = given(largest(Samples.INES));
    for (int i = 0; i < 16; i++) {
      dynamo.reset();
      protocol.buy(Samples.order(contact(i), ines));
      assertThat(dynamo.writeUnits()).as("the account is within 1 KB").isEqualTo(2.0);
    }
    assertThat(accounts.read(ines.key()).orElseThrow().pending()).hasSize(16);
  }

  @Test
  void oneWriteUnitForAFullAccountThatAnOperationOnManyHasJustGivenABillionCredits() {
    AccountDraft draft = Samples.draft(Samples.INES, 1_000_000_000);
    draft.nextTicket = 1_000_000;
    draft.inflows = 10_000;
    draft.changes = 10_000;
    draft.last =
        new Account.LastChange(
            Samples.id(6),
            Samples.id(5),
            NOW,
            new Account.Owed(
                LedgerEntry.Kind.ALLOCATION, 1_000_000_000, Application.SALES_INTELLIGENCE.slug()));
    Account ines = given(draft);
    for (int i = 0; i < 16; i++) {
      dynamo.reset();
      protocol.buy(Samples.order(contact(i), ines));
      assertThat(dynamo.writeUnits()).as("the account is within 1 KB").isEqualTo(2.0);
    }
  }

  @Test
  void oneWriteUnitForTheFullestSharedAccountThereCanBe() {
    Account shard = given(largest(SHARD_0));
    for (int i = 0; i < 8; i++) {
      dynamo.reset();
      protocol.buy(Samples.order(contact(i), shard));
      assertThat(dynamo.writeUnits()).as("the account is within 1 KB").isEqualTo(2.0);
    }
    assertThat(accounts.read(SHARD_0).orElseThrow().pending()).hasSize(8);
  }

  @Test
  void oneWriteUnitForAnAccountWithABatchBesideAllThatFit() {
    for (AccountKey key : List.of(Samples.INES, SHARD_0)) {
      AccountDraft full = largest(key);
      UserId buyer = Samples.buyer(key);
      full.reserve(
          "b." + Samples.id(1) + ".39",
          newStamp(),
          new Wanted.Listed(
              buyer, IntStream.range(0, 25).mapToObj(i -> contact(i).key() + "#999").toList()));
      for (int i = 0; i < (key.isShared() ? 1 : 3); i++) {
        full.reserve(contact(200 + i).key() + "#999", newStamp(), new Wanted.One(buyer));
      }
      Account account = given(full);
      dynamo.reset();

      assertThat(protocol.buy(Samples.order(key.isShared() ? ANNA : BORIS, account)))
          .isInstanceOf(Purchase.Bought.class);
      assertThat(dynamo.writeUnits()).as("the account is within 1 KB: %s", key).isEqualTo(2.0);
    }
  }

  @Test
  void oneWriteUnitAContactAndOneOrTwoForEveryTwentyFiveInBulk() {
    for (int n : List.of(100, 1000)) {
      Account payer = given(Samples.INES, n);
      dynamo.reset();

      assertThat(protocol.buyAll(bulk(n, n, payer, Policy.AS_MANY_AS_POSSIBLE)))
          .hasOnlyElementsOfType(Purchase.Bought.class);

      // Each chunk's reservation settles the one before; the last one is settled by itself.
      assertThat(dynamo.writeUnits()).isEqualTo(n + n / 25 + 1);
      assertThat(dynamo.writeUnits() / n).isLessThanOrEqualTo(1.06);
    }
  }

  @Test
  void oneWriteUnitAContactAndAFewForTheWholeOfAllOrNothing() {
    Account payer = given(Samples.INES, 1000);
    dynamo.reset();

    assertThat(protocol.buyAll(bulk(5000, 1000, payer, Policy.ALL_OR_NOTHING)))
        .hasOnlyElementsOfType(Purchase.Bought.class);

    LoggerFactory.getLogger(CostTest.class)
        .info("{} write units for 1,000, all or nothing", dynamo.writeUnits());
    assertThat(dynamo.writeUnits()).isLessThanOrEqualTo(1000 + 19 + 2);
  }

  private Account priya(int atLeast) {
    Account now = accounts.read(Samples.PRIYA).orElseThrow();
    assertThat(now.allocated()).isGreaterThanOrEqualTo(atLeast);
    return now;
  }

  /** As the endpoint does it: look first, then buy. */
  private Purchase unlock(Item item, Account payer) {
    GenerationRow known = ownership.newest(MERIDIAN, List.of(item)).get(item);
    return protocol.buy(
        new Purchases.Order(
            MERIDIAN,
            Samples.buyer(payer.key()),
            item,
            List.of(Payer.of(payer)),
            known,
            newStamp()));
  }

  private static Purchases.BulkOrder bulk(int first, int count, Account payer, Policy policy) {
    return new Purchases.BulkOrder(
        Samples.id(first),
        MERIDIAN,
        Samples.buyer(payer.key()),
        IntStream.range(0, count).mapToObj(i -> contact(first + i)).toList(),
        List.of(Payer.of(payer)),
        Map.of(),
        newStamp(),
        policy);
  }

  private Account given(AccountKey key, long amount) {
    return given(Samples.draft(key, amount));
  }

  private Account given(AccountDraft draft) {
    Account account = draft.build();
    new RawAccounts(TestDynamo.client(), credits).put(account);
    dynamo.reset();
    return account;
  }

  /** An account all of whose numbers take as many bytes as they ever will. */
  private static AccountDraft largest(AccountKey key) {
    AccountDraft draft = Samples.draft(key, PLENTY - 1);
    draft.nextTicket = PLENTY / 10 - 100;
    draft.inflows = PLENTY / 10 - 1;
    draft.changes = PLENTY / 10 - 1;
    draft.returned = PLENTY / 10 - 1;
    draft.expired = PLENTY / 10 - 1;
    draft.last = new Account.LastChange(Samples.id(6), Samples.id(5), NOW, null);
    draft.lastUnlock = NOW;
    return draft.overage(key.isShared() ? Account.Overage.ALLOWED : Account.Overage.NONE);
  }
}
