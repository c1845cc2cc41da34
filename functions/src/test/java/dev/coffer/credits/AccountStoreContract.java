package dev.coffer.credits;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coffer.credits.AccountStore.Reservation;
import dev.coffer.credits.AccountStore.Reserve;
import dev.coffer.credits.AccountStore.Settlement;
import dev.coffer.identity.OrganisationId;
import dev.coffer.identity.Source;
import dev.coffer.platform.Ids;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** What every {@link AccountStore} does, in memory or in DynamoDB. */
abstract class AccountStoreContract {
  private static final Instant NOW = Instant.parse("2026-11-23T09:30:00Z");
  private static final Ids IDS = Ids.from(new SplittableRandom(7));

  private final AccountKey key =
      new AccountKey(new OrganisationId(IDS.next()), new PoolId(IDS.next()), IDS.next());

  abstract AccountStore store();

  /** Puts an account with these credits, open from an hour before to an hour after. */
  abstract void given(Account account);

  @Test
  void aReservationTakesACreditAndDrawsTheNextTicket() {
    given(account(2));

    assertThat(store().reserve(reserve("p.a#0")))
        .isEqualTo(
            new Reservation.Reserved(new Intent("p.a#0", 0, new Stamp(NOW, Source.IFRAME, 5))));
    assertThat(store().reserve(reserve("p.b#0")))
        .isEqualTo(
            new Reservation.Reserved(new Intent("p.b#0", 1, new Stamp(NOW, Source.IFRAME, 5))));

    Account account = store().read(key).orElseThrow();
    assertThat(account.remaining()).isZero();
    assertThat(account.used()).isEqualTo(Credits.of(2));
    assertThat(account.nextTicket()).isEqualTo(2);
    assertThat(account.pending()).containsOnlyKeys("p.a#0", "p.b#0");
  }

  @Test
  void anEmptyAccountRefusesAndSaysWhatItHolds() {
    given(account(1));
    store().reserve(reserve("p.a#0"));

    Reservation refused = store().reserve(reserve("p.b#0"));

    assertThat(refused).isEqualTo(new Reservation.Refused(store().read(key).orElseThrow()));
  }

  @Test
  void theSameIntentIsReservedOnce() {
    given(account(5));
    store().reserve(reserve("p.a#0"));

    assertThat(store().reserve(reserve("p.a#0"))).isInstanceOf(Reservation.Refused.class);
    assertThat(store().read(key).orElseThrow().remaining()).isEqualTo(4);
  }

  @Test
  void whereThereIsNoAccountThereIsNothingToReserve() {
    assertThat(store().reserve(reserve("p.a#0"))).isEqualTo(new Reservation.NoAccount());
    assertThat(store().read(key)).isEmpty();
  }

  @Test
  void aPoolIsSpentFromItsFirstInstantToTheOneBeforeItsEnd() {
    given(account(5));

    assertThat(store().reserve(reserve("p.a#0", NOW.minusSeconds(3601))))
        .isInstanceOf(Reservation.Refused.class);
    assertThat(store().reserve(reserve("p.b#0", NOW.minusSeconds(3600))))
        .isInstanceOf(Reservation.Reserved.class);
    assertThat(store().reserve(reserve("p.c#0", NOW.plusSeconds(3599))))
        .isInstanceOf(Reservation.Reserved.class);
    assertThat(store().reserve(reserve("p.d#0", NOW.plusSeconds(3600))))
        .isInstanceOf(Reservation.Refused.class);
  }

  @Test
  void aLostTicketGivesItsCreditBackOnce() {
    given(account(1));
    Intent intent = reserved("p.a#0");

    store().settle(key, new Settlement(intent, true));
    store().settle(key, new Settlement(intent, true));

    Account account = store().read(key).orElseThrow();
    assertThat(account.remaining()).isEqualTo(1);
    assertThat(account.pending()).isEmpty();
    assertThat(account.nextTicket()).as("tickets never come back").isEqualTo(1);
  }

  @Test
  void aSettlementOfAnOlderTicketLeavesANewerOneAlone() {
    given(account(2));
    Intent older = reserved("p.a#0");
    store().settle(key, new Settlement(older, true));
    Intent newer = reserved("p.a#0");

    store().settle(key, new Settlement(older, true));

    assertThat(store().read(key).orElseThrow().pending()).containsValue(newer);
  }

  @Test
  void aReservationSettlesEarlierIntentsInTheSameWrite() {
    given(account(3));
    Intent won = reserved("p.a#0");
    Intent lost = reserved("p.b#0");

    store()
        .reserve(
            new Reserve(
                key,
                "p.c#0",
                new Stamp(NOW, Source.EXTENSION, 5),
                List.of(new Settlement(won, false), new Settlement(lost, true)),
                NOW));

    Account account = store().read(key).orElseThrow();
    assertThat(account.pending())
        .containsExactly(
            Map.entry("p.c#0", new Intent("p.c#0", 2, new Stamp(NOW, Source.EXTENSION, 5))));
    assertThat(account.remaining()).isEqualTo(1);
  }

  @Test
  void theCreditOfALostIntentPaysForTheReservationThatSettlesIt() {
    given(account(1));
    Intent lost = reserved("p.a#0");

    assertThat(
            store()
                .reserve(
                    new Reserve(
                        key,
                        "p.b#0",
                        new Stamp(NOW, Source.IFRAME, 5),
                        List.of(new Settlement(lost, true)),
                        NOW)))
        .isInstanceOf(Reservation.Reserved.class);
    assertThat(store().read(key).orElseThrow().remaining()).isZero();
  }

  @Test
  void aReservationThatWouldSettleSomethingSettledChangesNothing() {
    given(account(3));
    Intent gone = reserved("p.a#0");
    store().settle(key, new Settlement(gone, true));
    Account before = store().read(key).orElseThrow();

    Reservation refused =
        store()
            .reserve(
                new Reserve(
                    key,
                    "p.b#0",
                    new Stamp(NOW, Source.IFRAME, 5),
                    List.of(new Settlement(gone, true)),
                    NOW));

    assertThat(refused).isEqualTo(new Reservation.Refused(before));
    assertThat(store().read(key)).contains(before);
  }

  @Test
  void sixteenIntentsAreTheMostAnAccountHolds() {
    given(account(100));
    for (int i = 0; i < Account.MAX_PENDING; i++) {
      reserved("p.%d#0".formatted(i));
    }

    assertThat(store().reserve(reserve("p.more#0"))).isInstanceOf(Reservation.Refused.class);
  }

  @Test
  void severalAccountsAreReadAtOnce() {
    given(account(3));
    AccountKey unknown = new AccountKey(key.organisation(), key.pool(), IDS.next());

    assertThat(store().readAll(List.of(key, unknown))).containsOnlyKeys(key);
    assertThat(store().readAll(List.of())).isEmpty();
  }

  private Intent reserved(String intentKey) {
    return ((Reservation.Reserved) store().reserve(reserve(intentKey))).intent();
  }

  private Reserve reserve(String intentKey) {
    return reserve(intentKey, NOW);
  }

  private Reserve reserve(String intentKey, Instant now) {
    return new Reserve(key, intentKey, new Stamp(NOW, Source.IFRAME, 5), List.of(), now);
  }

  private Account account(long credits) {
    return new Account(
        key,
        credits,
        0,
        credits,
        0,
        0,
        Map.of(),
        NOW.minusSeconds(3600),
        NOW.plusSeconds(3600),
        false,
        false,
        1,
        "operator");
  }
}
