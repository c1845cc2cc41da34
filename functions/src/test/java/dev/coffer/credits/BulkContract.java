package dev.coffer.credits;

import static dev.coffer.credits.Example.command;
import static org.assertj.core.api.Assertions.assertThat;

import dev.coffer.credits.AccountChange.Movement;
import dev.coffer.credits.Answer.Refusal;
import dev.coffer.credits.LineOutcome.Result;
import dev.coffer.identity.UserId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Operations on many accounts from plan to end, over stores in memory or in DynamoDB. */
abstract class BulkContract {
  private final Example example = new Example();
  private final UserId tom = new UserId(Example.IDS.next());

  abstract Stores stores();

  @Test
  void aPlanTellsWhatItWouldDoAndDoesNothing() {
    PoolBook book = example.created(stores(), 100);
    Command command = command();

    Answer planned = plan(Operation.Kind.ALLOCATE, adds(5, 10, 20), command);

    Operation operation = ((Answer.Done) planned).operation();
    assertThat(operation.state()).isEqualTo(Operation.State.PLANNED);
    assertThat(operation.progress())
        .isEqualTo(Operation.Bulk.planned(operation.progress().plan(), 2, 3, 0, 35));
    assertThat(plan(Operation.Kind.ALLOCATE, adds(5, 10, 20), command)).isEqualTo(planned);
    assertThat(example.read(stores())).isEqualTo(book);
    assertThat(work(operation)).isEqualTo(operation);
  }

  @Test
  void allAreGivenWhatWasPlannedChunkByChunk() {
    example.created(stores(), 100);
    Operation running = started(Operation.Kind.ALLOCATE, adds(5, 10, 20));
    assertThat(share()).isEqualTo(new Share(Application.Mode.BY_USER, 100, 0, 35));
    assertThat(example.read(stores()).running()).isEqualTo(running.id());

    Operation done = work(running);

    assertThat(done.state()).isEqualTo(Operation.State.DONE);
    assertThat(done.progress().moved()).isEqualTo(35);
    assertThat(done.progress().changed()).isEqualTo(3);
    assertThat(done.figures()).containsEntry("unallocated", 65L);
    assertThat(share()).isEqualTo(new Share(Application.Mode.BY_USER, 100, 35, 0));
    assertThat(example.read(stores()).running()).isNull();
    assertThat(account(tom).allocated()).isEqualTo(20);
    assertThat(entries(tom)).extracting(LedgerEntry::amount).containsExactly(20L);
    assertThat(outcomes(done))
        .containsExactly(
            new LineOutcome(Result.DONE, 5),
            new LineOutcome(Result.DONE, 10),
            new LineOutcome(Result.DONE, 20));
    assertThat(work(done)).isEqualTo(done);
  }

  @Test
  void whatIsStartedAgainRunsOnce() {
    example.created(stores(), 100);
    Operation planned = planned(Operation.Kind.ALLOCATE, adds(5));
    Answer started = stores().bulkOperations(2).start(planned, Example.NOW);

    assertThat(stores().bulkOperations(2).start(planned, Example.NOW)).isEqualTo(started);
    assertThat(share().held()).isEqualTo(5);
  }

  @Test
  void oneAtATimeRunsInAPool() {
    example.created(stores(), 100);
    Operation first = started(Operation.Kind.ALLOCATE, adds(5));
    Operation second = planned(Operation.Kind.ALLOCATE, adds(6));

    assertThat(stores().bulkOperations(2).start(second, Example.NOW))
        .isEqualTo(Answer.Refused.because(Refusal.ANOTHER_RUNS));
    work(first);
    assertThat(stores().bulkOperations(2).start(second, Example.NOW))
        .isInstanceOf(Answer.Done.class);
  }

  @Test
  void aCappedPoolStartsNothingThatItCouldNotGive() {
    example.created(stores(), 30);
    Operation planned = planned(Operation.Kind.ALLOCATE, adds(5, 10, 20));

    assertThat(stores().bulkOperations(2).start(planned, Example.NOW))
        .isEqualTo(new Answer.Refused(Refusal.NOT_ENOUGH_UNALLOCATED, 30));
  }

  @Test
  void whatARunningOperationHoldsIsGivenToNobodyElse() {
    example.created(stores(), 40);
    Operation running = started(Operation.Kind.ALLOCATE, adds(5, 10, 20));

    assertThat(add(example.priya, 6))
        .isEqualTo(new Answer.Refused(Refusal.NOT_ENOUGH_UNALLOCATED, 5));
    assertThat(add(example.priya, 5)).isInstanceOf(Answer.Done.class);
    assertThat(work(running).state()).isEqualTo(Operation.State.DONE);
    assertThat(account(example.priya).allocated()).isEqualTo(10);
    assertThat(share().unallocated()).isZero();
  }

