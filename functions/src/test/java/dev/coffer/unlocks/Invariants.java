package dev.coffer.unlocks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coffer.credits.Account;
import dev.coffer.credits.Intent;
import dev.coffer.credits.LedgerEntry;
import dev.coffer.unlocks.Purchases.Purchase;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;

/** What must hold after every single call, whatever is under way or has crashed. */
final class Invariants {
  private Invariants() {}

  /** Of every state. */
  static void hold(World world) {
    for (Account account : world.accounts().all()) {
      if (account.allocated() + account.returned()
          != account.remaining()
              + account.expired()
              + account.reserved()
              + boughtAndSettled(world, account)) {
        throw new AssertionError("given = remaining + expired + reserved + bought, in " + account);
      }
      if (account.returned() != reversed(world, account)) {
        throw new AssertionError("returned = reversed rows, in " + account);
      }
      matchesItsEntries(world, account);
    }
    BookInvariants.hold(world);
    Set<String> tickets = new HashSet<>();
    Set<Object> owned = new HashSet<>();
    for (OwnershipRow row : world.ownership().bought()) {
      if (!tickets.add(row.account() + "/" + row.ticket())) {
        throw new AssertionError("a ticket bought twice: " + row);
      }
      if (!row.reversed() && !owned.add(row.generation().item())) {
        throw new AssertionError("two unreversed generations: " + row);
      }
    }
  }

  /** Of every step from one state to the next. */
  static void hold(World before, World now) {
    for (Account was : before.accounts().all()) {
      Account is = now.accounts().read(was.key()).orElseThrow();
      if (is.nextTicket() < was.nextTicket()) {
        throw new AssertionError("tickets went back in " + is);
      }
      if (is.remaining() < 0
          && is.remaining() < was.remaining()
          && was.overage() != Account.Overage.ALLOWED) {
        throw new AssertionError("overdrawn: " + is);
      }
      if (was.closed() && (!is.closed() || !is.pending().isEmpty())) {
        throw new AssertionError("closed and not at rest: " + is);
      }
    }
    for (GenerationRow was : before.ownership().all()) {
      GenerationRow is = now.ownership().rows.get(was.generation());
      boolean same =
          was.equals(is) || (was instanceof OwnershipRow row && row.asReversed().equals(is));
      if (!same) {
        throw new AssertionError("a row was overwritten: " + was + " by " + is);
      }
    }
    BookInvariants.hold(before, now);
    hold(now);
  }

  /** When nothing is under way any more, nothing stays pending and every answer was true. */
  static void holdAtRest(World world, List<Explorer.Outcome> outcomes) {
    hold(world);
    BookInvariants.bringToAnEnd(world);
    UnlockProtocol janitor = world.protocol();
    world.accounts().all().forEach(account -> janitor.recover(account.key()));
    hold(world);
    for (Account account : world.accounts().all()) {
      assertThat(account.pending()).as("nothing is left pending").isEmpty();
    }
    Set<Generation> charged = new HashSet<>();
    for (Explorer.Outcome outcome : outcomes) {
      if (outcome.answer() instanceof Actors.Answered answered) {
        wasTrue(world, answered, outcome.couldAlwaysPay(), charged);
      }
      if (outcome.answer() instanceof CreditActors.Told told) {
        BookInvariants.wasTrue(world, told);
      }
    }
  }

  /** Whoever was charged is told so, and nobody else; whoever could pay isn't refused. */
  private static void wasTrue(
      World world, Actors.Answered answered, boolean couldAlwaysPay, Set<Generation> charged) {
    Set<OwnershipRow> paid = new HashSet<>();
    world.ownership().bought().stream()
        .filter(row -> row.stamp().equals(answered.stamp()))
        .forEach(paid::add);
    for (Purchase purchase : answered.purchases()) {
      switch (purchase) {
        case Purchase.Bought(OwnershipRow row) -> {
          if (!paid.remove(row) && !paid.remove(row.asReversed())) {
            throw new AssertionError("told that it paid for " + row);
          }
          assertThat(charged.add(row.generation())).as("one order pays for a row").isTrue();
        }
        case Purchase.Owned(OwnershipRow row) -> stands(world, row);
        case Purchase.Suppressed(VoidRow row) ->
            assertThat(world.ownership().all()).as("suppressed for ever").contains(row);
        case Purchase.NoCredits _ ->
            assertThat(couldAlwaysPay).as("refused, with credits there all the time").isFalse();
        case Purchase.Busy _ -> {
          // Nothing was promised.
        }
      }
    }
    assertThat(paid.stream().filter(row -> !row.reversed()))
        .as("charged and not told, by %s", answered)
        .isEmpty();
  }

  private static void stands(World world, OwnershipRow row) {
    GenerationRow now = world.ownership().rows.get(row.generation());
    assertThat(now != null && now.isBoughtBy(row.account(), row.ticket()))
        .as("what is owned stays bought: %s", row)
        .isTrue();
  }

  /** Every number of an account is a fold of its entries. */
  private static void matchesItsEntries(World world, Account account) {
    long allocated = 0;
    long returned = 0;
    long expired = 0;
    boolean ended = false;
    List<LedgerEntry> entries = entriesOf(world, account);
    for (LedgerEntry entry : entries) {
      switch (entry.kind()) {
        case ALLOCATION, REMOVAL, TRANSFER -> allocated += entry.amount();
        case OVERAGE -> {
          allocated += entry.amount();
          ended = true;
        }
        case EXPIRY -> {
          expired -= entry.amount();
          ended = true;
        }
        case REVERSAL -> {
          returned += entry.amount();
          expired += ended ? entry.amount() : 0;
        }
        case TERMS, REFUSAL -> {
          // Nothing moved.
        }
        case GRANT, DISTRIBUTION -> throw new AssertionError("not an account's: " + entry);
      }
    }
    if (allocated != account.allocated()
        || returned != account.returned()
        || expired != account.expired()
        || ended != account.closed()
        || !isWithoutGaps(entries, account.changes())) {
      throw new AssertionError("another balance than its entries: " + account + entries);
    }
  }

  /** Whether entries are numbered from 0 on, so many of them, none missing and none twice. */
  static boolean isWithoutGaps(List<LedgerEntry> entries, long number) {
    return entries.size() == number
        && LongStream.range(0, number)
            .allMatch(n -> entries.stream().anyMatch(entry -> entry.sequence() == n));
  }

  /** The entries of an account, with the one that it owes. */
  static List<LedgerEntry> entriesOf(World world, Account account) {
    List<LedgerEntry> entries = new ArrayList<>(world.accounts().entries(account.key()));
    account
        .owedEntry("")
        .filter(owed -> entries.stream().noneMatch(one -> one.sequence() == owed.sequence()))
        .ifPresent(entries::add);
    return entries;
  }

  static long boughtAndSettled(World world, Account account) {
    return world.ownership().bought().stream()
        .filter(row -> row.account().equals(account.key()))
        .filter(row -> row.ticket() < account.nextTicket())
        .filter(row -> account.pending().values().stream().noneMatch(one -> holds(one, row)))
        .count();
  }

  static long reversed(World world, Account account) {
    return world.ownership().bought().stream()
        .filter(row -> row.reversed() && row.account().equals(account.key()))
        .count();
  }

  private static boolean holds(Intent intent, OwnershipRow row) {
    return row.ticket() >= intent.ticket()
        && row.ticket() < intent.ticket() + intent.wanted().count();
  }
}
