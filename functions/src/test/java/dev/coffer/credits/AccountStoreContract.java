package dev.coffer.credits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.coffer.credits.AccountChange.Movement;
import dev.coffer.credits.AccountStore.Change;
import dev.coffer.credits.AccountStore.Reservation;
import dev.coffer.credits.AccountStore.Reserve;
import dev.coffer.credits.AccountStore.Settlement;
import dev.coffer.credits.AccountStore.Together;
import dev.coffer.identity.OrganisationId;
import dev.coffer.identity.Source;
import dev.coffer.identity.UserId;
import dev.coffer.platform.Ids;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every {@link AccountStore} does, in memory or in DynamoDB. */
abstract class AccountStoreContract {
  private static final Instant NOW = Instant.parse("2026-11-23T09:30:00Z");
  private static final Ids IDS = Ids.from(new SplittableRandom(7));
  private static final Stamp STAMP = new Stamp(NOW, Source.IFRAME, 5);
  private static final UserId SELLER = new UserId(IDS.next());

  private final OrganisationId organisation = new OrganisationId(IDS.next());
  private final PoolId pool = new PoolId(IDS.next());
  private final AccountKey key = new AccountKey(organisation, pool, SELLER.value());
  private final AccountKey shard =
      AccountKey.shard(organisation, pool, Application.ORCHESTRATIONS, 0);

  abstract AccountStore store();

  /** Begins with an account, whatever it holds. */
  abstract void given(Account account);

  /** The ledger entries of what was done since. */
  abstract List<LedgerEntry> entries(AccountKey account);

