package dev.coffer.unlocks;

import static dev.coffer.unlocks.CreditActors.adds;
import static dev.coffer.unlocks.CreditActors.cancels;
import static dev.coffer.unlocks.CreditActors.worksFor;
import static dev.coffer.unlocks.Samples.ANNA;
import static dev.coffer.unlocks.Samples.INES;
import static dev.coffer.unlocks.Samples.NOW;
import static dev.coffer.unlocks.Samples.PRIYA;
import static dev.coffer.unlocks.Scenario.bought;
import static dev.coffer.unlocks.Treasury.after;
import static dev.coffer.unlocks.Treasury.capped;
import static dev.coffer.unlocks.Treasury.give;
import static dev.coffer.unlocks.Treasury.leftInTheMiddle;
import static dev.coffer.unlocks.Treasury.line;
import static dev.coffer.unlocks.Treasury.running;
import static dev.coffer.unlocks.WrongVariantsTest.caught;

import dev.coffer.credits.Account;
import dev.coffer.credits.AccountChange;
import dev.coffer.credits.AccountDraft;
import dev.coffer.credits.AccountKey;
import dev.coffer.credits.AccountStore;
import dev.coffer.credits.BulkWork;
import dev.coffer.credits.Ledger;
import dev.coffer.credits.LedgerEntry;
import dev.coffer.credits.Line;
import dev.coffer.credits.Operation;
import dev.coffer.credits.Operations;
import dev.coffer.credits.PoolId;
import dev.coffer.identity.OrganisationId;
import dev.coffer.unlocks.Explorer.Actor;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Simpler ways to carry an operation on many accounts out, which look right. */
@DisplayName("The exploration catches a worker that")
class WrongBulkTest {

  /** An account that a colleague changed since no longer tells who was there before. */
  @Test
  void readsTheEntryBeforeTheAccount() {
    World world = give(capped(10), PRIYA, 1);
    Operation operation = opened(world, Line.Change.ADD, 1);
    caught(
        0,
        world,
        altered(operation, rest -> new EntriesFirst(rest, operation).altered()),
        worksFor(1, operation),
        adds(PRIYA, 1));
  }

  /** What wasn't possible then is possible now, and the operation is over. */
  @Test
  void writesNothingDownWhereItDidNothing() {
    World world = give(capped(10), PRIYA, 1);
    CreditActors.removes(PRIYA, 1).act(world);
    Operation operation = opened(world, Line.Change.REMOVE, 1);
    caught(
        0,
        world,
        altered(operation, WrongBulkTest::silent),
        altered(2, operation, WrongBulkTest::silent),
        adds(PRIYA, 1));
  }

  /** A worker who is slow still carries out what nobody counts any more. */
  @Test
  void cancelsWithoutWaitingForTheChunkThatWasBegun() {
    World world = give(capped(10), PRIYA, 1);
    Operation operation = opened(world, Line.Change.ADD, 1);
    caught(
        0,
        world,
        worksFor(1, operation),
        cancels(operation),
        altered(operation, rest -> Altered.of(rest).with(new Impatient(rest.operations()))));
  }

  /** Settling may show a change that the operation itself has made meanwhile. */
  @Test
  void takesASettledAccountForTheOneThatItRead() {
    World world = give(give(capped(10), PRIYA, 1), INES, 1);
    bought(world, ANNA, INES);
    leftInTheMiddle(world, PRIYA, ANNA);
    Operation operation = opened(world, Line.Change.ADD, 1);
    Actor trusting = database -> new Trusting(database).work(operation);
    caught(0, world, trusting, trusting);
  }

  /** One who runs alone does well with each of them: only others show that they are wrong. */
  @Test
  void isAloneOnlyWhereItIsWrong() {
    World world = give(capped(10), PRIYA, 1);
    Operation operation = opened(world, Line.Change.ADD, 1);
    for (Actor alone :
        List.of(
            altered(operation, rest -> new EntriesFirst(rest, operation).altered()),
            altered(operation, WrongBulkTest::silent),
            database -> new Trusting(database).work(operation))) {
      new Explorer(List.of(alone), 0, Invariants::hold, Invariants::holdAtRest).explore(world);
    }
  }

  private static Operation opened(World world, Line.Change change, long credits) {
    Operation.Kind kind =
        change == Line.Change.ADD ? Operation.Kind.ALLOCATE : Operation.Kind.REMOVE;
    return after(world, 1, running(world, kind, List.of(line(PRIYA, change, credits, 1))));
  }

  private interface Altering {
    Database of(Database rest);
  }

  private static Actor altered(Operation operation, Altering altering) {
    return altered(1, operation, altering);
  }

  private static Actor altered(int steps, Operation operation, Altering altering) {
    Actor worker = worksFor(steps, operation);
    return database -> worker.act(altering.of(database));
  }

