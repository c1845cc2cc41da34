package dev.coffer.unlocks;

import dev.coffer.credits.Account;
import dev.coffer.credits.AccountKey;
import dev.coffer.credits.AccountStore;
import dev.coffer.credits.AccountStore.Reservation;
import dev.coffer.credits.AccountStore.Reserve;
import dev.coffer.credits.AccountStore.Settlement;
import dev.coffer.credits.Intent;
import dev.coffer.identity.UserId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Tickets and write-once rows. A purchase is two plain conditional writes: reserve a credit in the
 * account under a fresh ticket (S1), then write the ownership row with that ticket (S2). The row
 * decides: a ticket that finds another one there has lost and is given back (S3); one that won is
 * tidied up by a later reservation, at no cost of its own. Whoever meets an unfinished purchase
 * finishes it. No transaction, lock, lease, clock or sweeper is needed; the proof is in the tests
 * that explore every schedule.
 */
public final class UnlockProtocol implements Purchases {
  private static final int ATTEMPTS = 8;

  private final AccountStore accounts;
  private final OwnershipStore ownership;

  /** The protocol over these stores. */
  public UnlockProtocol(AccountStore accounts, OwnershipStore ownership) {
    this.accounts = accounts;
    this.ownership = ownership;
  }

  @Override
  public Purchase buy(Order order) {
    Generation generation = Generation.first(order.organisation(), order.item());
    OwnershipRow known = order.known();
    if (known != null) {
      if (!known.reversed()) {
        return new Purchase.Owned(known);
      }
      generation = known.generation().next();
    }
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      switch (buy(order, generation)) {
        case Attempt.Answer(Purchase purchase) -> {
          return purchase;
        }
        case Attempt.GenerationOver(Generation over) -> generation = over.next();
        case Attempt.CannotPay _ -> {
          // Whoever was refused a credit may still own it by now: the row decides.
          Optional<OwnershipRow> row = ownership.read(generation);
          if (row.isEmpty()) {
            return new Purchase.NoCredits();
          }
          if (!row.get().reversed()) {
            return answer(order, row.get());
          }
          generation = generation.next();
        }
      }
    }
    return new Purchase.Busy();
  }

  @Override
  public Account settled(Account account) {
    boolean refunded = false;
    for (Settlement settlement : resolve(account)) {
      if (settlement.lost()) {
        accounts.settle(account.key(), settlement);
        refunded = true;
      }
    }
    return refunded ? accounts.read(account.key()).orElseThrow() : account;
  }

  @Override
  public void recover(AccountKey key) {
    accounts
        .read(key)
        .ifPresent(
            account -> resolve(account).forEach(settlement -> accounts.settle(key, settlement)));
  }

  private Attempt buy(Order order, Generation generation) {
    for (AccountKey account : order.accounts()) {
      Attempt attempt = buy(order, generation, account);
      if (!(attempt instanceof Attempt.CannotPay)) {
        return attempt;
      }
    }
    return new Attempt.CannotPay();
  }

  private Attempt buy(Order order, Generation generation, AccountKey account) {
    List<Settlement> settled = List.of();
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      Reserve reserve =
          new Reserve(account, generation.key(), order.stamp(), settled, order.stamp().at());
      switch (accounts.reserve(reserve)) {
        case Reservation.Reserved(Intent intent) -> {
          return decide(order, generation, account, intent);
        }
        case Reservation.NoAccount _ -> {
          return new Attempt.CannotPay();
        }
        case Reservation.Refused(Account asItWas) -> {
          Intent same = asItWas.pending().get(generation.key());
          if (same != null) {
            return decide(order, generation, account, same);
          }
          settled = asItWas.isOpen(order.stamp().at()) ? resolve(asItWas) : List.of();
          long refunds = settled.stream().filter(Settlement::lost).count();
          boolean canPay = asItWas.overage() || asItWas.remaining() + refunds > 0;
          if (!asItWas.isOpen(order.stamp().at()) || !canPay) {
            return new Attempt.CannotPay();
          }
        }
      }
    }
    return new Attempt.Answer(new Purchase.Busy());
  }

  /** S2, and S3 where the ticket lost. The intent is the order's own or one that it joins. */
  private Attempt decide(Order order, Generation generation, AccountKey account, Intent intent) {
    OwnershipRow row = rowOf(generation, account, intent);
    return switch (ownership.claim(row)) {
      case OwnershipStore.Claim.Written _ -> new Attempt.Answer(answer(order, row));
      case OwnershipStore.Claim.Decided(OwnershipRow decided) -> {
        if (!decided.isBoughtBy(account, intent.ticket())) {
          accounts.settle(account, new Settlement(intent, true));
        }
        yield decided.reversed()
            ? new Attempt.GenerationOver(generation)
            : new Attempt.Answer(answer(order, decided));
      }
    };
  }

  /** Whose purchase a row is decides the word; who paid was decided by the ticket. */
  private static Purchase answer(Order order, OwnershipRow row) {
    return order.accounts().contains(row.account()) && row.stamp().equals(order.stamp())
        ? new Purchase.Bought(row)
        : new Purchase.Owned(row);
  }

  /**
   * Decides every pending intent of an account: by the row where there is one, and by writing it on
   * the buyer's behalf where there is none, for the buyer wanted it and the credit is reserved.
   */
  private List<Settlement> resolve(Account account) {
    Map<Generation, Intent> pending = new LinkedHashMap<>();
    account.pending().values().stream()
        .sorted(Comparator.comparingLong(Intent::ticket))
        .forEach(
            intent ->
                pending.put(Generation.of(account.key().organisation(), intent.key()), intent));
    Map<Generation, OwnershipRow> rows = ownership.rows(pending.keySet());
    List<Settlement> settlements = new ArrayList<>();
    pending.forEach(
        (generation, intent) -> {
          OwnershipRow row = rows.get(generation);
          if (row == null) {
            OwnershipRow wanted = rowOf(generation, account.key(), intent);
            row =
                switch (ownership.claim(wanted)) {
                  case OwnershipStore.Claim.Written _ -> wanted;
                  case OwnershipStore.Claim.Decided(OwnershipRow decided) -> decided;
                };
          }
          settlements.add(new Settlement(intent, !row.isBoughtBy(account.key(), intent.ticket())));
        });
    return settlements;
  }

  private static OwnershipRow rowOf(Generation generation, AccountKey account, Intent intent) {
    return new OwnershipRow(
        generation, account, intent.ticket(), new UserId(account.holder()), intent.stamp(), false);
  }

  /** What one try at one generation came to. */
  private sealed interface Attempt {
    /** The order is answered. */
    record Answer(Purchase purchase) implements Attempt {}

    /** The generation was bought and reversed meanwhile; the next one is open. */
    record GenerationOver(Generation generation) implements Attempt {}

    /** No account can pay. */
    record CannotPay() implements Attempt {}
  }
}
