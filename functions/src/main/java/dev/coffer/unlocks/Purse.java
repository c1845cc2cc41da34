package dev.coffer.unlocks;

import dev.coffer.credits.Account;
import dev.coffer.credits.AccountKey;
import dev.coffer.credits.AccountStore;
import dev.coffer.credits.AccountStore.Settlement;
import dev.coffer.credits.Payer;
import dev.coffer.identity.UserId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The accounts that may pay for one order, as far as the order has seen them. It names accounts
 * that seem able to pay; only S1 knows. It says that nobody can pay only when that was so at one
 * moment: an account alone tells it by itself, several only when two looks at all of them agree.
 */
final class Purse {
  private static final int LOOKS = 8;

  private final AccountStore accounts;
  private final Resolver resolver;
  private final Instant now;
  private final Map<AccountKey, Seen> seen = new LinkedHashMap<>();
  private @Nullable Map<AccountKey, Mark> lastLook;

  /** What the payers of an order hold. */
  Purse(AccountStore accounts, Resolver resolver, List<Payer> payers, UserId buyer, Instant now) {
    this.accounts = accounts;
    this.resolver = resolver;
    this.now = now;
    for (Payer payer : payers) {
      // Each buyer begins at a shard of their own, so that the crowd spreads.
      int shards = payer.accounts().size();
      int home = Math.floorMod(buyer.value().hashCode(), shards);
      for (int i = 0; i < shards; i++) {
        Account account = payer.accounts().get((home + i) % shards);
        seen.put(account.key(), new Seen(account, List.of(), false, false));
      }
    }
  }

  /**
   * Who can pay, in the order in which they are to.
   *
   * @param least how many credits are no use unless all of them are there
   * @param most how many credits are wanted
   * @param batch whether they pay for a batch
   */
  Spendable spendable(long least, long most, boolean batch) {
    for (int look = 0; look < LOOKS; look++) {
      makeRoom(batch);
      List<Offer> offers = offers(most);
      if (sum(offers) >= least) {
        return new Spendable.Offers(offers);
      }
      if (resolvePending()) {
        continue;
      }
      if (isProved()) {
        return new Spendable.TooLittle();
      }
      lookAgain();
    }
    return new Spendable.Unclear();
  }

  /** An account was just read or written. */
  void saw(Account account) {
    saw(account, List.of());
  }

  /** An account was just read or written, and some of its intents are known to be decided. */
  void saw(Account account, List<Settlement> decided) {
    seen.put(account.key(), new Seen(account, decided, account.pending().isEmpty(), true));
    lastLook = null;
  }

  /** There is no such account. */
  void gone(AccountKey key) {
    seen.remove(key);
    lastLook = null;
  }

  /**
   * An item was reversed, so a credit may have come back: that nobody could pay before then proves
   * nothing of the time since.
   */
  void forgetProof() {
    seen.replaceAll((_, one) -> new Seen(one.account(), one.decided(), one.resolved(), false));
    lastLook = null;
  }

  private List<Offer> offers(long most) {
    List<Offer> offers = new ArrayList<>();
    long missing = most;
    for (Seen one : seen.values()) {
      long credits = one.affordable(missing, now);
      if (credits > 0) {
        offers.add(new Offer(one.account(), one.decided(), credits));
        missing -= credits;
      }
    }
    return offers;
  }

  private static long sum(List<Offer> offers) {
    return offers.stream().mapToLong(Offer::credits).sum();
  }

  /** Where intents are in the way of one more, they are decided, so that S1 can remove them. */
  private void makeRoom(boolean batch) {
    seen.replaceAll(
        (_, one) -> one.resolved() || one.hasRoom(batch) ? one : one.resolved(resolver, now));
  }

  /** Decides what is pending in accounts that were really seen; whether that brings a credit. */
  private boolean resolvePending() {
    boolean[] refunds = {false};
    seen.replaceAll(
        (_, one) -> {
          if (one.resolved() || !one.fresh()) {
            return one;
          }
          Seen resolved = one.resolved(resolver, now);
          refunds[0] |= resolved.refunds() > one.refunds();
          return resolved;
        });
    return refunds[0];
  }

  private boolean isProved() {
    return seen.isEmpty()
        || (seen.size() == 1 && seen.values().iterator().next().fresh())
        || (lastLook != null && lastLook.isEmpty());
  }

  /** Looks at all accounts; an empty last look says that two in a row agreed. */
  private void lookAgain() {
    Map<AccountKey, Account> read = accounts.readAll(seen.keySet());
    Map<AccountKey, Mark> marks = new HashMap<>();
    read.forEach((key, account) -> marks.put(key, Mark.of(account)));
    boolean agreed = marks.equals(lastLook);
    seen.keySet().retainAll(read.keySet());
    seen.replaceAll(
        (key, one) -> {
          Account account = read.getOrDefault(key, one.account());
          boolean same = one.resolved() && Mark.of(one.account()).equals(Mark.of(account));
          return new Seen(
              account, same ? one.decided() : List.of(), same || account.pending().isEmpty(), true);
        });
    lastLook = agreed ? Map.of() : marks;
  }

  /** Accounts that can pay, or why there are none. */
  sealed interface Spendable {
    /** These can, in this order. */
    record Offers(List<Offer> offers) implements Spendable {}

    /** There was a moment at which they held less than is needed. */
    record TooLittle() implements Spendable {}

    /** Others were at them all the time. */
    record Unclear() implements Spendable {}
  }

  /**
   * An account that can pay.
   *
   * @param decided intents to be settled by the way
   * @param credits how many of those wanted
   */
  record Offer(Account account, List<Settlement> decided, long credits) {}

  /**
   * Tells two states of an account apart: what comes in counts {@code i}, what goes out {@code q}.
   */
  private record Mark(long remaining, long nextTicket, long inflows) {
    static Mark of(Account account) {
      return new Mark(account.remaining(), account.nextTicket(), account.inflows());
    }
  }

  /**
   * An account as last seen.
   *
   * @param decided what is known of its intents
   * @param resolved whether that is all of them
   * @param fresh whether this order saw it itself
   */
  private record Seen(Account account, List<Settlement> decided, boolean resolved, boolean fresh) {

    Seen resolved(Resolver resolver, Instant now) {
      List<Settlement> all = account.isOpen(now) ? resolver.resolve(account) : List.of();
      return new Seen(account, all, true, fresh);
    }

    boolean hasRoom(boolean batch) {
      return account.hasRoom(batch, decided.stream().map(Settlement::intent).toList());
    }

    long refunds() {
      return decided.stream().mapToLong(Settlement::lost).sum();
    }

    long affordable(long wanted, Instant now) {
      if (!account.isOpen(now)) {
        return 0;
      }
      return switch (account.overage()) {
        case ALLOWED -> wanted;
        case NONE, STOPPED -> Math.clamp(account.remaining() + refunds(), 0, wanted);
      };
    }
  }
}
