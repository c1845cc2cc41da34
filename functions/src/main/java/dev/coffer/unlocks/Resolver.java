package dev.coffer.unlocks;

import dev.coffer.credits.Account;
import dev.coffer.credits.AccountKey;
import dev.coffer.credits.AccountStore;
import dev.coffer.credits.AccountStore.Settlement;
import dev.coffer.credits.Intent;
import dev.coffer.credits.Wanted;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Finishes purchases that were left in the middle. Anybody may, at any time, at once, repeatedly
 * and on reads that are a moment old: the rows decide, and they are written once.
 */
final class Resolver {
  private static final int ATTEMPTS = 8;

  private final AccountStore accounts;
  private final OwnershipStore ownership;

  Resolver(AccountStore accounts, OwnershipStore ownership) {
    this.accounts = accounts;
    this.ownership = ownership;
  }

  /**
   * Decides every pending intent of an account: by the row where there is one, and by writing it on
   * the buyer's behalf where there is none, for the buyer wanted it and the credit is reserved.
   */
  List<Settlement> resolve(Account account) {
    Map<Intent, List<OwnershipRow>> wanted = new LinkedHashMap<>();
    account.pending().values().stream()
        .sorted(Comparator.comparingLong(Intent::ticket))
        .forEach(intent -> wanted.put(intent, rowsWantedBy(account.key(), intent)));
    Map<Generation, OwnershipRow> first = new LinkedHashMap<>();
    wanted.values().stream()
        .flatMap(List::stream)
        .forEach(row -> first.putIfAbsent(row.generation(), row));
    Map<Generation, GenerationRow> decided = new HashMap<>(ownership.rows(first.keySet()));
    first.keySet().removeAll(decided.keySet());
    List<OwnershipRow> missing = List.copyOf(first.values());
    List<OwnershipStore.Claim> claims = ownership.claimAll(missing);
    for (int i = 0; i < missing.size(); i++) {
      decided.put(missing.get(i).generation(), rowAfter(missing.get(i), claims.get(i)));
    }
    List<Settlement> settlements = new ArrayList<>();
    wanted.forEach((intent, rows) -> settlements.add(settlement(intent, rows, decided)));
    return settlements;
  }

  /** The account after its lost tickets were given back. */
  Account settled(Account account) {
    Account settled = account;
    for (Settlement settlement : resolve(account)) {
      if (settlement.lost() > 0) {
        settled = accounts.settle(account.key(), settlement).orElse(settled);
      }
    }
    return settled;
  }

  /** Leaves nothing of what is pending now. */
  void recover(AccountKey key) {
    Optional<Account> account = accounts.read(key);
    for (int attempt = 0; attempt < ATTEMPTS && account.isPresent(); attempt++) {
      List<Settlement> settlements = resolve(account.get());
      if (settlements.isEmpty()) {
        return;
      }
      for (Settlement settlement : settlements) {
        account = accounts.settle(key, settlement);
      }
    }
  }

  /** The rows that an intent is for: its generations, in order, each with its own ticket. */
  List<OwnershipRow> rowsWantedBy(AccountKey account, Intent intent) {
    List<String> keys =
        switch (intent.wanted()) {
          case Wanted.One _ -> List.of(intent.key());
          case Wanted.Listed(_, List<String> listed) -> listed;
          case Wanted.Part(_, int from, int count) ->
              ownership
                  .batch(account.organisation(), intent.batch())
                  .keys()
                  .subList(from, from + count);
        };
    return IntStream.range(0, keys.size())
        .mapToObj(
            i ->
                new OwnershipRow(
                    Generation.of(account.organisation(), keys.get(i)),
                    account,
                    intent.ticket() + i,
                    intent.wanted().buyer(),
                    intent.stamp(),
                    false))
        .toList();
  }

  /** The row that decided a claim. */
  static GenerationRow rowAfter(OwnershipRow wanted, OwnershipStore.Claim claim) {
    return switch (claim) {
      case OwnershipStore.Claim.Written _ -> wanted;
      case OwnershipStore.Claim.Decided(GenerationRow decided) -> decided;
    };
  }

  private static Settlement settlement(
      Intent intent, List<OwnershipRow> wanted, Map<Generation, GenerationRow> decided) {
    long lost =
        wanted.stream()
            .filter(
                row ->
                    !decided
                        .getOrDefault(row.generation(), row)
                        .isBoughtBy(row.account(), row.ticket()))
            .count();
    return new Settlement(intent, lost);
  }
}