  @Test
  void aColleagueCanTakeBackWhatARunningOperationHasJustGiven() {
    example.created(stores(), 100);
    Operation running = started(Operation.Kind.ALLOCATE, adds(5, 10, 20));
    chunksOf(running, 1);

    Answer removed =
        stores()
            .allocations()
            .remove(example.organisation, example.pool, example.priya, Credits.of(5), command());

    assertThat(removed).isInstanceOf(Answer.Done.class);
    assertThat(work(running).state()).isEqualTo(Operation.State.DONE);
    assertThat(share()).isEqualTo(new Share(Application.Mode.BY_USER, 100, 30, 0));
  }

  @Test
  void anOperationThatIsCancelledStopsAndKeepsWhatItHasDone() {
    example.created(stores(), 100);
    Operation running = started(Operation.Kind.ALLOCATE, adds(5, 10, 20));
    Operation halfway = chunksOf(running, 1);

    Answer cancelled = stores().bulkOperations(2).cancel(running);

    assertThat(((Answer.Done) cancelled).operation().state()).isEqualTo(Operation.State.CANCELLING);
    Operation over = work(halfway);
    assertThat(over.state()).isEqualTo(Operation.State.CANCELLED);
    assertThat(over.progress().moved()).isEqualTo(15);
    assertThat(share()).isEqualTo(new Share(Application.Mode.BY_USER, 100, 15, 0));
    assertThat(stores().accounts().read(example.key(tom))).isEmpty();
    assertThat(stores().bulkOperations(2).cancel(running)).isEqualTo(new Answer.Done(over));
  }

  @Test
  void aPlanThatIsCancelledIsNeverStarted() {
    example.created(stores(), 100);
    Operation planned = planned(Operation.Kind.ALLOCATE, adds(5));
    Answer cancelled = stores().bulkOperations(2).cancel(planned);

    assertThat(stores().bulkOperations(2).start(planned, Example.NOW)).isEqualTo(cancelled);
    assertThat(share().held()).isZero();
    assertThat(example.read(stores()).running()).isNull();
  }

  @Test
  void aTransferIsFinishedOnceItIsBegun() {
    example.created(stores(), 100);
    add(example.priya, 10);
    add(example.ines, 4);
    Planner.Plan plan =
        Planner.transfer(
            List.of(
                wish(example.priya, Line.Change.SEND, 6), wish(example.ines, Line.Change.SEND, 6)),
            accounts(),
            tom.value());
    Operation running = started(Operation.Kind.TRANSFER, plan.lines());
    assertThat(stores().bulkOperations(2).cancel(running))
        .isEqualTo(Answer.Refused.because(Refusal.NOT_CANCELLABLE));

    Operation done = work(running);

    assertThat(done.progress().moved()).isZero();
    assertThat(account(tom).allocated()).isEqualTo(10);
    assertThat(account(example.priya).remaining()).isEqualTo(4);
    assertThat(entries(tom).getFirst().from()).as("several").isEmpty();
    assertThat(share().allocated()).isEqualTo(14);
  }

  @Test
  void whatCannotBeDoneIsWrittenDownAndAnswered() {
    example.created(stores(), 100);
    add(example.priya, 10);
    Operation running =
        started(
            Operation.Kind.IMPORT,
            List.of(
                new Line(example.priya.value(), Line.Change.SET, 30, 10, ""),
                new Line(example.ines.value(), Line.Change.REMOVE, 3, 0, "")));
    add(example.priya, 1);

    Operation done = work(running);

    assertThat(outcomes(done))
        .containsExactly(
            new LineOutcome(Result.CHANGED_MEANWHILE, 0),
            new LineOutcome(Result.NOTHING_UNUSED, 0));
    assertThat(done.progress().changed()).isZero();
    assertThat(entries(example.priya).getLast().kind()).isEqualTo(LedgerEntry.Kind.REFUSAL);
    assertThat(account(example.ines).allocated()).isZero();
    assertThat(share()).isEqualTo(new Share(Application.Mode.BY_USER, 100, 11, 0));
  }

  @Test
  void anEntryThatAnAccountOwesAnEarlierOperationIsWrittenFirst() {
    example.created(stores(), 100);
    add(example.priya, 10);
    Operation earlier = example.planned(Operation.Kind.REMOVE, "an earlier reason", 1);
    stores().operations().plan(earlier);
    AccountChange owing =
        Example.change(account(example.priya), new Movement.Remove(Credits.of(4)), earlier);
    stores().accounts().changeOwing(owing);

    work(started(Operation.Kind.ALLOCATE, adds(5)));

    assertThat(entries(example.priya))
        .extracting(LedgerEntry::amount)
        .containsExactly(10L, -4L, 5L);
    assertThat(entries(example.priya)).contains(owing.entry());
  }