  @Test
  void aReservationTakesACreditAndDrawsTheNextTicket() {
    given(account(2));

    Reservation first = store().reserve(reserve("p.a#0"));
    assertThat(first)
        .isEqualTo(new Reservation.Reserved(intent("p.a#0", 0), store().read(key).orElseThrow()));
    Reservation second = store().reserve(reserve("p.b#0"));
    assertThat(second)
        .isEqualTo(new Reservation.Reserved(intent("p.b#0", 1), store().read(key).orElseThrow()));

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
  void whereThereIsNoAccountThereIsNothingToReserveOrSettle() {
    assertThat(store().reserve(reserve("p.a#0"))).isEqualTo(new Reservation.NoAccount());
    assertThat(store().settle(key, new Settlement(intent("p.a#0", 0), 1))).isEmpty();
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

    store().settle(key, new Settlement(intent, 1));
    store().settle(key, new Settlement(intent, 1));

    Account account = store().read(key).orElseThrow();
    assertThat(account.remaining()).isEqualTo(1);
    assertThat(account.pending()).isEmpty();
    assertThat(account.nextTicket()).as("tickets never come back").isEqualTo(1);
    assertThat(account.inflows()).as("a credit came in").isEqualTo(1);
  }

  @Test
  void settlingTellsTheAccountAsItIsByThen() {
    given(account(1));
    Intent intent = reserved("p.a#0");

    assertThat(store().settle(key, new Settlement(intent, 0))).isEqualTo(store().read(key));
    assertThat(store().settle(key, new Settlement(intent, 0))).isEqualTo(store().read(key));
  }

  @Test
  void aSettlementOfAnOlderTicketLeavesANewerOneAlone() {
    given(account(2));
    Intent older = reserved("p.a#0");
    store().settle(key, new Settlement(older, 0));
    Intent newer = reserved("p.a#0");

    store().settle(key, new Settlement(older, 1));

    assertThat(store().read(key).orElseThrow().pending()).containsValue(newer);
  }

  @Test
  void aReservationSettlesEarlierIntentsInTheSameWrite() {
    given(account(3));
    Intent won = reserved("p.a#0");
    Intent lost = reserved("p.b#0");

    store().reserve(reserve("p.c#0", new Settlement(won, 0), new Settlement(lost, 1)));

    Account account = store().read(key).orElseThrow();
    assertThat(account.pending()).containsExactly(Map.entry("p.c#0", intent("p.c#0", 2)));
    assertThat(account.remaining()).isEqualTo(1);
    assertThat(account.inflows()).as("a credit came in by the way").isEqualTo(1);
  }

  @Test
  void theCreditOfALostIntentPaysForTheReservationThatSettlesIt() {
    given(account(1));
    Intent lost = reserved("p.a#0");

    assertThat(store().reserve(reserve("p.b#0", new Settlement(lost, 1))))
        .isInstanceOf(Reservation.Reserved.class);
    assertThat(store().read(key).orElseThrow().remaining()).isZero();
  }

  @Test
  void aReservationThatWouldSettleSomethingSettledChangesNothing() {
    given(account(3));
    Intent gone = reserved("p.a#0");
    store().settle(key, new Settlement(gone, 0));
    Account before = store().read(key).orElseThrow();

    Reservation refused = store().reserve(reserve("p.b#0", new Settlement(gone, 0)));

    assertThat(refused).isEqualTo(new Reservation.Refused(before));
    assertThat(store().read(key)).contains(before);
  }

  @Test
  void aReservationRefusedOnceStaysRefusedWhateverComesIn() {
    given(account(0));
    Reserve refused = reserve("p.a#0");
    assertThat(store().reserve(refused)).isInstanceOf(Reservation.Refused.class);

    change(new Movement.Allocate(Credits.of(5)));

    assertThat(store().reserve(refused)).isInstanceOf(Reservation.Refused.class);
    assertThat(store().read(key).orElseThrow().remaining()).isEqualTo(5);
  }

  @Test
  void sixteenIntentsAreTheMostAnAccountHolds() {
    given(account(100));
    List<Settlement> all =
        IntStream.range(0, Account.MAX_PENDING)
            .mapToObj(i -> new Settlement(reserved("p.%d#0".formatted(i)), 0))
            .toList();

    assertThat(store().reserve(reserve("p.more#0"))).isInstanceOf(Reservation.Refused.class);
    assertThat(store().reserve(reserve("p.more#0", all.getFirst())))
        .isInstanceOf(Reservation.Reserved.class);
  }

  @Test
  void aBatchTakesACreditAndATicketForEachOfItsContacts() {
    given(account(10));
    reserved("p.a#0");

    Intent intent = reserved("b.first", listed(3));

    assertThat(intent.ticket()).isEqualTo(1);
    Account account = store().read(key).orElseThrow();
    assertThat(account.remaining()).isEqualTo(6);
    assertThat(account.nextTicket()).isEqualTo(4);
    assertThat(pending(account, "b.first").wanted()).isEqualTo(listed(3));
    assertThat(account.reserved()).isEqualTo(4);
  }

  @Test
  void aBatchIsReservedWholeOrNotAtAll() {
    given(account(2));

    assertThat(store().reserve(batch("b.first", listed(3))))
        .isInstanceOf(Reservation.Refused.class);
    assertThat(store().read(key).orElseThrow().remaining()).isEqualTo(2);
  }

  @Test
  void theLostTicketsOfABatchComeBackTogether() {
    given(account(3));
    Intent intent = reserved("b.first", listed(3));

    store().settle(key, new Settlement(intent, 2));

    Account account = store().read(key).orElseThrow();
    assertThat(account.remaining()).isEqualTo(2);
    assertThat(account.pending()).isEmpty();
  }

  @Test
  void oneBatchAndAFewOthersAreTheMostAnAccountHolds() {
    given(account(100));
    Intent first = reserved("b.first", listed(Wanted.LISTED_MAX));

    assertThat(store().reserve(batch("b.second", listed(1))))
        .isInstanceOf(Reservation.Refused.class);
    for (int i = 1; i < Account.room(false, true); i++) {
      reserved("p.%d#0".formatted(i));
    }
    assertThat(store().reserve(reserve("p.more#0"))).isInstanceOf(Reservation.Refused.class);
    assertThat(store().reserve(batch("b.second", listed(1), new Settlement(first, 0))))
        .isInstanceOf(Reservation.Reserved.class);
  }

  @Test
  void aPartOfABatchRowIsRememberedAsThat() {
    given(account(900));
    Wanted part = new Wanted.Part(SELLER, 100, 800);

    assertThat(reserved("b.large", part).wanted()).isEqualTo(part);
    assertThat(store().read(key).orElseThrow().remaining()).isEqualTo(100);
  }

  @Test
  void aSharedAccountRemembersWhoBuys() {
    given(AccountDraft.of(account(20)).build());
    given(draft(shard, 20).build());
    UserId other = new UserId(IDS.next());
    for (int i = 0; i < Account.room(true, false); i++) {
      Reserve reserve = shared("p.%d#0".formatted(i), i % 2 == 0 ? SELLER : other);
      assertThat(store().reserve(reserve)).isInstanceOf(Reservation.Reserved.class);
    }

    Account account = store().read(shard).orElseThrow();
    assertThat(pending(account, "p.1#0").wanted()).isEqualTo(new Wanted.One(other));
    assertThat(store().reserve(shared("p.more#0", other))).isInstanceOf(Reservation.Refused.class);
    store().settle(shard, new Settlement(pending(account, "p.1#0"), 1));
    assertThat(store().read(shard).orElseThrow().pending()).doesNotContainKey("p.1#0");
  }

  @Test
  void anAccountWithOverageGoesBelowZeroUntilItIsCapped() {
    given(draft(shard, 0).overage(Account.Overage.ALLOWED).build());
    assertThat(store().reserve(shared("p.a#0", SELLER))).isInstanceOf(Reservation.Reserved.class);
    assertThat(store().read(shard).orElseThrow().remaining()).isEqualTo(-1);

    change(shard, new Movement.Cap());
    Account capped = store().read(shard).orElseThrow();
    assertThat(capped.overage()).isEqualTo(Account.Overage.STOPPED);
    assertThat(store().reserve(shared("p.b#0", SELLER, capped.inflows())))
        .isInstanceOf(Reservation.Refused.class);

    change(shard, new Movement.Uncap());
    assertThat(store().reserve(shared("p.b#0", SELLER, capped.inflows() + 1)))
        .isInstanceOf(Reservation.Reserved.class);
  }

  @Test
  void severalReservationsAreMadeTogetherOrNotAtAll() {
    given(account(1));
    given(draft(shard, 1).build());
    List<Reserve> enough = List.of(reserve("b.x", one()), shared("b.x", one()));

    assertThat(store().reserveTogether(List.of(reserve("b.y", one()), shared("b.y", listed(2)))))
        .isEqualTo(Together.REFUSED);
    assertThat(store().read(key).orElseThrow().remaining()).isEqualTo(1);
    assertThat(store().reserveTogether(enough)).isEqualTo(Together.RESERVED);
    assertThat(store().read(key).orElseThrow().remaining()).isZero();
    assertThat(store().read(shard).orElseThrow().pending()).containsOnlyKeys("b.x");
  }

  @Test
  void aChangeMovesCreditsAndWritesItsEntryOnce() {
    given(account(5));
    Account read = store().read(key).orElseThrow();
    AccountChange add = changeOf(read, new Movement.Allocate(Credits.of(3)));

    assertThat(store().change(add)).isEqualTo(Change.CHANGED);
    assertThat(store().change(add)).as("the same again").isEqualTo(Change.REFUSED);

    Account account = store().read(key).orElseThrow();
    assertThat(account.allocated()).isEqualTo(8);
    assertThat(account.remaining()).isEqualTo(8);
    assertThat(account.inflows()).isEqualTo(1);
    assertThat(entries(key)).containsExactly(add.entry());
  }

  @Test
  void aRemovalTakesUnusedCreditsOnly() {
    given(account(2));
    reserved("p.a#0");

    assertThat(change(new Movement.Remove(Credits.of(2)))).isEqualTo(Change.REFUSED);
    assertThat(change(new Movement.Remove(Credits.of(1)))).isEqualTo(Change.CHANGED);

    Account account = store().read(key).orElseThrow();
    assertThat(account.remaining()).isZero();
    assertThat(account.allocated()).isEqualTo(1);
    assertThat(entries(key)).extracting(LedgerEntry::amount).containsExactly(-1L);
  }

  @Test
  void whatIsLeftExpiresWhenAnEndedAccountIsClosed() {
    AccountDraft ended = draft(key, 4);
    ended.until = NOW;
    given(ended.build());

    assertThat(change(new Movement.Close())).isEqualTo(Change.CHANGED);

    Account account = store().read(key).orElseThrow();
    assertThat(account.closed()).isTrue();
    assertThat(account.remaining()).isZero();
    assertThat(account.expired()).isEqualTo(4);
    assertThat(entries(key)).extracting(LedgerEntry::kind).containsExactly(LedgerEntry.Kind.EXPIRY);
    assertThat(change(new Movement.Allocate(Credits.of(1)))).isEqualTo(Change.REFUSED);
    assertThat(change(new Movement.GiveBack("p.a#0"))).isEqualTo(Change.CHANGED);
    assertThat(store().read(key).orElseThrow().expired()).as("expires at once").isEqualTo(5);
  }

  @Test
  void whatIsMissingBecomesOverageWhenAnEndedAccountIsClosed() {
    AccountDraft ended = draft(shard, 4).overage(Account.Overage.ALLOWED);
    ended.until = NOW;
    ended.remaining = -3;
    ended.nextTicket = 7;
    given(ended.build());

    assertThat(change(shard, new Movement.Close())).isEqualTo(Change.CHANGED);

    Account account = store().read(shard).orElseThrow();
    assertThat(account.remaining()).isZero();
    assertThat(account.allocated()).isEqualTo(7);
    assertThat(account.used()).isEqualTo(Credits.of(7));
    assertThat(entries(shard))
        .extracting(LedgerEntry::kind, LedgerEntry::amount)
        .containsExactly(tuple(LedgerEntry.Kind.OVERAGE, 3L));
  }

  @Test
  void anAccountIsNotClosedBeforeItsEndNorWithAnythingPending() {
    given(account(4));
    assertThat(change(new Movement.Close())).isEqualTo(Change.REFUSED);

    AccountDraft pending = draft(shard, 4);
    pending.until = NOW;
    pending.reserve("p.a#0", STAMP, new Wanted.One(SELLER));
    given(pending.build());
    assertThat(change(shard, new Movement.Close())).isEqualTo(Change.REFUSED);
  }

  @Test
  void anAccountEndsWhenItIsToldTo() {
    given(account(4));

    assertThat(change(new Movement.End(NOW.plusSeconds(1)))).isEqualTo(Change.CHANGED);

    assertThat(store().read(key).orElseThrow().until()).isEqualTo(NOW.plusSeconds(1));
    assertThat(entries(key)).extracting(LedgerEntry::kind).containsExactly(LedgerEntry.Kind.TERMS);
  }

  @Test
  void theFirstAllocationOpensAnAccountOnce() {
    Account unopened = Account.unopened(shard, current(), Account.Overage.ALLOWED);
    AccountChange open = changeOf(unopened, new Movement.Allocate(Credits.of(7)));

    assertThat(store().change(open)).isEqualTo(Change.CHANGED);
    assertThat(store().change(open)).isEqualTo(Change.REFUSED);

    Account account = store().read(shard).orElseThrow();
    assertThat(account.remaining()).isEqualTo(7);
    assertThat(account.overage()).isEqualTo(Account.Overage.ALLOWED);
    assertThat(account.changes()).isEqualTo(1);
    assertThat(store().reserve(shared("p.a#0", SELLER))).isInstanceOf(Reservation.Reserved.class);
  }

  @Test
  void whoeverChangesAnAccountOwingOwesItsEntry() {
    given(account(5));
    Account read = store().read(key).orElseThrow();
    AccountChange add = changeOf(read, new Movement.Allocate(Credits.of(3)));

    assertThat(store().changeOwing(add)).isEqualTo(Change.CHANGED);
    assertThat(store().changeOwing(add)).as("the same again").isEqualTo(Change.REFUSED);

    Account account = store().read(key).orElseThrow();
    assertThat(account.allocated()).isEqualTo(8);
    assertThat(account.remaining()).isEqualTo(8);
    assertThat(account.changes()).isEqualTo(read.changes() + 1);
    assertThat(account.inflows()).isEqualTo(1);
    assertThat(account.owesEntryOf(add.operation())).isTrue();
    assertThat(account.owesEntryOf("another")).isFalse();
    assertThat(account.owedEntry("a test")).contains(add.entry());
    assertThat(entries(key)).isEmpty();
  }

  @Test
  void whoeverChangesAnAccountNextWritesTheEntryThatItOwed() {
    given(account(5));
    AccountChange owing =
        changeOf(store().read(key).orElseThrow(), new Movement.Remove(Credits.of(2)));
    store().changeOwing(owing);

    assertThat(change(new Movement.Allocate(Credits.of(1)))).isEqualTo(Change.CHANGED);

    assertThat(entries(key))
        .extracting(LedgerEntry::sequence, LedgerEntry::kind, LedgerEntry::amount)
        .containsExactly(
            tuple(1L, LedgerEntry.Kind.REMOVAL, -2L), tuple(2L, LedgerEntry.Kind.ALLOCATION, 1L));
    assertThat(store().read(key).orElseThrow().owedEntry("")).isEmpty();
  }

  @Test
  void anUnlockAndItsSettlementLeaveWhatIsOwed() {
    given(account(5));
    AccountChange owing =
        changeOf(store().read(key).orElseThrow(), new Movement.Remove(Credits.of(2)));
    store().changeOwing(owing);

    Intent intent =
        ((Reservation.Reserved)
                store().reserve(new Reserve(key, "p.a#0", one(), STAMP, 1, List.of(), NOW)))
            .intent();
    store().settle(key, new Settlement(intent, 0));

    assertThat(store().read(key).orElseThrow().owedEntry("a test")).contains(owing.entry());
  }

  @Test
  void anOwingChangeOpensAnAccountOnce() {
    Account unopened = Account.unopened(key, current(), Account.Overage.NONE);
    AccountChange open = changeOf(unopened, new Movement.Receive(Credits.of(7), "somebody"));
    AccountChange other = changeOf(unopened, new Movement.Allocate(Credits.of(1)));

    assertThat(store().changeOwing(open)).isEqualTo(Change.CHANGED);
    assertThat(store().changeOwing(other)).isEqualTo(Change.REFUSED);
    assertThat(store().change(other)).isEqualTo(Change.REFUSED);

    Account account = store().read(key).orElseThrow();
    assertThat(account.remaining()).isEqualTo(7);
    assertThat(account.from()).isEqualTo(current().from());
    assertThat(account.changes()).isEqualTo(1);
    assertThat(account.owedEntry("a test")).contains(open.entry());
  }

  @Test
  void anAccountCanBeOpenedWithNothingAndTheReasonWhy() {
    Account unopened = Account.unopened(key, current(), Account.Overage.NONE);
    AccountChange nothing = changeOf(unopened, new Movement.Nothing("NOTHING_UNUSED"));

    assertThat(store().changeOwing(nothing)).isEqualTo(Change.CHANGED);

    Account account = store().read(key).orElseThrow();
    assertThat(account.allocated()).isZero();
    assertThat(account.owedEntry("a test")).contains(nothing.entry());
    assertThat(nothing.entry().other()).isEqualTo("NOTHING_UNUSED");
  }

  @Test
  void anOwingChangeOfAnAccountThatMovedChangesNothing() {
    given(account(5));
    Account old = store().read(key).orElseThrow();
    change(new Movement.Allocate(Credits.of(1)));
    Account now = store().read(key).orElseThrow();

    assertThat(store().changeOwing(changeOf(old, new Movement.Allocate(Credits.of(3)))))
        .isEqualTo(Change.REFUSED);
    assertThat(store().changeOwing(changeOf(now, new Movement.Remove(Credits.of(7)))))
        .as("more than there is")
        .isEqualTo(Change.REFUSED);
    assertThat(store().read(key)).contains(now);
  }

  @Test
  void sellersSendAndReceiveWhatIsUnused() {
    given(account(5));
    reserved("p.a#0");

    assertThat(change(new Movement.Send(Credits.of(5), "ines"))).isEqualTo(Change.REFUSED);
    assertThat(change(new Movement.Send(Credits.of(4), "ines"))).isEqualTo(Change.CHANGED);
    assertThat(change(new Movement.Receive(Credits.of(2), "ines"))).isEqualTo(Change.CHANGED);

    Account account = store().read(key).orElseThrow();
    assertThat(account.allocated()).isEqualTo(3);
    assertThat(account.remaining()).isEqualTo(2);
    assertThat(entries(key))
        .extracting(LedgerEntry::kind, LedgerEntry::amount, LedgerEntry::from, LedgerEntry::to)
        .containsExactly(
            tuple(LedgerEntry.Kind.TRANSFER, -4L, key.holder(), "ines"),
            tuple(LedgerEntry.Kind.TRANSFER, 2L, "ines", key.holder()));
  }

  @Test
  void aClosedAccountLetsNothingMoveAndCanSaySo() {
    AccountDraft ended = draft(key, 4);
    ended.until = NOW;
    given(ended.build());
    change(new Movement.Close());
    Account closed = store().read(key).orElseThrow();

    for (Movement movement :
        List.of(
            new Movement.Allocate(Credits.of(1)),
            new Movement.Receive(Credits.of(1), ""),
            new Movement.Remove(Credits.NONE),
            new Movement.Send(Credits.NONE, "ines"),
            new Movement.End(NOW.plusSeconds(9)),
            new Movement.Cap(),
            new Movement.Uncap())) {
      assertThat(store().changeOwing(changeOf(closed, movement))).isEqualTo(Change.REFUSED);
    }
    assertThat(store().read(key)).contains(closed);

    assertThat(store().changeOwing(changeOf(closed, new Movement.Nothing("ENDED"))))
        .isEqualTo(Change.CHANGED);
    Account said = store().read(key).orElseThrow();
    assertThat(said.expired()).isEqualTo(4);
    assertThat(said.changes()).isEqualTo(closed.changes() + 1);
  }

  @Test
  void anAccountSaysWhoChangedItLastAndWhenItWasUsed() {
    given(account(4));
    assertThat(store().read(key).orElseThrow().lastUnlock()).isNull();

    store().reserve(reserve("p.a#0", NOW.plusSeconds(3)));
    change(new Movement.Remove(Credits.of(1)));

    Account account = store().read(key).orElseThrow();
    assertThat(account.lastUnlock()).isEqualTo(NOW.plusSeconds(3));
    assertThat(account.lastUpdatedBy()).contains("operator");
    assertThat(account.lastTouched()).isEqualTo(NOW.plusSeconds(3));
    assertThat(Objects.requireNonNull(account.last()).at()).isEqualTo(NOW);
  }

  @Test
  void severalAccountsAreReadAtOnce() {
    given(account(3));
    AccountKey unknown = new AccountKey(organisation, pool, IDS.next());

    assertThat(store().readAll(List.of(key, unknown))).containsOnlyKeys(key);
    assertThat(store().readAll(List.of())).isEmpty();
  }

  @Test
  void allAccountsOfAPoolAreListed() {
    given(account(3));
    given(draft(shard, 1).build());
    given(draft(new AccountKey(organisation, new PoolId(IDS.next()), SELLER.value()), 1).build());

    assertThat(store().of(organisation, pool).map(Account::key))
        .containsExactlyInAnyOrder(key, shard);
  }

  private Pool current() {
    return new Pool(
        pool,
        organisation,
        "2026",
        Credits.of(10),
        NOW.minusSeconds(60),
        NOW.plusSeconds(60),
        Pool.Limit.OVERAGE);
  }

  private static Intent pending(Account account, String intentKey) {
    return Objects.requireNonNull(account.pending().get(intentKey));
  }

  private Change change(Movement movement) {
    return change(key, movement);
  }

  private Change change(AccountKey account, Movement movement) {
    return store().change(changeOf(store().read(account).orElseThrow(), movement));
  }

  private static AccountChange changeOf(Account account, Movement movement) {
    return new AccountChange(
        account, movement, "operation-" + account.changes(), "operator", "a test", NOW);
  }

  private Intent reserved(String intentKey) {
    return reserved(intentKey, one());
  }

  private Intent reserved(String intentKey, Wanted wanted) {
    return ((Reservation.Reserved) store().reserve(batch(intentKey, wanted))).intent();
  }

  private Reserve reserve(String intentKey, Settlement... settled) {
    return batch(intentKey, one(), settled);
  }

  private Reserve reserve(String intentKey, Instant now) {
    return new Reserve(key, intentKey, one(), STAMP, 0, List.of(), now);
  }

  private Reserve reserve(String intentKey, Wanted wanted) {
    return batch(intentKey, wanted);
  }

  private Reserve batch(String intentKey, Wanted wanted, Settlement... settled) {
    return new Reserve(key, intentKey, wanted, STAMP, 0, List.of(settled), NOW);
  }

  private Reserve shared(String intentKey, UserId buyer) {
    return shared(intentKey, buyer, 0);
  }

  private Reserve shared(String intentKey, UserId buyer, long inflows) {
    return new Reserve(shard, intentKey, new Wanted.One(buyer), STAMP, inflows, List.of(), NOW);
  }

  private Reserve shared(String intentKey, Wanted wanted) {
    return new Reserve(shard, intentKey, wanted, STAMP, 0, List.of(), NOW);
  }

  private static Wanted one() {
    return new Wanted.One(SELLER);
  }

  private static Wanted listed(int count) {
    return new Wanted.Listed(
        SELLER,
        IntStream.range(0, count)
            .mapToObj(i -> (i % 2 == 0 ? "p." : "c.") + "a".repeat(24) + (10 + i) + "#" + i)
            .toList());
  }

  private static Intent intent(String intentKey, long ticket) {
    return new Intent(intentKey, ticket, STAMP, one());
  }

  private Account account(long credits) {
    return draft(key, credits).build();
  }

  private static AccountDraft draft(AccountKey account, long credits) {
    AccountDraft draft =
        AccountDraft.given(account, credits, NOW.minusSeconds(3600), NOW.plusSeconds(3600));
    return draft;
  }
}
