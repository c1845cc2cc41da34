package dev.coffer.unlocks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coffer.credits.Account;
import dev.coffer.credits.Stamp;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What must hold after every single call, whatever is under way or has crashed. */
final class Invariants {
  private Invariants() {}

  static void hold(Explorer.World world) {
    for (Account account : world.accounts().all()) {
      assertThat(account.allocated() + account.returned())
          .as("given = remaining + expired + pending + bought, in %s", account)
          .isEqualTo(
              account.remaining()
                  + account.expired()
                  + account.pending().size()
                  + bought(world, account));
      assertThat(account.overage() || account.remaining() >= 0).as("no overdraft").isTrue();
    }
    Set<String> tickets = new HashSet<>();
    Set<Object> owned = new HashSet<>();
    for (OwnershipRow row : world.ownership().all()) {
      assertThat(tickets.add(row.account() + "/" + row.ticket())).as("a ticket buys once").isTrue();
      assertThat(row.reversed() || owned.add(row.generation().item()))
          .as("one unreversed generation of an item")
          .isTrue();
    }
  }

  /** When nothing is under way any more, nothing is pending and every answer was true. */
  static void holdAtRest(Explorer.World world, List<Explorer.Outcome> outcomes) {
    hold(world);
    Set<OwnershipRow> charged = new HashSet<>();
    for (Explorer.Outcome outcome : outcomes) {
      if (outcome.answer() instanceof Explorer.Answered(Stamp stamp, Purchases.Purchase purchase)) {
        holds(world, stamp, purchase, charged);
      }
    }
    UnlockProtocol janitor = new UnlockProtocol(world.accounts(), world.ownership());
    world.accounts().all().forEach(account -> janitor.recover(account.key()));
    hold(world);
    for (Account account : world.accounts().all()) {
      assertThat(account.pending()).as("nothing is left pending").isEmpty();
      assertThat(account.used().amount() + account.returned())
          .as("used + returned = rows")
          .isEqualTo(bought(world, account));
    }
  }

  /** Whoever was charged is told so, and nobody else. */
  private static void holds(
      Explorer.World world, Stamp stamp, Purchases.Purchase purchase, Set<OwnershipRow> charged) {
    boolean paid = world.ownership().all().stream().anyMatch(row -> row.stamp().equals(stamp));
    assertThat(purchase instanceof Purchases.Purchase.Bought)
        .as("%s is told what it paid: %s", stamp, purchase)
        .isEqualTo(paid);
    switch (purchase) {
      case Purchases.Purchase.Bought(OwnershipRow row) -> {
        assertThat(world.ownership().all()).as("an unlock is for ever").contains(row);
        assertThat(charged.add(row)).as("one order pays for a row").isTrue();
      }
      case Purchases.Purchase.Owned(OwnershipRow row) ->
          assertThat(world.ownership().all()).as("what is owned stays owned").contains(row);
      case Purchases.Purchase.NoCredits _, Purchases.Purchase.Busy _ -> {
        // Nothing was promised; the equation shows that nothing was charged.
      }
    }
  }

  private static long bought(Explorer.World world, Account account) {
    return world.ownership().all().stream()
        .filter(row -> row.account().equals(account.key()))
        .filter(row -> row.ticket() < account.nextTicket())
        .filter(
            row ->
                account.pending().values().stream()
                    .noneMatch(intent -> intent.ticket() == row.ticket()))
        .count();
  }
}
