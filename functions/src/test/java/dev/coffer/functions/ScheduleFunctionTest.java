package dev.coffer.functions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coffer.contacts.ContactId;
import dev.coffer.contacts.Item;
import dev.coffer.credits.Account;
import dev.coffer.credits.AccountKey;
import dev.coffer.credits.AccountStore;
import dev.coffer.credits.AccountTable;
import dev.coffer.credits.LedgerEntry;
import dev.coffer.credits.Pool;
import dev.coffer.credits.Stamp;
import dev.coffer.credits.Wanted;
import dev.coffer.identity.Source;
import dev.coffer.identity.User;
import dev.coffer.unlocks.Generation;
import dev.coffer.unlocks.OwnershipRow;
import dev.coffer.unlocks.OwnershipTable;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What runs by the clock")
class ScheduleFunctionTest {
  /** Those among which a pool's unallocated credits lie. */
  private static final int SHARDS = AccountKey.SHARDS;

  private final Installation coffer = new Installation();
  private final User priya = coffer.seller(coffer.meridian, "Priya");
  private final User ines = coffer.seller(coffer.meridian, "Ines");
  private final AccountTable accounts = new AccountTable(coffer.dynamo, coffer.tables.credits());
  private final OwnershipTable ownership =
      new OwnershipTable(coffer.dynamo, coffer.tables.ownership());
  private final Item item = new Item.Person(new ContactId(coffer.ids.next()));
  private final Generation generation = Generation.first(coffer.meridian.id(), item);
  private final ScheduleFunction schedule = new ScheduleFunction(coffer.cloud);

  @Test
  void finishesAPurchaseThatWasLeftInTheMiddle() {
    Pool pool = coffer.thisYear(coffer.meridian);
    coffer.allocate(pool, priya, 3);
    leaveInTheMiddle(pool, priya);

    assertThat(schedule.run(() -> true))
        .isEqualTo("%d accounts looked at, 1 with purchases to settle, 0 closed", 1 + SHARDS);

    assertThat(account(pool, priya).pending()).isEmpty();
    assertThat(account(pool, priya).remaining()).as("the buyer wanted it").isEqualTo(2);
    assertThat(ownership.newest(coffer.meridian.id(), List.of(item)).get(item))
        .isInstanceOfSatisfying(
            OwnershipRow.class, row -> assertThat(row.user()).isEqualTo(priya.id()));
    assertThat(schedule.run(() -> true)).as("the next day").contains("0 with purchases");
  }

  @Test
  void givesTheCreditBackOfAPurchaseThatLost() {
    Pool pool = coffer.thisYear(coffer.meridian);
    coffer.allocate(pool, priya, 3);
    coffer.allocate(pool, ines, 3);
    leaveInTheMiddle(pool, priya);
    ownership.claim(
        new OwnershipRow(
            generation,
            AccountKey.of(pool, ines.id()),
            0,
            ines.id(),
            new Stamp(coffer.now(), Source.IFRAME, 2),
            false));

    schedule.run(() -> true);

    assertThat(account(pool, priya).pending()).isEmpty();
    assertThat(account(pool, priya).remaining()).isEqualTo(3);
  }

  @Test
  void booksTheEndOfAPoolThatIsOverOnce() {
    Pool pool = coffer.thisYear(coffer.meridian);
    coffer.allocate(pool, priya, 3);
    leaveInTheMiddle(pool, priya);
    coffer.itIs("2027-01-01T00:00:00Z");

    assertThat(schedule.run(() -> true))
        .endsWith("1 with purchases to settle, %d closed".formatted(1 + SHARDS));
    assertThat(schedule.run(() -> true)).endsWith("0 with purchases to settle, 0 closed");

    Account account = account(pool, priya);
    assertThat(account.closed()).isTrue();
    assertThat(account.expired()).isEqualTo(2);
    assertThat(coffer.ledger.book(coffer.meridian.id(), pool.id(), priya.id().value()))
        .extracting(LedgerEntry::kind)
        .containsExactly(LedgerEntry.Kind.ALLOCATION, LedgerEntry.Kind.EXPIRY);
  }

  @Test
  void stopsWhenThereIsNoTimeSaysWhereAndGoesOnTheNextTime() {
    Pool pool = coffer.thisYear(coffer.meridian);
    coffer.allocate(pool, priya, 3);
    coffer.allocate(pool, ines, 3);
    coffer.itIs("2027-01-01T00:00:00Z");
    AtomicInteger asked = new AtomicInteger();

    assertThat(schedule.run(() -> asked.incrementAndGet() == 1))
        .isEqualTo(
            "1 accounts looked at, 0 with purchases to settle, 1 closed; no time for more: stopped"
                + " in pool %s of organisation %s",
            pool.id(), coffer.meridian.id());

    assertThat(schedule.run(() -> true))
        .isEqualTo(
            "%d accounts looked at, 0 with purchases to settle, %d closed", 2 + SHARDS, 1 + SHARDS);
    assertThat(account(pool, priya).closed()).isTrue();
    assertThat(account(pool, ines).closed()).isTrue();
  }

  @Test
  void goesThroughEveryOrganisation() {
    User kofi = coffer.seller(coffer.blueHeron, "Kofi");
    coffer.allocate(coffer.thisYear(coffer.meridian), priya, 1);
    coffer.allocate(coffer.thisYear(coffer.blueHeron), kofi, 1);
    coffer.itIs("2027-01-01T00:00:00Z");

    assertThat(schedule.run(() -> true)).endsWith(" %d closed".formatted(2 * (1 + SHARDS)));
  }

  private void leaveInTheMiddle(Pool pool, User buyer) {
    AccountStore.Reserve reserve =
        new AccountStore.Reserve(
            AccountKey.of(pool, buyer.id()),
            generation.key(),
            new Wanted.One(buyer.id()),
            new Stamp(coffer.now(), Source.IFRAME, 1),
            account(pool, buyer).inflows(),
            List.of(),
            coffer.now());
    assertThat(accounts.reserve(reserve)).isInstanceOf(AccountStore.Reservation.Reserved.class);
  }

  private Account account(Pool pool, User holder) {
    return accounts.read(AccountKey.of(pool, holder.id())).orElseThrow();
  }
}
