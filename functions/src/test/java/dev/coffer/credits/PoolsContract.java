package dev.coffer.credits;

import static dev.coffer.credits.Example.change;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.coffer.credits.AccountChange.Movement;
import dev.coffer.credits.Pools.Posted;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

/** What every {@link Pools} does, in memory or in DynamoDB. */
abstract class PoolsContract {
  private final Example example = new Example();

  abstract Stores stores();

  @Test
  void aPostingIsTheBookTheOperationTheAccountsAndAllTheirEntries() {
    PoolBook book = example.created(stores(), 100);
    Operation operation = example.done(Operation.Kind.ALLOCATE, "for the fair");
    AccountChange ten =
        change(example.unopened(example.priya), new Movement.Allocate(Credits.of(10)), operation);
    PoolBook after = allocating(book, 10);

    Posted posted = post(Posting.once(operation, book, after, List.of(ten)));

    PoolBook read = example.read(stores());
    assertThat(posted).isEqualTo(new Posted.Done(read));
    assertThat(read.share(Application.SALES_INTELLIGENCE).allocated()).isEqualTo(10);
    assertThat(read.version()).isEqualTo(book.version() + 1);
    assertThat(stores().operations().find(example.organisation, operation.id()))
        .contains(operation);
    assertThat(stores().accounts().read(ten.account().key()).orElseThrow().remaining())
        .isEqualTo(10);
    assertThat(entries(example.priya.value())).containsExactly(ten.entry());
  }

  @Test
  void whoeverPostsOnAnOlderBookChangesNothing() {
    PoolBook old = example.created(stores(), 100);
    post(Posting.once(example.done(Operation.Kind.ALLOCATE, ""), old, old, List.of()));
    PoolBook now = example.read(stores());
    Operation late = example.done(Operation.Kind.ALLOCATE, "");
    AccountChange ten =
        change(example.unopened(example.priya), new Movement.Allocate(Credits.of(10)), late);

    assertThat(post(Posting.once(late, old, allocating(old, 10), List.of(ten))))
        .isEqualTo(new Posted.Refused());

    assertThat(example.read(stores())).isEqualTo(now);
    assertThat(stores().operations().find(example.organisation, late.id())).isEmpty();
    assertThat(stores().accounts().read(ten.account().key())).isEmpty();
    assertThat(entries(example.priya.value())).isEmpty();
  }

  @Test
  void oneAccountThatIsNotAsItWasReadStopsAll() {
    PoolBook book = example.created(stores(), 100);
    allocated(book, 10);
    PoolBook now = example.read(stores());
    Operation operation = example.done(Operation.Kind.TRANSFER, "");
    List<AccountChange> both =
        List.of(
            change(
                example.unopened(example.priya), new Movement.Allocate(Credits.of(1)), operation),
            change(
                example.unopened(example.ines), new Movement.Allocate(Credits.of(1)), operation));

    assertThat(post(Posting.once(operation, now, now, both))).isEqualTo(new Posted.Refused());

    assertThat(stores().accounts().read(example.key(example.ines))).isEmpty();
    assertThat(example.read(stores())).isEqualTo(now);
  }

  @Test
  void oneAccountThatDoesNotAllowItStopsAll() {
    allocated(example.created(stores(), 100), 10);
    PoolBook now = example.read(stores());
    Account account = stores().accounts().read(example.key(example.priya)).orElseThrow();
    Operation operation = example.done(Operation.Kind.REMOVE, "");
    AccountChange tooMuch = change(account, new Movement.Remove(Credits.of(11)), operation);

    assertThat(post(Posting.once(operation, now, now, List.of(tooMuch))))
        .isEqualTo(new Posted.Refused());
    assertThat(stores().accounts().read(account.key())).contains(account);
  }

  @Test
  void whatIsPostedAgainIsToldWhatItDidTheFirstTime() {
    PoolBook book = example.created(stores(), 100);
    Operation operation = example.done(Operation.Kind.ENLARGE_POOL, "");
    Posting posting = Posting.once(operation, book, book, List.of());
    post(posting);
    PoolBook now = example.read(stores());

    assertThat(post(posting)).isEqualTo(new Posted.OperationMoved(operation));
    assertThat(example.read(stores())).isEqualTo(now);
  }

