package dev.coffer.unlocks;

import dev.coffer.contacts.Item;
import dev.coffer.credits.Account;
import dev.coffer.credits.AccountKey;
import dev.coffer.credits.AccountStore;
import dev.coffer.credits.AccountStore.Reservation;
import dev.coffer.credits.AccountStore.Reserve;
import dev.coffer.credits.AccountStore.Settlement;
import dev.coffer.credits.AccountStore.Together;
import dev.coffer.credits.Intent;
import dev.coffer.credits.Wanted;
import dev.coffer.unlocks.Purchases.BulkOrder;
import dev.coffer.unlocks.Purchases.Purchase;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Carries out one bulk order: the same three steps, for many contacts at once. As many as possible
 * goes by chunks, one after the other, each an S1 that lists its contacts in the account. All or
 * nothing reserves everything first, in one S1, or in one transaction of several where one balance
 * alone doesn't suffice. Not for sharing.
 */
final class BulkPurchase {
  private final AccountStore accounts;
  private final OwnershipStore ownership;
  private final Resolver resolver;
  private final BulkOrder order;
  private final Purse purse;
  private final Map<Item, Purchase> answers = new HashMap<>();

  /** What isn't decided yet, in the order asked for. */
  private final List<Generation> open = new ArrayList<>();

  /** Intents of this order that are decided and still in their accounts. */
  private final Map<AccountKey, Settlement> decided = new LinkedHashMap<>();

  private int reservations;

  BulkPurchase(
      AccountStore accounts, OwnershipStore ownership, Resolver resolver, BulkOrder order) {
    this.accounts = accounts;
    this.ownership = ownership;
    this.resolver = resolver;
    this.order = order;
    this.purse = new Purse(accounts, resolver, order.payers(), order.buyer(), order.stamp().at());
  }

  List<Purchase> buy() {
    for (Item item : order.items()) {
      Generation first = Generation.first(order.organisation(), item);
      GenerationRow known = order.known().get(item);
      if (known == null) {
        open.add(first);
      } else {
        answer(known);
      }
    }
    switch (order.policy()) {
      case AS_MANY_AS_POSSIBLE -> asManyAsPossible();
      case ALL_OR_NOTHING -> allOrNothing();
    }
    decided.forEach(accounts::settle);
    open.forEach(generation -> answers.put(generation.item(), new Purchase.Busy()));
    return order.items().stream()
        .map(item -> answers.getOrDefault(item, new Purchase.Busy()))
        .toList();
  }

  private void asManyAsPossible() {
    int failures = 0;
    while (!open.isEmpty() && failures < UnlockProtocol.ATTEMPTS) {
      int before = open.size();
      switch (purse.spendable(1, Math.min(before, Wanted.LISTED_MAX), true)) {
        case Purse.Spendable.Offers(List<Purse.Offer> offers) -> chunk(offers.getFirst());
        case Purse.Spendable.TooLittle _ -> {
          List<Generation> refused = new ArrayList<>(open);
          refused.removeAll(answerWhatIsDecided());
          refuse(refused);
        }
        case Purse.Spendable.Unclear _ -> {
          // Others are at the same accounts; that counts as a failure.
        }
      }
      failures = open.size() < before ? 0 : failures + 1;
    }
  }

  /** One S1 for as many as an account can pay, and their S2. */
  private void chunk(Purse.Offer offer) {
    List<Generation> chunk = open.subList(0, Math.toIntExact(offer.credits()));
    Wanted wanted = new Wanted.Listed(order.buyer(), chunk.stream().map(Generation::key).toList());
    Reserve reserve = reserve(offer, Intent.batchKey(nextBatch()), wanted);
    reserve(reserve);
  }

  private void reserve(Reserve reserve) {
    AccountKey account = reserve.account();
    switch (accounts.reserve(reserve)) {
      case Reservation.Reserved(Intent intent, Account now) -> {
        decided.remove(account);
        purse.saw(now, List.of(decide(account, intent)));
      }
      case Reservation.Refused(Account asItWas) -> {
        Intent same = asItWas.pending().get(reserve.intentKey());
        if (same == null) {
          purse.saw(asItWas);
        } else {
          purse.saw(asItWas, List.of(decide(account, same)));
        }
      }
      case Reservation.NoAccount _ -> purse.gone(account);
    }
  }