  private static Database silent(Database rest) {
    return Altered.of(rest)
        .with(
            new Altered.Accounts(rest.accounts()) {
              @Override
              public Change changeOwing(AccountChange change) {
                return change.movement() instanceof AccountChange.Movement.Nothing
                    ? Change.CHANGED
                    : super.changeOwing(change);
              }
            })
        .with(
            new EntriesFirst(rest, null) {
              @Override
              public void put(OrganisationId organisation, Collection<LedgerEntry> owed) {
                super.put(
                    organisation,
                    owed.stream()
                        .filter(entry -> entry.kind() != LedgerEntry.Kind.REFUSAL)
                        .toList());
              }
            });
  }

  /** Asks the ledger when it is asked for the accounts, and remembers. */
  private static class EntriesFirst implements Ledger {
    private final Database database;
    private final @Nullable Operation operation;
    private final Map<AccountKey, LedgerEntry> known = new HashMap<>();
    private boolean asked;

    EntriesFirst(Database database, @Nullable Operation operation) {
      this.database = database;
      this.operation = operation;
    }

    Database altered() {
      return Altered.of(database)
          .with(this)
          .with(
              new Altered.Accounts(database.accounts()) {
                @Override
                public Map<AccountKey, Account> readAll(Collection<AccountKey> keys) {
                  if (operation != null) {
                    known.putAll(database.ledger().of(operation.id(), keys));
                    asked = true;
                  }
                  return super.readAll(keys);
                }
              });
    }

    @Override
    public Map<AccountKey, LedgerEntry> of(String id, Collection<AccountKey> accounts) {
      if (asked) {
        asked = false;
        return known;
      }
      return database.ledger().of(id, accounts);
    }

    @Override
    public List<LedgerEntry> entriesAfter(
        OrganisationId organisation, PoolId pool, String after, int limit) {
      return database.ledger().entriesAfter(organisation, pool, after, limit);
    }

    @Override
    public void put(OrganisationId organisation, Collection<LedgerEntry> owed) {
      database.ledger().put(organisation, owed);
    }

    @Override
    public List<LedgerEntry> book(OrganisationId organisation, PoolId pool, String book) {
      return database.ledger().book(organisation, pool, book);
    }

    @Override
    public Stream<LedgerEntry> all(OrganisationId organisation, PoolId pool) {
      return database.ledger().all(organisation, pool);
    }
  }

  /** Believes that no chunk of a cancelled operation was begun. */
  private record Impatient(Operations rest) implements Operations {
    @Override
    public Optional<Operation> find(OrganisationId organisation, String id) {
      return rest.find(organisation, id).map(Impatient::withoutTheChunk);
    }

    private static Operation withoutTheChunk(Operation is) {
      Operation.Bulk bulk = is.progress();
      if (is.state() != Operation.State.CANCELLING) {
        return is;
      }
      return new Operation(
          is.id(),
          is.organisation(),
          is.pool(),
          is.kind(),
          is.by(),
          is.at(),
          is.reason(),
          is.input(),
          is.state(),
          is.figures(),
          new Operation.Bulk(
              bulk.plan(),
              bulk.chunks(),
              bulk.done(),
              bulk.done(),
              bulk.lines(),
              bulk.refused(),
              bulk.reserved(),
              bulk.moved(),
              bulk.changed()),
          is.version());
    }

    @Override
    public List<Operation> recent(OrganisationId organisation, int limit) {
      return rest.recent(organisation, limit);
    }

    @Override
    public boolean plan(Operation operation) {
      return rest.plan(operation);
    }

    @Override
    public boolean advance(Operation before, Operation after) {
      return rest.advance(before, after);
    }
  }

  /** Takes the account as settling showed it for the account that it read. */
  private static final class Trusting extends Altered.Accounts {
    private final Database database;
    private final Map<AccountKey, Long> settled = new HashMap<>();

    Trusting(Database database) {
      super(database.accounts());
      this.database = database;
    }

    Operation work(Operation operation) {
      int[] left = {1};
      return new BulkWork(
              database.pools(),
              database.operations(),
              database.plans(),
              this,
              database.ledger(),
              this::settle)
          .work(operation, NOW, () -> left[0]-- > 0);
    }

    private Account settle(Account read) {
      AccountDraft draft =
          AccountDraft.of(
              new UnlockProtocol(database.accounts(), database.ownership()).settled(read));
      settled.put(read.key(), draft.changes);
      draft.changes = read.changes();
      return draft.build();
    }

    @Override
    public AccountStore.Change changeOwing(AccountChange change) {
      AccountDraft draft = AccountDraft.of(change.account());
      draft.changes = settled.getOrDefault(draft.key, draft.changes);
      return super.changeOwing(
          new AccountChange(
              draft.build(),
              change.movement(),
              change.operation(),
              change.by(),
              change.reason(),
              change.now()));
    }
  }
}
