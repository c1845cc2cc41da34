package dev.coffer.unlocks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coffer.credits.Account;
import dev.coffer.credits.AccountKey;
import dev.coffer.credits.Answer;
import dev.coffer.credits.Application;
import dev.coffer.credits.BulkWork;
import dev.coffer.credits.LedgerEntry;
import dev.coffer.credits.LineOutcome;
import dev.coffer.credits.Operation;
import dev.coffer.credits.Pool;
import dev.coffer.credits.PoolBook;
import dev.coffer.credits.Share;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What must hold of the books of pools after every single call, also in the middle of an operation
 * on many accounts: no credit appears, none is lost, and each one is in one place.
 */
final class BookInvariants {
  private BookInvariants() {}

  /** Of every state. */
  static void hold(World world) {
    for (PoolBook book : world.books().allBooks()) {
      matchesItsEntries(world, book);
      for (Application application : Application.values()) {
        matchesItsAccounts(world, book, application);
      }
      addsUp(world, book);
    }
    for (Operation operation : world.books().allOperations()) {
      if (operation.bulk() != null) {
        matchesWhatItDid(world, operation);
      }
    }
  }

  /** Of every step from one state to the next. */
  static void hold(World before, World now) {
    for (Operation was : before.books().allOperations()) {
      Operation is = found(now, was.id());
      boolean step = is.equals(was) || is.version() == was.version() + 1;
      if (!step || (was.state().isOver() && !is.equals(was))) {
        throw new AssertionError("no operation goes on like this: " + was + " to " + is);
      }
    }
    for (PoolBook was : before.books().allBooks()) {
      PoolBook is = now.books().book(was.pool().organisation(), was.pool().id()).orElseThrow();
      if (!is.equals(was) && is.version() != was.version() + 1) {
        throw new AssertionError("a book that changed by itself: " + was + " to " + is);
      }
      staysWithinItsCap(was, is);
    }
    for (Account is : now.accounts().all()) {
      long changes = before.accounts().read(is.key()).map(Account::changes).orElse(0L);
      if (is.changes() != changes && is.last() != null) {
        movedInTime(before, is, is.last().operation());
      }
    }
  }

  /** Nothing more is given where there is nothing more to give. */
  private static void staysWithinItsCap(PoolBook was, PoolBook is) {
    Share before = was.share(Application.SALES_INTELLIGENCE);
    Share now = is.share(Application.SALES_INTELLIGENCE);
    if (was.pool().limit() == Pool.Limit.CAPPED
        && now.allocated() + now.held() > before.allocated() + before.held()
        && now.unallocated() < 0) {
      throw new AssertionError("more allocated than a capped pool has: " + was + " to " + is);
    }
  }

  /** An operation on many accounts moves credits while it runs, neither before nor after. */
  private static void movedInTime(World before, Account account, String by) {
    for (Operation operation : before.books().allOperations()) {
      if (operation.id().equals(by)
          && operation.bulk() != null
          && (operation.state() == Operation.State.PLANNED || operation.state().isOver())) {
        throw new AssertionError(operation + " isn't running and has moved " + account);
      }
    }
  }

  /** Quantity and distributed credits are folds of their entries, numbered together. */
  private static void matchesItsEntries(World world, PoolBook book) {
    List<LedgerEntry> all = new ArrayList<>(entries(world, book, LedgerEntry.POOL_BOOK));
    long granted = sum(all, LedgerEntry.Kind.GRANT);
    if (granted != book.pool().quantity().amount()) {
      throw new AssertionError("holds other than it was granted: " + book + all);
    }
    for (Application application : Application.values()) {
      List<LedgerEntry> its = entries(world, book, application.slug());
      if (sum(its, LedgerEntry.Kind.DISTRIBUTION) != book.share(application).distributed()) {
        throw new AssertionError("has other than it was given: " + application + book + its);
      }
      all.addAll(its);
    }
    if (!Invariants.isWithoutGaps(all, book.entries())) {
      throw new AssertionError("entries are missing or too many: " + book + all);
    }
  }

  /**
   * What a share has allocated is what its accounts were given, but for what the running operation
   * moved, which it counts when it ends.
   */
  private static void matchesItsAccounts(World world, PoolBook book, Application application) {
    Share share = book.share(application);
    long given = 0;
    long underWay = 0;
    for (Account account : accounts(world, book, application)) {
      List<LedgerEntry> entries = Invariants.entriesOf(world, account);
      given += account.allocated() - sum(entries, LedgerEntry.Kind.OVERAGE);
      underWay += moved(entries.stream().filter(entry -> entry.operation().equals(book.running())));
    }
    if (share.allocated() != given - underWay) {
      throw new AssertionError(
          "%s were given %d, %d of it by what runs: %s"
              .formatted(application, given, underWay, book));
    }
    boolean holds = application == Application.SALES_INTELLIGENCE && book.running() != null;
    long reserved =
        holds ? found(world, Objects.requireNonNull(book.running())).progress().reserved() : 0;
    if (share.held() != reserved || underWay > reserved) {
      throw new AssertionError("holds other than what runs needs: " + book);
    }
  }

