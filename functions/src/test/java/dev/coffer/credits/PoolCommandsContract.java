package dev.coffer.credits;

import static dev.coffer.credits.Application.ORCHESTRATIONS;
import static dev.coffer.credits.Application.SALES_INTELLIGENCE;
import static dev.coffer.credits.Example.command;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.coffer.credits.AccountStore.Reserve;
import dev.coffer.credits.Answer.Refusal;
import dev.coffer.credits.Application.Mode;
import dev.coffer.credits.PoolCommands.Portion;
import dev.coffer.identity.Source;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is commanded of a pool as a whole, over stores in memory or in DynamoDB. */
abstract class PoolCommandsContract {
  private final Example example = new Example();

  abstract Stores stores();

  @Test
  void aPoolIsCreatedOnceWithWhatItGivesAtOnce() {
    Command command = command(example.pool.value());

    Answer created = create(command, 100, Pool.Limit.CAPPED, byUser(60), shared(20));

    assertThat(create(command, 100, Pool.Limit.CAPPED, byUser(60), shared(20))).isEqualTo(created);
    PoolBook book = book();
    assertThat(book.undistributed()).isEqualTo(20);
    assertThat(book.share(SALES_INTELLIGENCE)).isEqualTo(new Share(Mode.BY_USER, 60, 0, 0));
    assertThat(book.share(ORCHESTRATIONS)).isEqualTo(new Share(Mode.SHARED, 20, 20, 0));
    assertThat(shards(ORCHESTRATIONS))
        .hasSize(AccountKey.SHARDS)
        .extracting(Account::remaining)
        .containsExactlyInAnyOrder(3L, 3L, 3L, 3L, 2L, 2L, 2L, 2L);
    assertThat(shards(SALES_INTELLIGENCE)).isEmpty();
  }

