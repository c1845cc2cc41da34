package dev.coffer.credits;

import java.util.List;

/**
 * One balance that may pay for an order: a seller's account, or all shards of a shared one.
 *
 * @param accounts as the buyer read them a moment ago
 */
public record Payer(List<Account> accounts) {

  /** Keeps its own copy; refuses nobody. */
  public Payer {
    accounts = List.copyOf(accounts);
    if (accounts.isEmpty()) {
      throw new IllegalArgumentException("nobody pays");
    }
  }

  /** A seller's account. */
  public static Payer of(Account account) {
    return new Payer(List.of(account));
  }
}