  /**
   * The closed equation, every term counted where it comes from: grants from the ledger, purchases
   * from the ownership rows, what is held from the operation that runs.
   */
  private static void addsUp(World world, PoolBook book) {
    long granted = sum(entries(world, book, LedgerEntry.POOL_BOOK), LedgerEntry.Kind.GRANT);
    long unallocated = 0;
    long available = 0;
    long used = 0;
    long expired = 0;
    long overage = 0;
    long held = 0;
    for (Application application : Application.values()) {
      unallocated += book.share(application).unallocated();
      for (Account account : accounts(world, book, application)) {
        List<LedgerEntry> entries = Invariants.entriesOf(world, account);
        available += account.remaining();
        used += account.reserved() + Invariants.boughtAndSettled(world, account);
        used -= Invariants.reversed(world, account);
        expired += account.expired();
        overage += sum(entries, LedgerEntry.Kind.OVERAGE);
        held -= moved(entries.stream().filter(entry -> entry.operation().equals(book.running())));
      }
    }
    if (book.running() != null) {
      held += found(world, book.running()).progress().reserved();
    }
    if (granted
        != book.undistributed() + unallocated + available + held + used + expired - overage) {
      throw new AssertionError(
          ("granted %d is not undistributed %d + unallocated %d + available %d + held %d"
                  + " + used %d + expired %d - overage %d in %s")
              .formatted(
                  granted,
                  book.undistributed(),
                  unallocated,
                  available,
                  held,
                  used,
                  expired,
                  overage,
                  book));
    }
  }

  /** What an operation says that it moved is what its entries say, and its outcomes. */
  private static void matchesWhatItDid(World world, Operation operation) {
    long outcomes = 0;
    for (int chunk = 0; chunk < operation.progress().done(); chunk++) {
      outcomes +=
          world
              .books()
              .outcomes(operation.organisation(), operation.progress().plan(), chunk)
              .orElseThrow(() -> new AssertionError("a chunk is done without a word: " + operation))
              .stream()
              .mapToLong(LineOutcome::moved)
              .sum();
    }
    if (outcomes != operation.progress().moved()) {
      throw new AssertionError("counted other than its outcomes, " + outcomes + ": " + operation);
    }
    if (operation.state().isOver()) {
      long moved = 0;
      for (Account account : world.accounts().all()) {
        moved +=
            moved(
                world.accounts().entries(account.key()).stream()
                    .filter(entry -> entry.operation().equals(operation.id())));
      }
      if (moved != operation.progress().moved()) {
        throw new AssertionError("its entries move " + moved + ": " + operation);
      }
    }
  }

  /** Whatever still runs can be brought to an end by anybody, and then nothing is held. */
  static void bringToAnEnd(World world) {
    for (PoolBook book : world.books().allBooks()) {
      if (book.running() != null) {
        Operation running = found(world, book.running());
        BulkWork work = CreditActors.bulkWork(world);
        Operation over = work.work(running, Samples.NOW, () -> true);
        assertThat(over.state().isOver()).as("%s ends", over).isTrue();
        PoolBook then = world.books().book(running.organisation(), running.pool()).orElseThrow();
        assertThat(then.running()).isNull();
        hold(world);
      }
    }
  }

  /** Whoever was told that it is done can rely on it; whoever was refused changed nothing. */
  static void wasTrue(World world, CreditActors.Told told) {
    boolean known =
        world.books().allOperations().stream().anyMatch(one -> one.id().equals(told.command()));
    switch (told.answer()) {
      case Answer.Done(Operation operation) ->
          assertThat(known && operation.id().equals(told.command())).as("%s", told).isTrue();
      case Answer.OtherInput _ -> throw new AssertionError("nobody asked for anything else");
      case Answer.Refused(Answer.Refusal why, _) -> {
        assertThat(known).as("refused for good: %s", told).isFalse();
        assertThat(why).as("%s", told).isNotEqualTo(Answer.Refusal.NO_POOL);
      }
    }
  }

  private static long moved(Stream<LedgerEntry> entries) {
    return entries
        .filter(
            entry ->
                switch (entry.kind()) {
                  case ALLOCATION, REMOVAL, TRANSFER -> true;
                  case GRANT, DISTRIBUTION, REVERSAL, EXPIRY, OVERAGE, TERMS, REFUSAL -> false;
                })
        .mapToLong(LedgerEntry::amount)
        .sum();
  }

  private static List<Account> accounts(World world, PoolBook book, Application application) {
    return world.accounts().all().stream()
        .filter(account -> account.key().pool().equals(book.pool().id()))
        .filter(account -> account.key().application() == application)
        .toList();
  }

  private static List<LedgerEntry> entries(World world, PoolBook book, String name) {
    return world
        .accounts()
        .entries(new AccountKey(book.pool().organisation(), book.pool().id(), name));
  }

  private static long sum(List<LedgerEntry> entries, LedgerEntry.Kind kind) {
    return entries.stream()
        .filter(entry -> entry.kind() == kind)
        .mapToLong(LedgerEntry::amount)
        .sum();
  }

  private static Operation found(World world, String id) {
    return world.books().find(Samples.MERIDIAN, id).orElseThrow();
  }
}
