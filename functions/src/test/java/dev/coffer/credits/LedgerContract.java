package dev.coffer.credits;

import static dev.coffer.credits.Example.change;
import static org.assertj.core.api.Assertions.assertThat;

import dev.coffer.credits.AccountChange.Movement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every {@link Ledger} does, in memory or in DynamoDB. */
abstract class LedgerContract {
  private final Example example = new Example();

  abstract Stores stores();

  @Test
  void anEntryThatIsOwedIsWrittenOnceHoweverOftenItIsPut() {
    LedgerEntry entry = entry(example.priya.value(), 0, Example.IDS.next(), 5);

    ledger().put(example.organisation, List.of(entry));
    ledger().put(example.organisation, List.of(entry, entry(example.ines.value(), 0, "x", 1)));
    ledger().put(example.organisation, List.of());

    assertThat(book(example.priya.value())).containsExactly(entry);
    assertThat(book(example.ines.value())).hasSize(1);
  }

  @Test
  void anEntryThatIsThereStaysAsItIs() {
    String operation = Example.IDS.next();
    LedgerEntry first = entry(example.priya.value(), 0, operation, 5);

    ledger().put(example.organisation, List.of(first));
    ledger().put(example.organisation, List.of(entry(example.priya.value(), 1, operation, 6)));

    assertThat(book(example.priya.value())).containsExactly(first);
  }

  @Test
  void moreThanOneRequestHoldsAreAllWritten() {
    String operation = Example.IDS.next();
    List<LedgerEntry> entries =
        IntStream.range(0, 60).mapToObj(i -> entry(Example.IDS.next(), 0, operation, i)).toList();
    ledger().put(example.organisation, entries.subList(20, 40));

    ledger().put(example.organisation, entries);

    assertThat(all()).containsExactlyInAnyOrderElementsOf(entries);
  }

  @Test
  void anOperationTellsWhereItHasBeen() {
    String operation = Example.IDS.next();
    LedgerEntry entry = entry(example.priya.value(), 1, operation, 5);
    ledger()
        .put(
            example.organisation,
            List.of(
                entry(example.priya.value(), 0, Example.IDS.next(), 1),
                entry,
                entry(example.ines.value(), 0, Example.IDS.next(), 1)));
    List<AccountKey> both = List.of(example.key(example.priya), example.key(example.ines));

    assertThat(ledger().of(operation, both))
        .containsOnly(Map.entry(example.key(example.priya), entry));
    assertThat(ledger().of(operation, List.of())).isEmpty();
  }

  @Test
  void aBookIsReadInTheOrderInWhichItWasWritten() {
    List<LedgerEntry> entries =
        IntStream.range(0, 12)
            .mapToObj(i -> entry(example.priya.value(), i, Example.IDS.next(), i))
            .toList();
    ledger().put(example.organisation, entries);
    ledger().put(example.organisation, List.of(entry(example.ines.value(), 0, "x", 1)));

    assertThat(book(example.priya.value())).isEqualTo(entries);
  }

  @Test
  void aBookIsNotMistakenForOneWhoseNameBeginsAlike() {
    LedgerEntry first = entry("orchestrations", 0, Example.IDS.next(), 3);
    LedgerEntry second = entry("orchestrations~0", 0, Example.IDS.next(), 3);
    ledger().put(example.organisation, List.of(first, second));

    assertThat(book("orchestrations")).containsExactly(first);
    assertThat(book("orchestrations~0")).containsExactly(second);
  }

  @Test
  void allEntriesComeBookByBookInTheOrderOfTheAccounts() {
    Operation operation = example.done(Operation.Kind.ALLOCATE, "");
    List<AccountKey> keys = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      keys.add(new AccountKey(example.organisation, example.pool, Example.IDS.next()));
    }
    keys.addAll(AccountKey.shards(example.pool(1, Pool.Limit.CAPPED), Application.ORCHESTRATIONS));
    keys.addAll(
        AccountKey.shards(example.pool(1, Pool.Limit.CAPPED), Application.SALES_INTELLIGENCE));
    for (AccountKey key : keys) {
      Account account =
          Account.unopened(key, example.pool(1, Pool.Limit.CAPPED), Account.Overage.NONE);
      stores().accounts().change(change(account, new Movement.Allocate(Credits.of(1)), operation));
      Account opened = stores().accounts().read(key).orElseThrow();
      stores()
          .accounts()
          .change(
              change(
                  opened,
                  new Movement.Allocate(Credits.of(1)),
                  example.done(Operation.Kind.ALLOCATE, "")));
    }

    List<String> books = all().stream().map(LedgerEntry::book).distinct().toList();
    try (Stream<Account> accounts = stores().accounts().of(example.organisation, example.pool)) {
      assertThat(accounts.map(account -> account.key().holder())).isEqualTo(books);
    }
    assertThat(all()).as("together, none torn apart").hasSize(2 * keys.size());
    List<String> inOrder = all().stream().map(LedgerEntry::book).toList();
    assertThat(inOrder).isEqualTo(inOrder.stream().sorted().toList());
  }

  private LedgerEntry entry(String book, long sequence, String operation, long amount) {
    return new LedgerEntry(
        example.pool,
        book,
        sequence,
        LedgerEntry.Kind.ALLOCATION,
        amount,
        Example.NOW,
        "operator",
        operation,
        "a reason",
        "sales-intelligence");
  }

  private List<LedgerEntry> book(String book) {
    return ledger().book(example.organisation, example.pool, book);
  }

  private List<LedgerEntry> all() {
    try (Stream<LedgerEntry> all = ledger().all(example.organisation, example.pool)) {
      return all.toList();
    }
  }

  private Ledger ledger() {
    return stores().ledger();
  }
}