  @Test
  void anOperationThatWentOnIsTold() {
    PoolBook book = example.created(stores(), 100);
    Operation planned = example.planned(Operation.Kind.ALLOCATE, "", 1);
    stores().operations().plan(planned);
    Operation cancelled =
        planned.step(Operation.State.CANCELLED, planned.progress(), planned.figures());
    stores().operations().advance(planned, cancelled);
    Operation running =
        planned.step(Operation.State.RUNNING, planned.progress(), planned.figures());

    assertThat(post(new Posting(planned, running, book, book.running(planned.id()), List.of())))
        .isEqualTo(new Posted.OperationMoved(cancelled));
    assertThat(example.read(stores())).isEqualTo(book);
  }

  @Test
  void aStepOfAnOperationThatNobodyPlannedCannotBe() {
    PoolBook book = example.created(stores(), 100);
    Operation unknown = example.planned(Operation.Kind.ALLOCATE, "", 1);
    Operation running =
        unknown.step(Operation.State.RUNNING, unknown.progress(), unknown.figures());

    assertThatThrownBy(() -> post(new Posting(unknown, running, book, book, List.of())))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void aPoolBeginsOnceWithAnEntryForAllThatItHoldsAndGives() {
    PoolBook book = example.created(stores(), 100);
    Operation again = example.done(Operation.Kind.CREATE_POOL, "");

    assertThat(post(new Posting(null, again, null, example.book(5), List.of())))
        .isEqualTo(new Posted.Refused());

    assertThat(example.read(stores())).isEqualTo(book);
    assertThat(book.entries()).isEqualTo(2);
    assertThat(poolEntries())
        .containsExactly(
            Tuple.tuple("pool", 0L, LedgerEntry.Kind.GRANT, 100L, "operator"),
            Tuple.tuple("sales-intelligence", 1L, LedgerEntry.Kind.DISTRIBUTION, 100L, "pool"));
  }

  @Test
  void theEntriesOfAPoolAndItsApplicationsCountTogether() {
    PoolBook book = example.created(stores(), 100);
    Pool larger = book.pool().withQuantity(Credits.of(150));
    PoolBook after =
        book.with(larger)
            .with(
                Application.SALES_INTELLIGENCE,
                book.share(Application.SALES_INTELLIGENCE).distributing(-40))
            .with(Application.ORCHESTRATIONS, Share.none(Application.Mode.SHARED).distributing(60));
    post(Posting.once(example.done(Operation.Kind.DISTRIBUTE, ""), book, after, List.of()));

    assertThat(poolEntries())
        .contains(
            Tuple.tuple("pool", 2L, LedgerEntry.Kind.GRANT, 50L, "operator"),
            Tuple.tuple("sales-intelligence", 3L, LedgerEntry.Kind.DISTRIBUTION, -40L, "pool"),
            Tuple.tuple("orchestrations", 4L, LedgerEntry.Kind.DISTRIBUTION, 60L, "pool"))
        .hasSize(5);
    assertThat(example.read(stores()).entries()).isEqualTo(5);
  }

  @Test
  void otherTermsLeaveAnEntryOfNothing() {
    PoolBook book = example.created(stores(), 100);
    PoolBook uncapped = book.with(book.pool().withLimit(Pool.Limit.OVERAGE));
    post(Posting.once(example.done(Operation.Kind.UNCAP, ""), book, uncapped, List.of()));
    PoolBook then = example.read(stores());
    PoolBook sooner = then.with(then.pool().withUntil(Example.NOW.plusSeconds(60)));
    post(Posting.once(example.done(Operation.Kind.CHANGE_END, ""), then, sooner, List.of()));

    assertThat(entries(LedgerEntry.POOL_BOOK))
        .extracting(LedgerEntry::kind)
        .containsExactly(LedgerEntry.Kind.GRANT, LedgerEntry.Kind.TERMS, LedgerEntry.Kind.TERMS);
    assertThat(example.read(stores()).pool()).isEqualTo(sooner.pool());
  }

  @Test
  void anEntryThatAnAccountOwesIsWrittenWithWhateverIsPostedNext() {
    allocated(example.created(stores(), 100), 10);
    Operation bulk = example.planned(Operation.Kind.REMOVE, "nobody used them", 1);
    stores().operations().plan(bulk);
    AccountKey key = example.key(example.priya);
    AccountChange owing =
        change(
            stores().accounts().read(key).orElseThrow(), new Movement.Remove(Credits.of(4)), bulk);
    stores().accounts().changeOwing(owing);
    assertThat(entries(example.priya.value())).doesNotContain(owing.entry());

    Account owes = stores().accounts().read(key).orElseThrow();
    Operation next = example.done(Operation.Kind.ALLOCATE, "");
    PoolBook book = example.read(stores());
    AccountChange one = change(owes, new Movement.Allocate(Credits.of(1)), next);
    post(Posting.once(next, book, book, List.of(one)));

    assertThat(entries(example.priya.value())).endsWith(owing.entry(), one.entry());
    assertThat(stores().accounts().read(key).orElseThrow().owesEntryOf(bulk.id())).isFalse();
    Account paid = stores().accounts().read(key).orElseThrow();
    stores().ledger().put(example.organisation, List.of(owing.entry()));
    assertThat(entries(example.priya.value())).hasSize((int) paid.changes());
  }

  @Test
  void aBookIsReadAsItWasPosted() {
    PoolBook book = example.created(stores(), 100);
    PoolBook running =
        book.running("some operation")
            .with(
                Application.SALES_INTELLIGENCE,
                book.share(Application.SALES_INTELLIGENCE).holding(30))
            .with(Application.ORCHESTRATIONS, Share.none(Application.Mode.SHARED));
    Posting posting =
        Posting.once(example.done(Operation.Kind.ALLOCATE, ""), book, running, List.of());
    post(posting);

    assertThat(example.read(stores())).isEqualTo(posting.after());
  }

  @Test
  void theBooksOfAnOrganisationAreListedAsTheirCreditsAreSpent() {
    PoolBook first = example.created(stores(), 100);
    Pool sooner =
        new Pool(
            new PoolId(Example.IDS.next()),
            example.organisation,
            "Top-up",
            Credits.of(5),
            Example.NOW,
            Example.NOW.plusSeconds(60),
            Pool.Limit.CAPPED);
    post(
        new Posting(
            null,
            example.done(Operation.Kind.CREATE_POOL, ""),
            null,
            PoolBook.blank(sooner),
            List.of()));
    new Example().created(stores(), 1);

    assertThat(stores().pools().books(example.organisation))
        .extracting(PoolBook::pool)
        .containsExactly(sooner, first.pool());
    assertThat(stores().pools().of(example.organisation)).containsExactly(sooner, first.pool());
    assertThat(stores().pools().book(new Example().organisation, example.pool)).isEmpty();
  }

  private void allocated(PoolBook book, long credits) {
    Operation operation = example.done(Operation.Kind.ALLOCATE, "");
    AccountChange change =
        change(
            example.unopened(example.priya), new Movement.Allocate(Credits.of(credits)), operation);
    post(Posting.once(operation, book, allocating(book, credits), List.of(change)));
  }

  private static PoolBook allocating(PoolBook book, long credits) {
    return book.with(
        Application.SALES_INTELLIGENCE,
        book.share(Application.SALES_INTELLIGENCE).allocating(credits));
  }

  private Posted post(Posting posting) {
    return stores().pools().post(posting);
  }

  private List<LedgerEntry> entries(String book) {
    return stores().ledger().book(example.organisation, example.pool, book);
  }

  private List<Tuple> poolEntries() {
    return stores()
        .ledger()
        .all(example.organisation, example.pool)
        .map(
            entry ->
                Tuple.tuple(
                    entry.book(), entry.sequence(), entry.kind(), entry.amount(), entry.other()))
        .toList();
  }
}