  @Test
  void aPoolCannotGiveMoreThanItHolds() {
    Command command = command(example.pool.value());
    assertThatThrownBy(() -> create(command, 100, Pool.Limit.CAPPED, byUser(60), shared(41)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(stores().pools().book(example.organisation, example.pool)).isEmpty();
  }

  @Test
  void aPoolThatIsEnlargedGivesNobodyMoreByItself() {
    created(100, Pool.Limit.CAPPED, byUser(100), shared(0));
    Command command = command();

    Answer enlarged = enlarge(50, command);

    assertThat(enlarge(50, command)).isEqualTo(enlarged);
    assertThat(book().pool().quantity()).isEqualTo(Credits.of(150));
    assertThat(book().undistributed()).isEqualTo(50);
    assertThat(
            stores()
                .poolCommands()
                .enlarge(example.organisation, example.pool, Credits.of(1), late()))
        .isEqualTo(Answer.Refused.because(Refusal.POOL_ENDED));
  }

  @Test
  void applicationsGetNoMoreThanThePoolHolds() {
    created(100, Pool.Limit.CAPPED, byUser(60), shared(20));

    assertThat(distribute(Map.of(SALES_INTELLIGENCE, byUser(81))))
        .isEqualTo(new Answer.Refused(Refusal.NOT_ENOUGH_UNDISTRIBUTED, 20));
    assertThat(distribute(Map.of(SALES_INTELLIGENCE, byUser(90), ORCHESTRATIONS, shared(10))))
        .as("what one gives up the other can get")
        .isInstanceOf(Answer.Done.class);
    assertThat(book().undistributed()).isZero();
    assertThat(balance(ORCHESTRATIONS)).isEqualTo(10);
  }

  @Test
  void anApplicationGetsNoLessThanIsAllocatedThere() {
    created(100, Pool.Limit.CAPPED, byUser(60), shared(0));
    allocate(40);

    assertThat(distribute(Map.of(SALES_INTELLIGENCE, byUser(39))))
        .isEqualTo(new Answer.Refused(Refusal.BELOW_ALLOCATED, 40));
    assertThat(distribute(Map.of(SALES_INTELLIGENCE, byUser(40)))).isInstanceOf(Answer.Done.class);
  }

  @Test
  void anApplicationThatIsOverAllocatedKeepsWhatItWasGiven() {
    created(100, Pool.Limit.OVERAGE, byUser(60), shared(0));
    allocate(90);

    assertThat(distribute(Map.of(SALES_INTELLIGENCE, byUser(59))))
        .isEqualTo(new Answer.Refused(Refusal.BELOW_ALLOCATED, 60));
    assertThat(distribute(Map.of(SALES_INTELLIGENCE, byUser(70)))).isInstanceOf(Answer.Done.class);
    assertThat(book().share(SALES_INTELLIGENCE).unallocated()).isEqualTo(-20);
  }

  @Test
  void aSharedBalanceGetsNoLessThanIsUsed() {
    created(100, Pool.Limit.CAPPED, byUser(0), shared(80));
    unlock(shards(ORCHESTRATIONS).getFirst(), 3);

    assertThat(distribute(Map.of(ORCHESTRATIONS, shared(2))))
        .isEqualTo(new Answer.Refused(Refusal.BELOW_ALLOCATED, 3));
    assertThat(distribute(Map.of(ORCHESTRATIONS, shared(3)))).isInstanceOf(Answer.Done.class);
    assertThat(balance(ORCHESTRATIONS)).isZero();
    assertThat(distribute(Map.of(ORCHESTRATIONS, shared(19)))).isInstanceOf(Answer.Done.class);
    assertThat(shards(ORCHESTRATIONS))
        .as("sixteen credits are spread evenly")
        .extracting(Account::remaining)
        .containsOnly(2L);
  }

  @Test
  void whatIsAsAskedForIsToldSo() {
    created(100, Pool.Limit.CAPPED, byUser(60), shared(20));

    assertThat(distribute(Map.of(SALES_INTELLIGENCE, byUser(60))))
        .isEqualTo(Answer.Refused.because(Refusal.UNCHANGED));
    assertThat(uncap()).isInstanceOf(Answer.Done.class);
    assertThat(uncap()).isEqualTo(Answer.Refused.because(Refusal.UNCHANGED));
  }

  @Test
  void aDistributionIsCarriedOutOnceUnderItsName() {
    created(100, Pool.Limit.CAPPED, byUser(0), shared(0));
    Command command = command();
    Answer first = distribute(Map.of(ORCHESTRATIONS, shared(30)), command);

    assertThat(distribute(Map.of(ORCHESTRATIONS, shared(30)), command)).isEqualTo(first);
    Command other = new Command(command.operation(), "operator", "", "other", Example.NOW);
    assertThat(distribute(Map.of(ORCHESTRATIONS, shared(31)), other))
        .isEqualTo(new Answer.OtherInput(((Answer.Done) first).operation()));
    assertThat(balance(ORCHESTRATIONS)).isEqualTo(30);
  }

  @Test
  void theModeCanChangeWhileNothingIsAllocatedOrUsed() {
    created(100, Pool.Limit.CAPPED, byUser(40), shared(0));

    assertThat(distribute(Map.of(SALES_INTELLIGENCE, shared(50)))).isInstanceOf(Answer.Done.class);
    assertThat(balance(SALES_INTELLIGENCE)).isEqualTo(50);
    assertThat(distribute(Map.of(SALES_INTELLIGENCE, byUser(30)))).isInstanceOf(Answer.Done.class);
    assertThat(balance(SALES_INTELLIGENCE)).isZero();
    assertThat(book().share(SALES_INTELLIGENCE)).isEqualTo(new Share(Mode.BY_USER, 30, 0, 0));
    assertThat(distribute(Map.of(SALES_INTELLIGENCE, shared(16)))).isInstanceOf(Answer.Done.class);

    unlock(shards(SALES_INTELLIGENCE).getFirst(), 1);
    assertThat(distribute(Map.of(SALES_INTELLIGENCE, byUser(16))))
        .isEqualTo(Answer.Refused.because(Refusal.MODE_IN_USE));
  }

  @Test
  void theModeStaysWhileSellersHoldCredits() {
    created(100, Pool.Limit.CAPPED, byUser(40), shared(0));
    allocate(1);

    assertThat(distribute(Map.of(SALES_INTELLIGENCE, shared(40))))
        .isEqualTo(Answer.Refused.because(Refusal.MODE_IN_USE));
    assertThatThrownBy(() -> distribute(Map.of(ORCHESTRATIONS, byUser(1))))
        .as("batches have no sellers")
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void theModeStaysWhileAnOperationOnManyAccountsIsUnderWay() {
    created(100, Pool.Limit.CAPPED, byUser(40), shared(0));
    PoolBook book = book();
    stores()
        .pools()
        .post(
            Posting.once(
                example.done(Operation.Kind.RECLAIM, ""),
                book,
                book.running(Example.IDS.next()),
                List.of()));

    assertThat(distribute(Map.of(SALES_INTELLIGENCE, shared(40))))
        .isEqualTo(Answer.Refused.because(Refusal.ANOTHER_RUNS));
    assertThat(distribute(Map.of(SALES_INTELLIGENCE, byUser(50)))).isInstanceOf(Answer.Done.class);
  }

  @Test
  void whoeverIsUncappedGoesOnBelowZeroInEverySharedBalance() {
    created(100, Pool.Limit.CAPPED, byUser(40), shared(20));
    assertThat(shards(ORCHESTRATIONS))
        .extracting(Account::overage)
        .containsOnly(Account.Overage.NONE);

    uncap();

    assertThat(book().pool().limit()).isEqualTo(Pool.Limit.OVERAGE);
    assertThat(shards(ORCHESTRATIONS))
        .extracting(Account::overage)
        .containsOnly(Account.Overage.ALLOWED);
  }

  @Test
  void aBalanceThatIsSharedAgainAfterUncappingGoesBelowZeroToo() {
    created(100, Pool.Limit.CAPPED, shared(40), shared(0));
    distribute(Map.of(SALES_INTELLIGENCE, byUser(40)));
    uncap();
    distribute(Map.of(SALES_INTELLIGENCE, shared(40)));

    assertThat(shards(SALES_INTELLIGENCE))
        .extracting(Account::overage)
        .containsOnly(Account.Overage.ALLOWED);
  }

  @Test
  void nothingIsCommandedOfAPoolThatIsOver() {
    created(100, Pool.Limit.CAPPED, byUser(40), shared(20));

    assertThat(distribute(Map.of(SALES_INTELLIGENCE, byUser(41)), late()))
        .isEqualTo(Answer.Refused.because(Refusal.POOL_ENDED));
    assertThat(stores().poolCommands().uncap(example.organisation, example.pool, late()))
        .isEqualTo(Answer.Refused.because(Refusal.POOL_ENDED));
  }

  private void created(long quantity, Pool.Limit limit, Portion sales, Portion orchestrations) {
    create(command(example.pool.value()), quantity, limit, sales, orchestrations);
  }

  private Answer create(
      Command command, long quantity, Pool.Limit limit, Portion sales, Portion orchestrations) {
    Pool pool = example.pool(quantity, limit);
    return stores()
        .poolCommands()
        .create(
            example.organisation,
            new PoolCommands.Contract(
                pool.name(), pool.quantity(), pool.from(), pool.until(), limit),
            Map.of(SALES_INTELLIGENCE, sales, ORCHESTRATIONS, orchestrations),
            command);
  }

  private Answer distribute(Map<Application, Portion> portions) {
    return distribute(portions, command());
  }

  private Answer distribute(Map<Application, Portion> portions, Command command) {
    return stores()
        .poolCommands()
        .distribute(example.organisation, example.pool, portions, command);
  }

  private Answer enlarge(long credits, Command command) {
    return stores()
        .poolCommands()
        .enlarge(example.organisation, example.pool, Credits.of(credits), command);
  }

  private Answer uncap() {
    return stores().poolCommands().uncap(example.organisation, example.pool, command());
  }

  private void allocate(long credits) {
    stores()
        .allocations()
        .add(example.organisation, example.pool, example.priya, Credits.of(credits), command());
  }

  private void unlock(Account shard, int number) {
    for (int i = 0; i < number; i++) {
      stores()
          .accounts()
          .reserve(
              new Reserve(
                  shard.key(),
                  "p.%d#0".formatted(i),
                  new Wanted.One(example.priya),
                  new Stamp(Example.NOW, Source.IFRAME, i),
                  shard.inflows(),
                  List.of(),
                  Example.NOW));
    }
  }

  private static Command late() {
    return new Command(Example.IDS.next(), "operator", "", "input", Example.NOW.plusSeconds(600));
  }

  private static Portion byUser(long credits) {
    return new Portion(Mode.BY_USER, Credits.of(credits));
  }

  private static Portion shared(long credits) {
    return new Portion(Mode.SHARED, Credits.of(credits));
  }

  private PoolBook book() {
    return example.read(stores());
  }

  private List<Account> shards(Application application) {
    return List.copyOf(
        stores()
            .accounts()
            .readAll(AccountKey.shards(example.pool(1, Pool.Limit.CAPPED), application))
            .values());
  }

  private long balance(Application application) {
    return shards(application).stream().mapToLong(Account::remaining).sum();
  }
}
