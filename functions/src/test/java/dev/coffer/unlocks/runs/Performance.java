package dev.coffer.unlocks.runs;

import dev.coffer.contacts.Item;
import dev.coffer.credits.Account;
import dev.coffer.credits.AccountChange;
import dev.coffer.credits.AccountChange.Movement;
import dev.coffer.credits.AccountKey;
import dev.coffer.credits.AccountStore;
import dev.coffer.credits.AccountTable;
import dev.coffer.credits.Payer;
import dev.coffer.credits.PoolId;
import dev.coffer.credits.Stamp;
import dev.coffer.identity.Source;
import dev.coffer.identity.UserId;
import dev.coffer.platform.Ids;
import dev.coffer.unlocks.Closing;
import dev.coffer.unlocks.GenerationRow;
import dev.coffer.unlocks.OwnershipRow;
import dev.coffer.unlocks.OwnershipTable;
import dev.coffer.unlocks.Purchases;
import dev.coffer.unlocks.Purchases.Policy;
import dev.coffer.unlocks.ReversalTable;
import dev.coffer.unlocks.Reversals;
import dev.coffer.unlocks.Suppressions;
import dev.coffer.unlocks.UnlockProtocol;
import dev.coffer.unlocks.VoidRow;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** One operation, carried out by the product's own classes, and told to the story. */
final class Performance {
  private static final int ATTEMPTS = 4;

  private final Simulation simulation;
  private final Simulation.Actor actor;
  private final Story story;
  private final Administration administration;
  private final AccountTable accounts;
  private final OwnershipTable ownership;
  private final Reversals reversals;
  private final Purchases purchases;
  private final String who;
  private final String operation;
  private final Instant now;

  Performance(
      Simulation simulation,
      Simulation.Actor actor,
      Story story,
      DynamoDbClient dynamo,
      String table) {
    this.simulation = simulation;
    this.actor = actor;
    this.story = story;
    this.accounts = new AccountTable(dynamo, table);
    this.ownership = new OwnershipTable(dynamo, table);
    this.reversals = new Reversals(accounts, new ReversalTable(dynamo, ownership, accounts));
    this.purchases = new UnlockProtocol(accounts, ownership);
    this.administration =
        new Administration(simulation, actor, story, dynamo, table, purchases::settled);
    this.who = actor.step().toString();
    this.operation = "operation-" + actor.step().number();
    this.now = Cast.BEGIN.plusSeconds(simulation.now());
  }

  void perform() {
    switch (actor.step().act()) {
      case Act.Unlock(UserId buyer, boolean shared, Item item, boolean looks) ->
          unlock(buyer, shared, item, looks);
      case Act.UnlockAll all -> unlockAll(all);
      case Act.Allocate(AccountKey account, long credits) -> administration.give(account, credits);
      case Act.Remove(AccountKey account, long credits) -> administration.take(account, credits);
      case Act.Transfer(PoolId pool, UserId from, UserId to, long credits) ->
          administration.transfer(pool, from, to, credits);
      case Act.ChangeMany many ->
          administration.changeMany(many.pool(), many.givenTo(), many.takenFrom());
      case Act.HelpOut(PoolId pool) -> administration.helpOut(pool);
      case Act.Limit(AccountKey account, boolean overage) ->
          change(
              account,
              overage ? new Movement.Uncap() : new Movement.Cap(),
              new Claim.Limited(Cast.name(account), overage));
      case Act.End(AccountKey account, Instant until) ->
          change(
              account,
              new Movement.End(until),
              new Claim.Ended(Cast.name(account), until.getEpochSecond()));
      case Act.Close(AccountKey account) -> close(account);
      case Act.Reverse(Item item) -> reverse(item);
      case Act.Suppress(Item item) -> suppress(item);
      case Act.Recover(AccountKey account) -> purchases.recover(account);
      case Act.View(AccountKey account) -> view(account);
    }
  }

  private void unlock(UserId buyer, boolean shared, Item item, boolean looks) {
    List<Payer> payers = payers(buyer, shared);
    Stamp stamp = new Stamp(now, Source.IFRAME, actor.step().number());
    Story.Order order = begins(List.of(item), payers, stamp, Policy.AS_MANY_AS_POSSIBLE);
    GenerationRow known =
        looks ? ownership.newest(Cast.ORGANISATION, List.of(item)).get(item) : null;
    Purchases.Purchase purchase =
        purchases.buy(new Purchases.Order(Cast.ORGANISATION, buyer, item, payers, known, stamp));
    story.ends(order, simulation.moment(), List.of(purchase));
  }

