package dev.coffer.credits;

import dev.coffer.identity.OrganisationId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What the operator and administrators command of a pool as a whole: that it exists, how many
 * credits it has, and what it gives which application.
 */
public final class PoolCommands {
  private final Desk desk;
  private final AccountStore accounts;
  private final Settler settler;

  /** Commands over these stores. */
  public PoolCommands(Pools pools, Operations operations, AccountStore accounts, Settler settler) {
    this.desk = new Desk(pools, operations);
    this.accounts = accounts;
    this.settler = settler;
  }

  /**
   * What an application is to have.
   *
   * @param credits in all
   */
  public record Portion(Application.Mode mode, Credits credits) {}

  /** The contract of a pool: all but its id. */
  public record Contract(
      String name, Credits quantity, Instant from, Instant until, Pool.Limit limit) {}

  /**
   * Creates a pool; its id is the command's.
   *
   * @param portions what applications get at once; the rest stays undistributed
   * @throws IllegalArgumentException where the portions are more than the pool holds
   */
  public Answer create(
      OrganisationId organisation,
      Contract contract,
      Map<Application, Portion> portions,
      Command command) {
    Pool pool =
        new Pool(
            new PoolId(command.operation()),
            organisation,
            contract.name(),
            contract.quantity(),
            contract.from(),
            contract.until(),
            contract.limit());
    long sum = portions.values().stream().mapToLong(one -> one.credits().amount()).sum();
    if (sum > contract.quantity().amount()) {
      throw new IllegalArgumentException(
          "distributes " + sum + " credits of a pool of " + contract.quantity());
    }
    PoolBook book = PoolBook.blank(pool);
    List<AccountChange> shards = new ArrayList<>();
    for (Application application : Application.values()) {
      Portion portion =
          portions.getOrDefault(application, new Portion(application.usualMode(), Credits.NONE));
      checkMode(application, portion);
      book =
          book.with(
              application, Share.none(portion.mode()).distributing(portion.credits().amount()));
      if (portion.mode() == Application.Mode.SHARED) {
        shards.addAll(spread(unopened(pool, application), portion.credits().amount(), command));
      }
    }
    return desk.begin(book, shards, command);
  }

  /** Adds credits to a pool; they are undistributed. */
  public Answer enlarge(
      OrganisationId organisation, PoolId pool, Credits credits, Command command) {
    return desk.carryOut(
        Operation.Kind.ENLARGE_POOL,
        organisation,
        pool,
        command,
        book -> {
          Pool was = book.pool();
          if (was.timeframe(command.now()) == Timeframe.PAST) {
            return Desk.Decision.Refuse.because(Answer.Refusal.POOL_ENDED);
          }
          Credits quantity = was.quantity().plus(credits);
          return new Desk.Decision.Post(
              book.with(was.withQuantity(quantity)),
              List.of(),
              Map.of("credits", credits.amount(), "quantity", quantity.amount()));
        });
  }

  /** Lets the organisation go on beyond the quantity from now on. */
  public Answer uncap(OrganisationId organisation, PoolId pool, Command command) {
    return desk.carryOut(
        Operation.Kind.UNCAP,
        organisation,
        pool,
        command,
        book -> {
          Pool was = book.pool();
          if (was.timeframe(command.now()) == Timeframe.PAST) {
            return Desk.Decision.Refuse.because(Answer.Refusal.POOL_ENDED);
          }
          if (was.limit() == Pool.Limit.OVERAGE) {
            return Desk.Decision.Refuse.because(Answer.Refusal.UNCHANGED);
          }
          if (book.running() != null) {
            return Desk.Decision.Refuse.because(Answer.Refusal.ANOTHER_RUNS);
          }
          List<AccountChange> changes = new ArrayList<>();
          for (Account shard : shardsOf(book)) {
            changes.add(change(shard, new AccountChange.Movement.Uncap(), command));
          }
          return new Desk.Decision.Post(
              book.with(was.withLimit(Pool.Limit.OVERAGE)), changes, Map.of());
        });
  }

  /**
   * Gives applications so many credits each; those that aren't named keep theirs. No application
   * gets less than is allocated or used there, and together they get no more than the pool holds.
   */
  public Answer distribute(
      OrganisationId organisation,
      PoolId pool,
      Map<Application, Portion> portions,
      Command command) {
    portions.forEach(PoolCommands::checkMode);
    return desk.carryOut(
        Operation.Kind.DISTRIBUTE,
        organisation,
        pool,
        command,
        book -> distribution(book, portions, command));
  }

  private Desk.Decision distribution(
      PoolBook book, Map<Application, Portion> portions, Command command) {
    if (book.pool().timeframe(command.now()) == Timeframe.PAST) {
      return Desk.Decision.Refuse.because(Answer.Refusal.POOL_ENDED);
    }
    long more = 0;
    for (Map.Entry<Application, Portion> one : portions.entrySet()) {
      more += one.getValue().credits().amount() - book.share(one.getKey()).distributed();
    }
    if (more > book.undistributed()) {
      return Desk.Decision.Refuse.because(
          Answer.Refusal.NOT_ENOUGH_UNDISTRIBUTED, book.undistributed());
    }
    PoolBook after = book;
    List<AccountChange> changes = new ArrayList<>();
    // Less first: a book never gives away more than the pool holds, not even in between.
    List<Map.Entry<Application, Portion>> lessFirst =
        portions.entrySet().stream()
            .sorted(
                Comparator.comparingLong(
                    one ->
                        one.getValue().credits().amount() - book.share(one.getKey()).distributed()))
            .toList();
    for (Map.Entry<Application, Portion> one : lessFirst) {
      switch (portion(book, one.getKey(), one.getValue(), command)) {
        case Part.Refused(Desk.Decision.Refuse refuse) -> {
          return refuse;
        }
        case Part.Given(Share share, List<AccountChange> itsChanges) -> {
          after = after.with(one.getKey(), share);
          changes.addAll(itsChanges);
        }
      }
    }
    if (after.equals(book)) {
      return Desk.Decision.Refuse.because(Answer.Refusal.UNCHANGED);
    }
    Map<String, Long> figures = new HashMap<>();
    figures.put("undistributed", after.undistributed());
    for (Application application : Application.values()) {
      figures.put(application.slug(), after.share(application).distributed());
    }
    return new Desk.Decision.Post(after, changes, figures);
  }

