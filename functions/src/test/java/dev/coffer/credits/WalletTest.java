package dev.coffer.credits;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coffer.identity.OrganisationId;
import dev.coffer.platform.Ids;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A wallet")
class WalletTest {
  private static final Instant NOW = Instant.parse("2026-11-23T09:30:00Z");
  private static final Ids IDS = Ids.from(new SplittableRandom(12));
  private final OrganisationId organisation = new OrganisationId(IDS.next());

  @ParameterizedTest(name = "with {1} of {0} credits left is {2}")
  @CsvSource({
    "100, 100, AVAILABLE",
    "100, 11, AVAILABLE",
    "100, 10, LOW",
    "100, 1, LOW",
    "100, 0, USED_UP",
    "9, 1, AVAILABLE",
    "5, 0, USED_UP",
  })
  void saysHowMuchIsLeft(long allocated, long remaining, CreditState state) {
    assertThat(wallet(current(allocated, remaining)).state()).isEqualTo(state);
  }

  @Test
  void addsUpOverCurrentPoolsOnly() {
    Wallet wallet = wallet(current(100, 40), current(50, 50), past(30, 7), future(20));

    assertThat(wallet.allocated()).isEqualTo(Credits.of(150));
    assertThat(wallet.used()).isEqualTo(Credits.of(60));
    assertThat(wallet.remaining()).isEqualTo(Credits.of(90));
    assertThat(wallet.used().plus(wallet.remaining())).isEqualTo(wallet.allocated());
  }

  @Test
  void ofASharedBalanceCountsWhatEverybodyHasLeftAndUsed() {
    Wallet wallet = wallet(shared(Account.Overage.NONE, 4, 0, 3));

    assertThat(wallet.remaining()).isEqualTo(Credits.of(7));
    assertThat(wallet.used()).isEqualTo(Credits.of(23));
    assertThat(wallet.payers()).as("one balance in three parts").hasSize(1);
    assertThat(wallet.shortOf(Credits.of(9))).isEqualTo(Credits.of(2));
  }

  @Test
  void ofASharedBalanceThatMayGoBelowZeroNeverRunsOut() {
    Wallet wallet = wallet(shared(Account.Overage.ALLOWED, -5, -1, 2));

    assertThat(wallet.state()).isEqualTo(CreditState.AVAILABLE);
    assertThat(wallet.remaining()).isEqualTo(Credits.NONE);
    assertThat(wallet.shortOf(Credits.of(9))).isEqualTo(Credits.NONE);
    assertThat(wallet.used().plus(wallet.remaining())).isEqualTo(wallet.allocated());
  }

  @Test
  void paysFromThePoolThatEndsFirst() {
    Holding later = holding(NOW.minusSeconds(10), NOW.plusSeconds(100), 5, 5);
    Holding sooner = holding(NOW.minusSeconds(10), NOW.plusSeconds(50), 5, 5);

    assertThat(wallet(later, sooner).payers())
        .containsExactly(
            Payer.of(sooner.accounts().getFirst()), Payer.of(later.accounts().getFirst()));
  }

  @Test
  void ofAUserWithoutALicencePaysNothing() {
    Wallet wallet = new Wallet(List.of(current(10, 10)), false, NOW);

    assertThat(wallet.state()).isEqualTo(CreditState.NOT_LICENSED);
    assertThat(wallet.payers()).isEmpty();
    assertThat(wallet.spendable()).isEqualTo(Credits.NONE);
  }

  @Test
  void tellsApartWhatNeverBeganFromWhatIsOver() {
    assertThat(wallet().state()).isEqualTo(CreditState.NONE);
    assertThat(wallet(past(5, 5)).state()).isEqualTo(CreditState.ENDED);
    assertThat(wallet(past(5, 5), future(5)).state()).isEqualTo(CreditState.NOT_STARTED);
  }

  @Test
  void showsWhatIsLeftInAPoolThatEndedAsExpiredBeforeAnybodyBooksIt() {
    Account account = past(30, 7).accounts().getFirst();

    assertThat(account.available(NOW)).isEqualTo(Credits.NONE);
    assertThat(account.expiredBy(NOW)).isEqualTo(Credits.of(7));
    assertThat(account.used()).isEqualTo(Credits.of(23));
  }

  private static Wallet wallet(Holding... holdings) {
    return new Wallet(List.of(holdings), true, NOW);
  }

  private Holding current(long allocated, long remaining) {
    return holding(NOW.minusSeconds(10), NOW.plusSeconds(10), allocated, remaining);
  }

  private Holding past(long allocated, long remaining) {
    return holding(NOW.minusSeconds(20), NOW, allocated, remaining);
  }

  private Holding future(long allocated) {
    return holding(NOW.plusSeconds(1), NOW.plusSeconds(10), allocated, allocated);
  }

  private Holding holding(Instant from, Instant until, long allocated, long remaining) {
    Pool pool =
        new Pool(
            new PoolId(IDS.next()),
            organisation,
            "a pool",
            Credits.of(1000),
            from,
            until,
            Pool.Limit.CAPPED);
    AccountDraft account =
        AccountDraft.given(
            new AccountKey(organisation, pool.id(), IDS.next()), allocated, from, until);
    account.remaining = remaining;
    account.nextTicket = allocated - remaining;
    return Holding.own(pool, account.build());
  }

  /** A balance in parts of ten credits each, of which so many are left. */
  private Holding shared(Account.Overage overage, long... left) {
    Holding own = current(10, 10);
    List<Account> shards = new ArrayList<>();
    for (int i = 0; i < left.length; i++) {
      AccountDraft draft =
          AccountDraft.given(
              AccountKey.shard(organisation, own.pool().id(), Application.SALES_INTELLIGENCE, i),
              10,
              own.pool().from(),
              own.pool().until());
      draft.remaining = left[i];
      shards.add(draft.overage(overage).build());
    }
    return new Holding(own.pool(), shards, true);
  }
}
