package dev.coffer.credits;

import dev.coffer.identity.OrganisationId;
import dev.coffer.identity.UserId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What administrators command of one seller's credits, or of two: each one is a single transaction.
 * Whether somebody may be given credits at all is for the caller to ask.
 */
public final class Allocations {
  private final Desk desk;
  private final AccountStore accounts;
  private final Settler settler;

  /** Commands over these stores. */
  public Allocations(Pools pools, Operations operations, AccountStore accounts, Settler settler) {
    this.desk = new Desk(pools, operations);
    this.accounts = accounts;
    this.settler = settler;
  }

  /**
   * Gives a seller credits, at least one. Where the organisation is capped, no more than Sales
   * Intelligence has unallocated.
   */
  public Answer add(
      OrganisationId organisation, PoolId pool, UserId seller, Credits credits, Command command) {
    return desk.carryOut(
        Operation.Kind.ALLOCATE,
        organisation,
        pool,
        command,
        book -> moving(book, seller, credits.amount(), command));
  }

  /** Takes credits from a seller, at least one, and no used ones; they go back to the pool. */
  public Answer remove(
      OrganisationId organisation, PoolId pool, UserId seller, Credits credits, Command command) {
    return desk.carryOut(
        Operation.Kind.REMOVE,
        organisation,
        pool,
        command,
        book -> moving(book, seller, -credits.amount(), command));
  }

  /** Gives or takes what is missing so that a seller is allocated so many credits in all. */
  public Answer set(
      OrganisationId organisation, PoolId pool, UserId seller, Credits credits, Command command) {
    return desk.carryOut(
        Operation.Kind.SET,
        organisation,
        pool,
        command,
        book -> {
          long more = credits.amount() - account(book, seller).allocated();
          return more == 0
              ? Desk.Decision.Refuse.because(Answer.Refusal.UNCHANGED)
              : moving(book, seller, more, command);
        });
  }

  /**
   * Moves unused credits from one seller to another, who may not be the same.
   *
   * @param credits at least one
   */
  public Answer transfer(
      OrganisationId organisation,
      PoolId pool,
      UserId from,
      UserId to,
      Credits credits,
      Command command) {
    return desk.carryOut(
        Operation.Kind.TRANSFER,
        organisation,
        pool,
        command,
        book -> {
          Desk.Decision.Refuse refuse = refused(book, command);
          if (refuse != null) {
            return refuse;
          }
          Account giver = account(book, from);
          long unused = Math.max(0, giver.remaining());
          if (unused < credits.amount()) {
            return Desk.Decision.Refuse.because(Answer.Refusal.NOT_ENOUGH_UNUSED, unused);
          }
          Account taker = account(book, to);
          if (taker.closed() || giver.closed()) {
            return Desk.Decision.Refuse.because(Answer.Refusal.POOL_ENDED);
          }
          return new Desk.Decision.Post(
              book,
              List.of(
                  change(giver, new AccountChange.Movement.Send(credits, to.value()), command),
                  change(
                      taker, new AccountChange.Movement.Receive(credits, from.value()), command)),
              Map.of("credits", credits.amount()));
        });
  }

  private Desk.Decision moving(PoolBook book, UserId seller, long more, Command command) {
    Desk.Decision.Refuse refuse = refused(book, command);
    if (refuse != null) {
      return refuse;
    }
    Share share = book.share(Application.SALES_INTELLIGENCE);
    Account account = account(book, seller);
    if (account.closed()) {
      return Desk.Decision.Refuse.because(Answer.Refusal.POOL_ENDED);
    }
    if (more > 0 && book.pool().limit() == Pool.Limit.CAPPED && share.unallocated() < more) {
      return Desk.Decision.Refuse.because(
          Answer.Refusal.NOT_ENOUGH_UNALLOCATED, Math.max(0, share.unallocated()));
    }
    long unused = Math.max(0, account.remaining());
    if (more < 0 && unused < -more) {
      return Desk.Decision.Refuse.because(Answer.Refusal.NOT_ENOUGH_UNUSED, unused);
    }
    Share after = share.allocating(more);
    AccountChange.Movement movement =
        more > 0
            ? new AccountChange.Movement.Allocate(Credits.of(more))
            : new AccountChange.Movement.Remove(Credits.of(-more));
    return new Desk.Decision.Post(
        book.with(Application.SALES_INTELLIGENCE, after),
        List.of(change(account, movement, command)),
        Map.of(
            "credits", Math.abs(more),
            "allocated", account.allocated() + more,
            "unallocated", after.unallocated()));
  }

  /** Why nothing can be allocated in this pool now; null where it can. */
  private static Desk.Decision.@Nullable Refuse refused(PoolBook book, Command command) {
    if (book.pool().timeframe(command.now()) == Timeframe.PAST) {
      return Desk.Decision.Refuse.because(Answer.Refusal.POOL_ENDED);
    }
    return switch (book.share(Application.SALES_INTELLIGENCE).mode()) {
      case SHARED -> Desk.Decision.Refuse.because(Answer.Refusal.SHARED_BALANCE);
      case BY_USER -> null;
    };
  }

  /**
   * A seller's account with its true balance. It never goes below zero, whatever the pool allows.
   */
  private Account account(PoolBook book, UserId seller) {
    AccountKey key = AccountKey.of(book.pool(), seller);
    return accounts
        .read(key)
        .map(settler::settled)
        .orElseGet(() -> Account.unopened(key, book.pool(), Account.Overage.NONE));
  }

  private static AccountChange change(
      Account account, AccountChange.Movement movement, Command command) {
    return new AccountChange(
        account, movement, command.operation(), command.by(), command.reason(), command.now());
  }
}
