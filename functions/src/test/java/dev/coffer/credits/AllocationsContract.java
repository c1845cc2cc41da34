package dev.coffer.credits;

import static dev.coffer.credits.Example.command;
import static org.assertj.core.api.Assertions.assertThat;

import dev.coffer.credits.Answer.Refusal;
import dev.coffer.identity.UserId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** What an administrator does to one seller, or to two, over stores in memory or in DynamoDB. */
abstract class AllocationsContract {
  private final Example example = new Example();

  abstract Stores stores();

  @Test
  void aSellerIsGivenCreditsWithAnEntryForEach() {
    PoolBook book = example.created(stores(), 100);

    Answer ten = add(example.priya, 10, command());
    add(example.priya, 5, command());

    assertThat(ten).isInstanceOf(Answer.Done.class);
    Account account = account(example.priya);
    assertThat(account.allocated()).isEqualTo(15);
    assertThat(account.remaining()).isEqualTo(15);
    assertThat(account.from()).isEqualTo(book.pool().from());
    assertThat(account.until()).isEqualTo(book.pool().until());
    assertThat(account.overage()).isEqualTo(Account.Overage.NONE);
    assertThat(amounts(example.priya)).containsExactly(10L, 5L);
    assertThat(share().allocated()).isEqualTo(15);
  }

  @Test
  void whoeverRepeatsACommandIsToldWhatCameOfItTheFirstTime() {
    example.created(stores(), 100);
    Command command = command();

    Answer first = add(example.priya, 10, command);
    add(example.priya, 5, command());

    assertThat(add(example.priya, 10, command)).isEqualTo(first);
    assertThat(((Answer.Done) first).operation().figures())
        .containsEntry("credits", 10L)
        .containsEntry("allocated", 10L)
        .containsEntry("unallocated", 90L);
    assertThat(account(example.priya).allocated()).isEqualTo(15);
  }

  @Test
  void anotherInputUnderTheSameNameChangesNothing() {
    example.created(stores(), 100);
    Command command = command();
    Answer.Done first = (Answer.Done) add(example.priya, 10, command);
    Command other = new Command(command.operation(), "operator", "", "another input", Example.NOW);

    assertThat(add(example.priya, 11, other)).isEqualTo(new Answer.OtherInput(first.operation()));
    assertThat(account(example.priya).allocated()).isEqualTo(10);
  }

  @Test
  void aCommandThatWasRefusedCanBeCarriedOutLater() {
    example.created(stores(), 10);
    Command command = command();
    add(example.ines, 8, command());

    assertThat(add(example.priya, 5, command))
        .isEqualTo(new Answer.Refused(Refusal.NOT_ENOUGH_UNALLOCATED, 2));
    remove(example.ines, 4, command());

    assertThat(add(example.priya, 5, command)).isInstanceOf(Answer.Done.class);
    assertThat(account(example.priya).allocated()).isEqualTo(5);
  }

  @Test
  void aCappedPoolGivesNoMoreThanItsShare() {
    example.created(stores(), 100);
    add(example.priya, 95, command());

    assertThat(add(example.ines, 6, command()))
        .isEqualTo(new Answer.Refused(Refusal.NOT_ENOUGH_UNALLOCATED, 5));
    assertThat(add(example.ines, 5, command())).isInstanceOf(Answer.Done.class);
    assertThat(share().unallocated()).isZero();
  }

  @Test
  void aPoolWithOverageGivesMoreThanItHolds() {
    example.created(stores(), 100);
    uncap();

    assertThat(add(example.priya, 250, command())).isInstanceOf(Answer.Done.class);
    assertThat(share().unallocated()).isEqualTo(-150);
    assertThat(account(example.priya).overage())
        .as("a seller never goes below zero")
        .isEqualTo(Account.Overage.NONE);
  }

  @Test
  void noMoreIsTakenThanIsUnused() {
    example.created(stores(), 100);
    add(example.priya, 10, command());

    assertThat(remove(example.priya, 11, command()))
        .isEqualTo(new Answer.Refused(Refusal.NOT_ENOUGH_UNUSED, 10));
    assertThat(remove(example.ines, 1, command()))
        .isEqualTo(new Answer.Refused(Refusal.NOT_ENOUGH_UNUSED, 0));
    assertThat(remove(example.priya, 10, command())).isInstanceOf(Answer.Done.class);
    assertThat(account(example.priya).allocated()).isZero();
    assertThat(share().unallocated()).isEqualTo(100);
    assertThat(stores().accounts().read(example.key(example.ines))).isEmpty();
  }

  @Test
  void aSellerIsSetToWhatTheyAreToHave() {
    example.created(stores(), 100);

    set(example.priya, 30);
    set(example.priya, 12);

    assertThat(set(example.priya, 12)).isEqualTo(Answer.Refused.because(Refusal.UNCHANGED));
    assertThat(account(example.priya).allocated()).isEqualTo(12);
    assertThat(amounts(example.priya)).containsExactly(30L, -18L);
    assertThat(share().allocated()).isEqualTo(12);
  }