  @Test
  void aCapTakesBackWhatIsTooMuchAndStopsSharedBalances() {
    example.created(stores(), 100);
    stores().poolCommands().uncap(example.organisation, example.pool, command());
    add(example.priya, 90);
    add(example.ines, 30);
    PoolBook book = example.read(stores());
    Planner.Plan plan = Planner.cap(book, accounts().values());

    Operation done = work(started(Operation.Kind.CAP, plan.lines()));

    assertThat(done.progress().moved()).isEqualTo(-20);
    assertThat(account(example.priya).allocated()).isEqualTo(75);
    assertThat(account(example.ines).allocated()).isEqualTo(25);
    assertThat(example.read(stores()).pool().limit()).isEqualTo(Pool.Limit.CAPPED);
    assertThat(share().unallocated()).isZero();
  }

  @Test
  void anotherEndReachesEveryAccountOrIsNotStarted() {
    PoolBook book = example.created(stores(), 100);
    add(example.priya, 10);
    long until = book.pool().until().getEpochSecond() + 100;
    Operation old = planned(Operation.Kind.CHANGE_END, ends(until), until, book);
    assertThat(stores().bulkOperations(2).start(old, Example.NOW))
        .as("planned before there was an account")
        .isEqualTo(Answer.Refused.because(Refusal.CHANGED_MEANWHILE));

    Operation now = planned(Operation.Kind.CHANGE_END, ends(until), until, example.read(stores()));
    Answer.Done running = (Answer.Done) stores().bulkOperations(2).start(now, Example.NOW);
    add(example.ines, 1);
    work(running.operation());

    assertThat(example.read(stores()).pool().until().getEpochSecond()).isEqualTo(until);
    assertThat(account(example.priya).until().getEpochSecond()).isEqualTo(until);
    assertThat(account(example.ines).until().getEpochSecond()).isEqualTo(until);
  }

  private List<Line> ends(long until) {
    return Planner.end(accounts().values(), java.time.Instant.ofEpochSecond(until)).lines();
  }

  /** So many more for the first sellers, in this order. */
  private List<Line> adds(long... credits) {
    List<UserId> sellers = List.of(example.priya, example.ines, tom);
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i < credits.length; i++) {
      lines.add(new Line(sellers.get(i).value(), Line.Change.ADD, credits[i], 0, ""));
    }
    return lines;
  }

  private static Planner.Wish wish(UserId seller, Line.Change change, long credits) {
    return new Planner.Wish(0, seller.value(), seller.value(), change, credits);
  }

  private Map<String, Account> accounts() {
    Map<String, Account> accounts = new java.util.TreeMap<>();
    try (var all = stores().accounts().of(example.organisation, example.pool)) {
      all.forEach(account -> accounts.put(account.key().holder(), account));
    }
    return accounts;
  }

  private Operation planned(Operation.Kind kind, List<Line> lines) {
    return ((Answer.Done) plan(kind, lines, command())).operation();
  }

  private Operation planned(Operation.Kind kind, List<Line> lines, long until, PoolBook book) {
    BulkOperations.Draft draft =
        new BulkOperations.Draft(
            kind, book, Example.IDS.next(), lines, List.of(), Map.of(BulkOperations.UNTIL, until));
    return ((Answer.Done) stores().bulkOperations(2).plan(draft, command())).operation();
  }

  private Answer plan(Operation.Kind kind, List<Line> lines, Command command) {
    return stores()
        .bulkOperations(2)
        .plan(
            new BulkOperations.Draft(
                kind, example.read(stores()), Example.IDS.next(), lines, List.of(), Map.of()),
            command);
  }

  private Operation started(Operation.Kind kind, List<Line> lines) {
    Answer started = stores().bulkOperations(2).start(planned(kind, lines), Example.NOW);
    return ((Answer.Done) started).operation();
  }

  private Operation work(Operation operation) {
    return stores().bulkWork().work(operation, Example.NOW, () -> true);
  }

  /** Works until so many chunks are carried out. */
  private Operation chunksOf(Operation operation, int chunks) {
    return stores()
        .bulkWork()
        .work(
            operation,
            Example.NOW,
            () ->
                stores()
                        .operations()
                        .find(example.organisation, operation.id())
                        .orElseThrow()
                        .progress()
                        .done()
                    < chunks);
  }

  private List<LineOutcome> outcomes(Operation operation) {
    List<LineOutcome> outcomes = new ArrayList<>();
    for (int i = 0; i < operation.progress().chunks(); i++) {
      outcomes.addAll(
          stores()
              .plans()
              .outcomes(example.organisation, operation.progress().plan(), i)
              .orElseThrow());
    }
    return outcomes;
  }

  private Answer add(UserId seller, long credits) {
    return stores()
        .allocations()
        .add(example.organisation, example.pool, seller, Credits.of(credits), command());
  }

  private Share share() {
    return example.read(stores()).share(Application.SALES_INTELLIGENCE);
  }

  private Account account(UserId seller) {
    return stores().accounts().read(example.key(seller)).orElseThrow();
  }

  private List<LedgerEntry> entries(UserId seller) {
    return stores().ledger().book(example.organisation, example.pool, seller.value());
  }
}
