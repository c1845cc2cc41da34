package dev.coffer.unlocks.runs;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The sequential specification: what accounts and items do when one operation at a time is carried
 * out, all at once and without any fault. It knows nothing of tickets, intents or rows.
 */
final class Books {
  private final Map<String, Balance> accounts;
  private final Map<String, Status> items;

  /** Of all entries, kept up with every change; a checker compares books very often. */
  private final int hash;

  /** Books in which nobody has bought anything. */
  Books(Map<String, Balance> accounts) {
    this(Map.copyOf(accounts), Map.of(), accounts.hashCode());
  }

  private Books(Map<String, Balance> accounts, Map<String, Status> items, int hash) {
    this.accounts = accounts;
    this.items = items;
    this.hash = hash;
  }

  /**
   * What an account allowed until its terms became stricter. An order that began before that was
   * confirmed may have reserved its credit before, and be decided afterwards.
   *
   * @param until the later end
   * @param endConfirmed the moment by which the sooner end was confirmed
   * @param capConfirmed the moment by which the cap was
   */
  record Before(long until, long endConfirmed, long capConfirmed) {
    static final Before NOTHING = new Before(0, 0, 0);
  }

  /** An account. */
  record Balance(
      long credits, long from, long until, boolean overage, boolean closed, Before before) {
    Balance(long credits, long from, long until) {
      this(credits, from, until, false, false, Before.NOTHING);
    }

    boolean canPay(long at) {
      return isOpen(at) && (overage || credits > 0);
    }

    /** Whether it can have paid for an order that began at a moment. */
    private boolean canHavePaid(long at, long began) {
      boolean ended = at >= until && !(at < before.until() && began < before.endConfirmed());
      boolean limited = !overage && began >= before.capConfirmed();
      return !closed && at >= from && !ended && (credits > 0 || !limited);
    }

    private Balance ended(long sooner, long confirmed) {
      Before was = new Before(Math.max(until, before.until()), confirmed, before.capConfirmed());
      return new Balance(credits, from, sooner, overage, closed, was);
    }

    private Balance limited(boolean beyond, long confirmed) {
      Before was =
          new Before(
              before.until(),
              before.endConfirmed(),
              overage && !beyond ? confirmed : before.capConfirmed());
      return new Balance(credits, from, until, beyond, closed, was);
    }

    private Balance closedNow() {
      return new Balance(0, from, until, overage, true, before);
    }

    private boolean isOpen(long at) {
      return !closed && at >= from && at < until;
    }

    /** Credits that can be spent, all of them where there is no limit. */
    private long spendable(long at) {
      if (!isOpen(at)) {
        return 0;
      }
      return overage ? Integer.MAX_VALUE : Math.max(0, credits);
    }

    private Balance plus(long more) {
      return closed ? this : new Balance(credits + more, from, until, overage, false, before);
    }
  }

  /**
   * An item.
   *
   * @param generation the newest one
   * @param owner the account that paid for it; null while nobody did
   * @param sold false where the open generation, or the next one, may not be sold
   */
  record Status(int generation, @Nullable String owner, boolean sold) {
    private static final Status NEW = new Status(0, null, true);
  }

  /** The books after an operation; null where it can't have given this answer now. */
  @Nullable Books after(Operation operation) {
    return switch (operation.claim()) {
      case Claim.Bought(String item, int generation, String account, long at) -> {
        Status status = item(item);
        yield status.equals(new Status(generation, null, true))
                && account(account).canHavePaid(at, operation.invoked())
            ? with(account, account(account).plus(-1))
                .with(item, new Status(generation, account, true))
            : null;
      }
      case Claim.Owned(String item, int generation) ->
          item(item).generation() == generation && item(item).owner() != null ? this : null;
      case Claim.Suppressed(String item, int generation) ->
          item(item).equals(new Status(generation, null, false)) ? this : null;
      case Claim.NoCredits(String item, List<String> payers, long at) ->
          isNew(item) && payers.stream().noneMatch(payer -> account(payer).canPay(at))
              ? this
              : null;
      case Claim.TooFew(var wanted, List<String> payers, long at) ->
          payers.stream().mapToLong(payer -> account(payer).spendable(at)).sum()
                  < wanted.stream().filter(this::isNew).count()
              ? this
              : null;
      case Claim.Moved(String account, long credits) -> {
        Balance balance = account(account);
        boolean possible = !balance.closed() && (credits > 0 || balance.credits() + credits >= 0);
        yield possible ? with(account, balance.plus(credits)) : null;
      }
      case Claim.Over(String item, int generation) ->
          item(item).generation() > generation ? this : null;
      case Claim.Reversed(String item, int generation) -> {
        Status status = item(item);
        yield status.owner() != null && status.generation() == generation
            ? with(status.owner(), account(status.owner()).plus(1))
                .with(item, new Status(generation + 1, null, status.sold()))
            : null;
      }
      case Claim.Voided(String item, int generation) -> {
        Status status = item(item);
        int open = status.owner() == null ? status.generation() : status.generation() + 1;
        yield generation == open
            ? with(item, new Status(status.generation(), status.owner(), false))
            : null;
      }
      case Claim.Closed(String account) -> {
        Balance was = account(account);
        yield was.closed() ? null : with(account, was.closedNow());
      }
      case Claim.Gone(String account) -> account(account).closed() ? this : null;
      case Claim.Ended(String account, long until) ->
          with(account, account(account).ended(until, operation.answered()));
      case Claim.Limited(String account, boolean overage) ->
          with(account, account(account).limited(overage, operation.answered()));
      case Claim.Seen(String account, long least, long most) -> {
        long credits = account(account).credits();
        yield credits >= least && credits <= most ? this : null;
      }
    };
  }

  private boolean isNew(String item) {
    return item(item).owner() == null && item(item).sold();
  }

  private Status item(String item) {
    return items.getOrDefault(item, Status.NEW);
  }

  private Balance account(String account) {
    return Objects.requireNonNull(accounts.get(account), () -> "no account " + account);
  }

  private Books with(String account, Balance balance) {
    Map<String, Balance> changed = new HashMap<>(accounts);
    return new Books(changed, items, changed(changed, account, balance));
  }

  private Books with(String item, Status status) {
    Map<String, Status> changed = new HashMap<>(items);
    return new Books(accounts, changed, changed(changed, item, status));
  }

  private <V> int changed(Map<String, V> map, String key, V value) {
    V old = map.put(key, value);
    int without = old == null ? hash : hash - Map.entry(key, old).hashCode();
    return without + Map.entry(key, value).hashCode();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Books books
        && hash == books.hash
        && accounts.equals(books.accounts)
        && items.equals(books.items);
  }

  @Override
  public int hashCode() {
    return hash;
  }
}
