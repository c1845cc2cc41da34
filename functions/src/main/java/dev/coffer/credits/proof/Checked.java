package dev.coffer.credits.proof;

import dev.coffer.credits.Account;
import dev.coffer.credits.AccountKey;
import dev.coffer.credits.Evidence;
import dev.coffer.credits.LedgerEntry;
import dev.coffer.credits.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An account held against its book.
 *
 * @param findings what is still different
 */
record Checked(Account account, Fold fold, Findings findings) {

  /** Holds an account against its entries, all of which were added. */
  static Checked of(Account account, Fold fold) {
    Findings findings = fold.findings();
    Seen.checkPending(account, findings);
    return new Checked(account, fold, findings);
  }

  /**
   * Reads an account anew, and then its book. An entry that the account hasn't counted may be newer
   * than the account as it was read, so the account is read once more after the book.
   *
   * @return empty where there is no such account, or it can't be read
   */
  static Optional<Checked> anew(Evidence evidence, AccountKey key) {
    Optional<Account> account = read(evidence, key);
    if (account.isEmpty()) {
      return Optional.empty();
    }
    List<LedgerEntry> entries = new ArrayList<>();
    Findings unreadable = new Findings();
    for (Reading<LedgerEntry> reading :
        evidence.entries(key.organisation(), key.pool(), key.holder())) {
      switch (reading) {
        case Reading.Row<LedgerEntry>(LedgerEntry entry) -> entries.add(entry);
        case Reading.Unreadable<LedgerEntry>(String row, String why) ->
            unreadable.add(
                Finding.Kind.UNREADABLE, Where.entry(key.pool(), row), "a ledger entry", why);
      }
    }
    Fold fold = new Fold(account.get());
    long counted =
        entries.stream().allMatch(fold::isCounted)
            ? account.get().changes()
            : read(evidence, key).map(Account::changes).orElse(0L);
    for (LedgerEntry entry : entries) {
      if (fold.isCounted(entry) || entry.sequence() >= counted) {
        fold.add(entry);
      }
    }
    fold.addOwed();
    return Optional.of(
        unreadable.isEmpty()
            ? of(account.get(), fold)
            : new Checked(account.get(), fold, unreadable));
  }

  private static Optional<Account> read(Evidence evidence, AccountKey key) {
    return evidence.account(key).flatMap(Reading::readable);
  }
}