  private void unlockAll(Act.UnlockAll all) {
    List<Payer> payers = payers(all.buyer(), all.shared());
    Stamp stamp = new Stamp(now, Source.IFRAME, actor.step().number());
    Story.Order order = begins(all.items(), payers, stamp, all.policy());
    Map<Item, GenerationRow> known =
        all.looks() ? ownership.newest(Cast.ORGANISATION, all.items()) : Map.of();
    List<Purchases.Purchase> answers =
        purchases.buyAll(
            new Purchases.BulkOrder(
                Ids.from(actor.random()).next(),
                Cast.ORGANISATION,
                all.buyer(),
                all.items(),
                payers,
                known,
                stamp,
                all.policy()));
    story.ends(order, simulation.moment(), answers);
  }

  private Story.Order begins(List<Item> items, List<Payer> payers, Stamp stamp, Policy policy) {
    Story.Order order =
        new Story.Order(
            who,
            actor.began(),
            stamp,
            items.stream().map(item -> Cast.item(item.key())).toList(),
            payers.stream()
                .flatMap(payer -> payer.accounts().stream())
                .map(account -> Cast.name(account.key()))
                .toList(),
            policy);
    story.begins(order);
    return order;
  }

  /** What the buyer may spend, read a moment before; a seller's pools in burn order. */
  private List<Payer> payers(UserId buyer, boolean shared) {
    List<AccountKey> keys =
        shared
            ? Cast.shards(Cast.POOLS.getFirst())
            : Cast.POOLS.stream().map(pool -> Cast.account(pool, buyer)).toList();
    Map<AccountKey, Account> read = accounts.readAll(keys);
    List<Account> found = keys.stream().filter(read::containsKey).map(read::get).toList();
    return shared ? List.of(new Payer(found)) : found.stream().map(Payer::of).toList();
  }

  private void change(AccountKey key, Movement movement, Claim claim) {
    Story.Command command = begins(claim);
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      Optional<Account> account = accounts.read(key);
      if (account.isEmpty()) {
        return;
      }
      AccountChange change =
          new AccountChange(account.get(), movement, operation, "operator", "", now);
      if (accounts.change(change) == AccountStore.Change.CHANGED) {
        story.done(command, simulation.moment());
        return;
      }
    }
  }

  private void close(AccountKey account) {
    switch (new Closing(accounts, purchases).close(account, now)) {
      case CLOSED, ALREADY_CLOSED -> tell(new Claim.Gone(Cast.name(account)));
      case NOT_ENDED, BUSY -> {
        // It may be tried again any time.
      }
    }
  }

  private void reverse(Item item) {
    GenerationRow newest = ownership.newest(Cast.ORGANISATION, List.of(item)).get(item);
    if (!(newest instanceof OwnershipRow row) || row.reversed()) {
      return;
    }
    String name = Cast.item(item.key());
    int generation = row.generation().number();
    Story.Command command = begins(new Claim.Reversed(name, generation));
    switch (reversals.reverse(row, operation, "operator", "", now)) {
      case REVERSED -> story.done(command, simulation.moment());
      case ALREADY_REVERSED -> tell(new Claim.Over(name, generation));
      case BUSY -> {
        // It may be tried again any time.
      }
    }
  }

  private void suppress(Item item) {
    story.suppressing(Cast.item(item.key()), who, actor.began());
    VoidRow standing =
        new Suppressions(ownership)
            .suppress(Cast.ORGANISATION, item, VoidRow.Reason.SUPPRESSED, now);
    tell(new Claim.Voided(Cast.item(item.key()), standing.generation().number()));
  }

  private void view(AccountKey key) {
    Optional<Account> account = accounts.read(key).map(purchases::settled);
    account.ifPresent(
        seen ->
            tell(
                new Claim.Seen(
                    Cast.name(key), seen.remaining(), seen.remaining() + seen.reserved())));
  }

  private Story.Command begins(Claim claim) {
    Story.Command command = new Story.Command(who, actor.began(), operation, claim);
    story.begins(command);
    return command;
  }

  private void tell(Claim claim) {
    story.tell(new Operation(who, actor.began(), simulation.moment(), claim));
  }
}