  private void allOrNothing() {
    for (int attempt = 0; attempt < UnlockProtocol.ATTEMPTS && !open.isEmpty(); attempt++) {
      switch (purse.spendable(open.size(), open.size(), true)) {
        case Purse.Spendable.Offers(List<Purse.Offer> offers) -> {
          if (reserveAll(offers)) {
            return;
          }
        }
        case Purse.Spendable.TooLittle _ -> {
          // What is owned by now needs no credit, so perhaps the rest suffices for the others.
          if (answerWhatIsDecided().isEmpty()) {
            refuse(List.copyOf(open));
          }
        }
        case Purse.Spendable.Unclear _ -> {
          return;
        }
      }
    }
  }

  /** Reserves everything, or nothing; whether it did. */
  private boolean reserveAll(List<Purse.Offer> offers) {
    List<Reserve> reserves = new ArrayList<>();
    String batch = nextBatch();
    String key = Intent.batchKey(batch);
    List<String> keys = open.stream().map(Generation::key).toList();
    if (keys.size() <= Wanted.LISTED_MAX && offers.size() == 1) {
      reserves.add(reserve(offers.getFirst(), key, new Wanted.Listed(order.buyer(), keys)));
    } else {
      ownership.put(new Batch(order.organisation(), batch, keys));
      int from = 0;
      for (Purse.Offer offer : offers) {
        int count = Math.toIntExact(offer.credits());
        reserves.add(reserve(offer, key, new Wanted.Part(order.buyer(), from, count)));
        from += count;
      }
    }
    if (reserves.size() == 1) {
      int before = open.size();
      reserve(reserves.getFirst());
      return open.size() < before;
    }
    Together together = accounts.reserveTogether(reserves);
    Map<AccountKey, Account> now =
        accounts.readAll(reserves.stream().map(Reserve::account).toList());
    boolean reserved =
        switch (together) {
          case RESERVED -> true;
          // Where the first answer was lost, the intents are there.
          case REFUSED -> now.values().stream().anyMatch(one -> one.pending().containsKey(key));
        };
    now.values()
        .forEach(
            account -> {
              Intent intent = account.pending().get(key);
              purse.saw(
                  account, intent == null ? List.of() : List.of(decide(account.key(), intent)));
            });
    if (reserved) {
      // Where somebody else has settled an intent already, its rows are there.
      answerWhatIsDecided();
    }
    return reserved;
  }

  private Reserve reserve(Purse.Offer offer, String key, Wanted wanted) {
    return new Reserve(
        offer.account().key(),
        key,
        wanted,
        order.stamp(),
        offer.account().inflows(),
        offer.decided(),
        order.stamp().at());
  }

  /** S2 for all that an intent is for. What was lost goes back with the next S1, or at the end. */
  private Settlement decide(AccountKey account, Intent intent) {
    List<OwnershipRow> wanted = resolver.rowsWantedBy(account, intent);
    List<OwnershipStore.Claim> claims = ownership.claimAll(wanted);
    long lost = 0;
    for (int i = 0; i < wanted.size(); i++) {
      GenerationRow row = Resolver.rowAfter(wanted.get(i), claims.get(i));
      if (!row.isBoughtBy(account, intent.ticket() + i)) {
        lost++;
      }
      answer(row);
    }
    Settlement settlement = new Settlement(intent, lost);
    decided.put(account, settlement);
    return settlement;
  }

  /** Answers what has been decided by now, by whomever; returns what that was. */
  private Set<Generation> answerWhatIsDecided() {
    Map<Generation, GenerationRow> rows = open.isEmpty() ? Map.of() : ownership.read(open);
    rows.values().forEach(this::answer);
    return rows.keySet();
  }

  /** A row answers its item, or opens the next generation of it. */
  private void answer(GenerationRow row) {
    Item item = row.generation().item();
    Purchase answer = UnlockProtocol.answer(row, order.buyer(), order.stamp());
    if (row.isReversed() && !(answer instanceof Purchase.Bought)) {
      purse.forgetProof();
      Generation next = row.generation().next();
      open.replaceAll(generation -> generation.equals(row.generation()) ? next : generation);
      if (!open.contains(next)) {
        open.add(next);
      }
    } else {
      open.removeIf(generation -> generation.item().equals(item));
      answers.put(item, answer);
    }
  }

  private void refuse(List<Generation> refused) {
    refused.forEach(generation -> answers.put(generation.item(), new Purchase.NoCredits()));
    open.removeAll(refused);
  }

  private String nextBatch() {
    return order.id() + "." + reservations++;
  }
}