  /** What becomes of one application. */
  private sealed interface Part {
    record Given(Share share, List<AccountChange> changes) implements Part {}

    record Refused(Desk.Decision.Refuse refuse) implements Part {}
  }

  private Part portion(PoolBook book, Application application, Portion portion, Command command) {
    Share share = book.share(application);
    long credits = portion.credits().amount();
    if (share.mode() != portion.mode() && book.running() != null) {
      // It would find other accounts than those it was planned for.
      return new Part.Refused(Desk.Decision.Refuse.because(Answer.Refusal.ANOTHER_RUNS));
    }
    if (share.mode() == Application.Mode.BY_USER && portion.mode() == share.mode()) {
      long least = Math.min(share.distributed(), share.allocated() + share.held());
      return credits < least
          ? new Part.Refused(Desk.Decision.Refuse.because(Answer.Refusal.BELOW_ALLOCATED, least))
          : new Part.Given(share.distributing(credits - share.distributed()), List.of());
    }
    if (share.mode() == Application.Mode.BY_USER) {
      return share.allocated() + share.held() > 0
          ? new Part.Refused(Desk.Decision.Refuse.because(Answer.Refusal.MODE_IN_USE))
          : new Part.Given(
              Share.none(portion.mode()).distributing(credits),
              spread(shards(book, application), credits, command));
    }
    List<Account> shards = shards(book, application);
    long unused = shards.stream().mapToLong(Account::remaining).filter(one -> one > 0).sum();
    if (portion.mode() == Application.Mode.BY_USER) {
      boolean used = shards.stream().anyMatch(one -> one.remaining() != one.allocated());
      return used
          ? new Part.Refused(Desk.Decision.Refuse.because(Answer.Refusal.MODE_IN_USE))
          : new Part.Given(
              Share.none(portion.mode()).distributing(credits),
              spread(shards, -share.distributed(), command));
    }
    long more = credits - share.distributed();
    if (more < 0 && -more > unused) {
      return new Part.Refused(
          Desk.Decision.Refuse.because(
              Answer.Refusal.BELOW_ALLOCATED, share.distributed() - unused));
    }
    return new Part.Given(share.distributing(more), spread(shards, more, command));
  }

  /** The shards of an application with their true balances; those to be opened where none are. */
  private List<Account> shards(PoolBook book, Application application) {
    List<AccountKey> keys = AccountKey.shards(book.pool(), application);
    Map<AccountKey, Account> read = accounts.readAll(keys);
    List<Account> unopened = unopened(book.pool(), application);
    List<Account> shards = new ArrayList<>();
    for (int i = 0; i < keys.size(); i++) {
      Account account = read.get(keys.get(i));
      shards.add(account == null ? unopened.get(i) : settler.settled(account));
    }
    return shards;
  }

  /** Every shard there is, of balances that aren't shared just now, too: they may be again. */
  private List<Account> shardsOf(PoolBook book) {
    return Stream.of(Application.values())
        .flatMap(one -> accounts.readAll(AccountKey.shards(book.pool(), one)).values().stream())
        .toList();
  }

  private static List<Account> unopened(Pool pool, Application application) {
    Account.Overage overage =
        switch (pool.limit()) {
          case CAPPED -> Account.Overage.NONE;
          case OVERAGE -> Account.Overage.ALLOWED;
        };
    return AccountKey.shards(pool, application).stream()
        .map(key -> Account.unopened(key, pool, overage))
        .toList();
  }

  /** Spreads more credits, or less, over shards; new ones are opened, be it with nothing. */
  private static List<AccountChange> spread(List<Account> shards, long more, Command command) {
    List<Long> balances = shards.stream().map(Account::remaining).toList();
    List<Long> parts = more < 0 ? Shards.taking(balances, -more) : Shards.giving(balances, more);
    List<AccountChange> changes = new ArrayList<>();
    for (int i = 0; i < shards.size(); i++) {
      Account shard = shards.get(i);
      Credits credits = Credits.of(parts.get(i));
      boolean opens = shard.changes() == 0;
      if (credits.amount() > 0 || opens) {
        changes.add(
            change(
                shard,
                more < 0
                    ? new AccountChange.Movement.Remove(credits)
                    : new AccountChange.Movement.Allocate(credits),
                command));
      }
    }
    return changes;
  }

  private static AccountChange change(
      Account account, AccountChange.Movement movement, Command command) {
    return new AccountChange(
        account, movement, command.operation(), command.by(), command.reason(), command.now());
  }

  private static void checkMode(Application application, Portion portion) {
    if (!application.allows(portion.mode())) {
      throw new IllegalArgumentException(application.slug() + " can't be " + portion.mode());
    }
  }
}
