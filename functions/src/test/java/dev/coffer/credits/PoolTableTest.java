package dev.coffer.credits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.coffer.identity.OrganisationId;
import dev.coffer.identity.UserId;
import dev.coffer.platform.Ids;
import dev.coffer.platform.TestDynamo;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A pool")
class PoolTableTest {
  private static final Instant NOW = Instant.parse("2026-11-23T09:30:00Z");
  private static final String TABLE = TestDynamo.newTable();
  private static final Ids IDS = Ids.from(new SplittableRandom(11));

  private final PoolTable pools = new PoolTable(TestDynamo.client(), TABLE);
  private final AccountTable accounts = new AccountTable(TestDynamo.client(), TABLE);
  private final OrganisationId organisation = new OrganisationId(IDS.next());
  private final UserId seller = new UserId(IDS.next());

  @Test
  void isCreatedOnceWithAnEntryForEveryCreditItGives() {
    Pool pool = pool(100, Pool.Limit.CAPPED);
    Pools.Grant grant = grant(pool, 60);

    assertThat(pools.create(grant)).isEqualTo(Pools.Creation.CREATED);
    assertThat(pools.create(grant)).isEqualTo(Pools.Creation.ALREADY_EXISTS);

    assertThat(pools.of(organisation)).containsExactly(pool);
    assertThat(pools.entries(organisation, pool.id(), LedgerEntry.POOL_BOOK))
        .extracting(LedgerEntry::kind, LedgerEntry::amount)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(LedgerEntry.Kind.GRANT, 100L),
            org.assertj.core.groups.Tuple.tuple(LedgerEntry.Kind.DISTRIBUTION, -60L));
  }

  @Test
  void cannotGiveApplicationsMoreThanItHolds() {
    Pool pool = pool(100, Pool.Limit.CAPPED);
    assertThatThrownBy(() -> grant(pool, 101)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void givesASellerCreditsOncePerOperationWithAnEntryForEach() {
    Pool pool = created(100, Pool.Limit.CAPPED);
    Pools.Allocate ten = allocate(pool, 10, "first");

    assertThat(pools.allocate(ten)).isEqualTo(Pools.Allocation.ALLOCATED);
    assertThat(pools.allocate(ten)).isEqualTo(Pools.Allocation.ALREADY_DONE);
    assertThat(pools.allocate(allocate(pool, 5, "second"))).isEqualTo(Pools.Allocation.ALLOCATED);

    Account account = accounts.read(AccountKey.of(pool, seller)).orElseThrow();
    assertThat(account.allocated()).isEqualTo(15);
    assertThat(account.remaining()).isEqualTo(15);
    assertThat(account.from()).isEqualTo(pool.from());
    assertThat(account.until()).isEqualTo(pool.until());
    assertThat(pools.entries(organisation, pool.id(), seller.value()))
        .extracting(LedgerEntry::amount)
        .as("the balance is the sum of its entries")
        .containsExactly(10L, 5L);
  }

  @Test
  void thatIsCappedGivesNoMoreThanItsShare() {
    Pool pool = created(100, Pool.Limit.CAPPED);
    pools.allocate(allocate(pool, 95, "most"));

    assertThat(pools.allocate(allocate(pool, 6, "too much")))
        .isEqualTo(Pools.Allocation.NOT_ENOUGH);
    assertThat(pools.allocate(allocate(pool, 5, "the rest"))).isEqualTo(Pools.Allocation.ALLOCATED);
    assertThat(accounts.read(AccountKey.of(pool, seller)).orElseThrow().allocated()).isEqualTo(100);
  }

  @Test
  void withOverageGivesMoreThanItHolds() {
    Pool pool = created(100, Pool.Limit.OVERAGE);
    assertThat(pools.allocate(allocate(pool, 250, "more"))).isEqualTo(Pools.Allocation.ALLOCATED);
  }

  @Test
  void whoseEndIsBookedGivesNothingMore() {
    Pool pool = created(100, Pool.Limit.OVERAGE);
    pools.allocate(allocate(pool, 10, "in time"));
    Account account = accounts.read(AccountKey.of(pool, seller)).orElseThrow();
    accounts.change(
        new AccountChange(
            account, new AccountChange.Movement.Close(), "closing", "schedule", "", pool.until()));

    assertThat(pools.allocate(allocate(pool, 1, "too late"))).isEqualTo(Pools.Allocation.ENDED);
    assertThat(accounts.read(AccountKey.of(pool, seller)).orElseThrow().allocated()).isEqualTo(10);
  }

  @Test
  void thatDoesNotExistGivesNothing() {
    Pool pool = pool(100, Pool.Limit.OVERAGE);
    assertThat(pools.allocate(allocate(pool, 1, "none"))).isEqualTo(Pools.Allocation.NO_POOL);
    assertThat(accounts.read(AccountKey.of(pool, seller))).isEmpty();
  }

  @Test
  void losesNoAllocationOfManyAtOnce() throws Exception {
    Pool pool = created(100, Pool.Limit.CAPPED);
    List<Callable<Pools.Allocation>> four =
        IntStream.range(0, 4)
            .<Callable<Pools.Allocation>>mapToObj(
                i -> () -> pools.allocate(allocate(pool, 10, "operation " + i)))
            .toList();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var future : threads.invokeAll(four)) {
        assertThat(future.get()).isEqualTo(Pools.Allocation.ALLOCATED);
      }
    }
    assertThat(accounts.read(AccountKey.of(pool, seller)).orElseThrow().allocated()).isEqualTo(40);
    assertThat(pools.entries(organisation, pool.id(), seller.value()))
        .extracting(LedgerEntry::sequence)
        .containsExactly(0L, 1L, 2L, 3L);
  }

  private Pool created(long quantity, Pool.Limit limit) {
    Pool pool = pool(quantity, limit);
    pools.create(grant(pool, quantity));
    return pool;
  }

  private Pool pool(long quantity, Pool.Limit limit) {
    return new Pool(
        new PoolId(IDS.next()),
        organisation,
        "2026",
        Credits.of(quantity),
        NOW.minusSeconds(60),
        NOW.plusSeconds(60),
        limit);
  }

  private static Pools.Grant grant(Pool pool, long toSellers) {
    return new Pools.Grant(
        pool, Map.of(Application.SALES_INTELLIGENCE, Credits.of(toSellers)), "operator", NOW);
  }

  private Pools.Allocate allocate(Pool pool, long credits, String operation) {
    return new Pools.Allocate(
        pool, seller, Credits.of(credits), "operator", pool.id() + operation, "a test", NOW);
  }
}
