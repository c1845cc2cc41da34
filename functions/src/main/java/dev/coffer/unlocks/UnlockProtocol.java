package dev.coffer.unlocks;

import dev.coffer.credits.Account;
import dev.coffer.credits.AccountKey;
import dev.coffer.credits.AccountStore;
import dev.coffer.credits.AccountStore.Reservation;
import dev.coffer.credits.AccountStore.Reserve;
import dev.coffer.credits.AccountStore.Settlement;
import dev.coffer.credits.Intent;
import dev.coffer.credits.Stamp;
import dev.coffer.credits.Wanted;
import dev.coffer.identity.UserId;
import java.time.Instant;
import java.util.List;

/**
 * Tickets and write-once rows. A purchase is two plain conditional writes: reserve a credit in the
 * account under a fresh ticket (S1), then write the ownership row with that ticket (S2). The row
 * decides: a ticket that finds another one there has lost and is given back (S3); one that won is
 * tidied up by a later reservation, at no cost of its own. Whoever meets an unfinished purchase
 * finishes it. No transaction, lock, lease, clock or sweeper is needed; the proof is in the tests
 * that explore every schedule.
 */
public final class UnlockProtocol implements Purchases {
  static final int ATTEMPTS = 8;

  private final AccountStore accounts;
  private final OwnershipStore ownership;
  private final Resolver resolver;

  /** The protocol over these stores. */
  public UnlockProtocol(AccountStore accounts, OwnershipStore ownership) {
    this.accounts = accounts;
    this.ownership = ownership;
    this.resolver = new Resolver(accounts, ownership);
  }

  @Override
  public Purchase buy(Order order) {
    Generation generation = Generation.first(order.organisation(), order.item());
    GenerationRow known = order.known();
    if (known != null) {
      switch (known) {
        case OwnershipRow row when !row.reversed() -> {
          return new Purchase.Owned(row);
        }
        case VoidRow row -> {
          return new Purchase.Suppressed(row);
        }
        case OwnershipRow row -> generation = row.generation().next();
      }
    }
    Instant now = order.stamp().at();
    Purse purse = new Purse(accounts, resolver, order.payers(), order.buyer(), now);
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      Attempt tried =
          switch (purse.spendable(1, 1, false)) {
            case Purse.Spendable.Offers(List<Purse.Offer> offers) ->
                spend(order, generation, purse, offers.getFirst());
            case Purse.Spendable.TooLittle _ -> refused(order, generation);
            case Purse.Spendable.Unclear _ -> new Attempt.Again();
          };
      switch (tried) {
        case Attempt.Answer(Purchase purchase) -> {
          return purchase;
        }
        case Attempt.GenerationOver _ -> {
          generation = generation.next();
          purse.forgetProof();
        }
        case Attempt.Again _ -> {
          // Somebody else was quicker; the purse knows more by now.
        }
      }
    }
    return new Purchase.Busy();
  }

  @Override
  public List<Purchase> buyAll(BulkOrder order) {
    return new BulkPurchase(accounts, ownership, resolver, order).buy();
  }

  @Override
  public Account settled(Account account) {
    return resolver.settled(account);
  }

  @Override
  public void recover(AccountKey key) {
    resolver.recover(key);
  }

  /** S1, and what follows. */
  private Attempt spend(Order order, Generation generation, Purse purse, Purse.Offer offer) {
    AccountKey account = offer.account().key();
    Intent pending = offer.account().pending().get(generation.key());
    if (pending != null) {
      // It is wanted already: no second intent can have the same key.
      return decide(order, purse, account, pending);
    }
    Reserve reserve =
        new Reserve(
            account,
            generation.key(),
            new Wanted.One(order.buyer()),
            order.stamp(),
            offer.account().inflows(),
            offer.decided(),
            order.stamp().at());
    return switch (accounts.reserve(reserve)) {
      case Reservation.Reserved(Intent intent, Account now) -> {
        purse.saw(now);
        yield decide(order, purse, account, intent);
      }
      case Reservation.Refused(Account asItWas) -> {
        purse.saw(asItWas);
        Intent same = asItWas.pending().get(generation.key());
        yield same == null ? new Attempt.Again() : decide(order, purse, account, same);
      }
      case Reservation.NoAccount _ -> {
        purse.gone(account);
        yield new Attempt.Again();
      }
    };
  }

  /** S2, and S3 where the ticket lost. The intent is the order's own or one that it joins. */
  private Attempt decide(Order order, Purse purse, AccountKey account, Intent intent) {
    OwnershipRow wanted = resolver.rowsWantedBy(account, intent).getFirst();
    GenerationRow decided = Resolver.rowAfter(wanted, ownership.claim(wanted));
    if (!decided.isBoughtBy(account, intent.ticket())) {
      accounts.settle(account, new Settlement(intent, 1)).ifPresent(purse::saw);
    }
    return attempt(order, decided);
  }

  /** Whoever was refused a credit may still own it by now: the row decides. */
  private Attempt refused(Order order, Generation generation) {
    GenerationRow row = ownership.read(List.of(generation)).get(generation);
    return row == null ? new Attempt.Answer(new Purchase.NoCredits()) : attempt(order, row);
  }

  private static Attempt attempt(Order order, GenerationRow row) {
    Purchase answer = answer(row, order.buyer(), order.stamp());
    // What this very order bought it has bought, also where it was reversed before it could tell.
    return row.isReversed() && !(answer instanceof Purchase.Bought)
        ? new Attempt.GenerationOver()
        : new Attempt.Answer(answer);
  }

  /** Whose purchase a row is decides the word; who paid was decided by the ticket. */
  static Purchase answer(GenerationRow decided, UserId buyer, Stamp stamp) {
    return switch (decided) {
      case OwnershipRow row ->
          row.user().equals(buyer) && row.stamp().equals(stamp)
              ? new Purchase.Bought(row)
              : new Purchase.Owned(row);
      case VoidRow row -> new Purchase.Suppressed(row);
    };
  }

  /** What one try at one generation came to. */
  private sealed interface Attempt {
    /** The order is answered. */
    record Answer(Purchase purchase) implements Attempt {}

    /** The generation was bought and reversed meanwhile; the next one is open. */
    record GenerationOver() implements Attempt {}

    /** Nothing changed; try with what is known now. */
    record Again() implements Attempt {}
  }
}