  @Test
  void unusedCreditsGoFromOneSellerToAnother() {
    example.created(stores(), 100);
    add(example.priya, 10, command());
    Command command = command();

    Answer moved = transfer(example.priya, example.ines, 4, command);

    assertThat(transfer(example.priya, example.ines, 4, command)).isEqualTo(moved);
    assertThat(account(example.priya).remaining()).isEqualTo(6);
    assertThat(account(example.ines).remaining()).isEqualTo(4);
    assertThat(share().allocated()).as("no credit left the sellers").isEqualTo(10);
    assertThat(entries(example.priya).getLast().to()).isEqualTo(example.ines.value());
    assertThat(entries(example.ines).getLast().from()).isEqualTo(example.priya.value());
    assertThat(transfer(example.priya, example.ines, 7, command()))
        .isEqualTo(new Answer.Refused(Refusal.NOT_ENOUGH_UNUSED, 6));
  }

  @Test
  void nothingMovesInAPoolThatIsOver() {
    example.created(stores(), 100);
    add(example.priya, 10, command());
    Command late =
        new Command(
            Example.IDS.next(), "operator", "", "input", example.read(stores()).pool().until());

    assertThat(add(example.priya, 1, late)).isEqualTo(Answer.Refused.because(Refusal.POOL_ENDED));
    assertThat(remove(example.priya, 1, late))
        .isEqualTo(Answer.Refused.because(Refusal.POOL_ENDED));
    assertThat(transfer(example.priya, example.ines, 1, late))
        .isEqualTo(Answer.Refused.because(Refusal.POOL_ENDED));
  }

  @Test
  void nothingMovesInAnAccountWhoseEndIsBooked() {
    PoolBook book = example.created(stores(), 100);
    add(example.priya, 10, command());
    stores()
        .accounts()
        .change(
            new AccountChange(
                account(example.priya),
                new AccountChange.Movement.Close(),
                "closing",
                "schedule",
                "",
                book.pool().until()));

    assertThat(add(example.priya, 1, command()))
        .isEqualTo(Answer.Refused.because(Refusal.POOL_ENDED));
    assertThat(account(example.priya).allocated()).isEqualTo(10);
  }

  @Test
  void aPoolThatDoesNotExistGivesNothing() {
    assertThat(add(example.priya, 1, command())).isEqualTo(Answer.Refused.because(Refusal.NO_POOL));
    assertThat(stores().accounts().read(example.key(example.priya))).isEmpty();
  }

  @Test
  void nothingIsAllocatedFromABalanceThatAllShare() {
    PoolBook book = example.created(stores(), 100);
    Operation operation = example.done(Operation.Kind.DISTRIBUTE, "");
    PoolBook shared =
        book.with(
            Application.SALES_INTELLIGENCE, Share.none(Application.Mode.SHARED).distributing(100));
    stores().pools().post(Posting.once(operation, book, shared, List.of()));

    assertThat(add(example.priya, 1, command()))
        .isEqualTo(Answer.Refused.because(Refusal.SHARED_BALANCE));
  }

  @Test
  void ofManyAllocationsAtOnceNoneIsLost() throws Exception {
    example.created(stores(), 100);
    List<Answer> answers = atOnce(6, 10);

    assertThat(answers).hasSize(6).allMatch(Answer.Done.class::isInstance);
    assertThat(account(example.priya).allocated()).isEqualTo(60);
    assertThat(entries(example.priya))
        .extracting(LedgerEntry::sequence)
        .containsExactly(0L, 1L, 2L, 3L, 4L, 5L);
    assertThat(share().allocated()).isEqualTo(60);
  }

  @Test
  void ofManyAllocationsAtOnceACappedPoolCarriesOutOnlyThoseThatItCan() throws Exception {
    example.created(stores(), 25);
    List<Answer> answers = atOnce(4, 10);

    assertThat(answers.stream().filter(Answer.Done.class::isInstance)).hasSize(2);
    assertThat(share().unallocated()).isEqualTo(5);
  }

  private List<Answer> atOnce(int number, long credits) throws Exception {
    List<Callable<Answer>> all = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      Command command = command();
      all.add(
          () -> {
            Answer answer = add(example.priya, credits, command);
            while (answer.equals(Answer.Refused.because(Refusal.BUSY))) {
              answer = add(example.priya, credits, command);
            }
            return answer;
          });
    }
    List<Answer> answers = new ArrayList<>();
    try (var threads = Executors.newFixedThreadPool(threads(number))) {
      for (var future : threads.invokeAll(all)) {
        answers.add(future.get());
      }
    }
    return answers;
  }

  /** How many threads the stores bear: those in memory are a model and not made for more. */
  int threads(int most) {
    return most;
  }

  private Answer add(UserId seller, long credits, Command command) {
    return stores()
        .allocations()
        .add(example.organisation, example.pool, seller, Credits.of(credits), command);
  }

  private Answer remove(UserId seller, long credits, Command command) {
    return stores()
        .allocations()
        .remove(example.organisation, example.pool, seller, Credits.of(credits), command);
  }

  private Answer set(UserId seller, long credits) {
    return stores()
        .allocations()
        .set(example.organisation, example.pool, seller, Credits.of(credits), command());
  }

  private Answer transfer(UserId from, UserId to, long credits, Command command) {
    return stores()
        .allocations()
        .transfer(example.organisation, example.pool, from, to, Credits.of(credits), command);
  }

  private void uncap() {
    stores().poolCommands().uncap(example.organisation, example.pool, command());
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

  private List<Long> amounts(UserId seller) {
    return entries(seller).stream().map(LedgerEntry::amount).toList();
  }
}
